using Zuoshi.Outlines.Materials;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Outlines.Materials;

public sealed class MaterialTests
{
    private static readonly DateTime At = Cast.Now.UtcDateTime;
    private static readonly Actor Office = Acting.As(Duty.Office);

    [Theory]
    [InlineData("https://example.test/a?b=c")]
    [InlineData(" http://example.test/文件.pdf ")]
    public void A_link_leads_to_the_web(string url) => Assert.Equal(url.Trim(), Link(url).Url);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.test/a")]
    [InlineData("//example.test/a")]
    [InlineData("example.test")]
    [InlineData("")]
    public void A_link_leads_nowhere_else(string url) => Assert.Equal("outlines.material-link", Broken(() => Link(url)));

    [Fact]
    public void A_link_is_not_endless() => Assert.Equal("outlines.material-link", Broken(() => Link("https://example.test/" + new string('a', Material.LongestUrl))));

    [Theory]
    [InlineData(" ")]
    [InlineData("长", Material.LongestTitle + 1)]
    public void A_material_has_a_title_that_fits(string title, int times = 1) =>
        Assert.Equal("outlines.material-title", Broken(() => File(string.Concat(Enumerable.Repeat(title, times)))));

    [Fact]
    public void Nobody_gives_a_label_that_they_may_not_see() =>
        Assert.Equal("access.above-clearance", Broken(() => File("资料", label: Sensitivity.WorkSecret)));

    [Fact]
    public void A_text_is_kept_up_to_the_longest_and_never_half_a_character()
    {
        var whole = File("资料", text: new string('字', Material.LongestText));
        var cut = File("资料", text: new string('字', Material.LongestText - 1) + "𠮷余");

        Assert.Equal(Material.LongestText, whole.Text.Length);
        Assert.Equal(new string('字', Material.LongestText - 1), cut.Text);
    }

    [Fact]
    public void The_office_widens_it_with_a_reason_and_nobody_else_does()
    {
        var material = File("资料");
        material.Relabel(Sensitivity.WorkSecret, null, Acting.As(Duty.Office, Sensitivity.WorkSecret), isOffice: true);

        var cleared = Acting.As(Duty.Office, Sensitivity.WorkSecret);
        Assert.Equal("access.no-reason", Broken(() => material.Relabel(Sensitivity.Internal, " ", cleared, isOffice: true)));
        Assert.Equal("access.lower-label", Broken(() => material.Relabel(Sensitivity.Internal, "已公布", cleared, isOffice: false)));

        material.Relabel(Sensitivity.Internal, "已公布", cleared, isOffice: true);
        Assert.Equal(Sensitivity.Internal, material.Label);
    }

    [Fact]
    public void It_is_taken_off_the_shelf_once()
    {
        var material = File("资料");
        material.Withdraw(At);

        Assert.Equal("outlines.material-withdrawn", Broken(() => material.Withdraw(At.AddDays(1))));
        Assert.Equal(At, material.WithdrawnAt);
    }

    private static Material Link(string url) => Material.OfLink(Guid.CreateVersion7(), 1, new("资料", null, Sensitivity.Internal), url, Office, At);

    private static Material File(string title, Sensitivity label = Sensitivity.Internal, string text = "") =>
        Material.OfFile(Guid.CreateVersion7(), 1, new(title, null, label), new("a.txt", "", text), Office, At);

    private static string Broken(Action act) => Assert.Throws<RuleBroken>(act).Code;
}
