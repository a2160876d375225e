using Zuoshi.Campaigns.Contract;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Outlines;

public sealed class AdriftTests
{
    private const string Adrift = "/campaigns/1/outline/adrift";
    private const string Place = "批注0001的新位置", Button = "放到这里", Form = "给批注0001定位置";

    [Theory, OnEachDatabase]
    public async Task What_has_lost_its_place_is_shown_to_its_author_with_what_it_stood_on(Database database)
    {
        await using var site = await LostOn(database);

        var page = await (await site.As(Cast.Member)).Open(Adrift);

        Assert.Contains("原在一（二）第2句", page.Text);
        Assert.Contains("沿河村庄", page.Text);
        Assert.Contains("路线图要上墙", page.Text);
        Assert.Equal("", page.Value(Place));
    }

    [Theory, OnEachDatabase]
    public async Task The_office_places_what_was_released_and_never_sees_what_was_not(Database database)
    {
        await using var site = await LostOn(database, Visibility.Private);
        Assert.Contains("没有要重新定位置的批注", (await (await site.As(Cast.Office)).Open(Adrift)).Text);

        await using var open = await LostOn(database);
        Assert.Contains("路线图要上墙", (await (await open.As(Cast.Office)).Open(Adrift)).Text);
        Assert.DoesNotContain("路线图要上墙", (await (await open.As(Cast.Liaison)).Open(Adrift)).Text);
    }

    [Theory]
    [OnEachDatabase("一（一）第2句")]
    [OnEachDatabase("1.1.2")]
    [OnEachDatabase("纲要 一 (一) 第二句")]
    public async Task It_goes_where_its_author_says(Database database, string typed)
    {
        await using var site = await LostOn(database);

        var page = await (await (await site.As(Cast.Member)).Open(Adrift)).Form(Form).Fill(Place, typed).Press(Button);

        Assert.Equal("批注0001已放到一（一）第2句", page.Flash);
        var placed = await site.Annotation(1);
        Assert.Null(placed.AdriftSince);
        Assert.Equal("加强水库除险加固，消除病险隐患。", placed.Quote);
        Assert.Equal(Cast.Member.Name, Assert.Single(await site.Audit("outlines.annotation-placed")).ActorName);
    }

    [Theory]
    [OnEachDatabase("九（九）第3句", "没有这个位置")]
    [OnEachDatabase("一（一）第7句", "没有这个位置")]
    [OnEachDatabase("堤防那一条", "没有这个位置")]
    [OnEachDatabase("", "请填写新的位置")]
    public async Task A_place_that_is_not_there_is_refused_beside_the_field(Database database, string typed, string message)
    {
        await using var site = await LostOn(database);

        var page = await (await (await site.As(Cast.Member)).Open(Adrift)).Form(Form).Fill(Place, typed).Press(Button);

        Assert.Equal(400, page.Status);
        Assert.Contains(message, page.MessageBeside(Place));
        Assert.Equal(typed, page.Value(Place));
        Assert.NotNull((await site.Annotation(1)).AdriftSince);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_places_it_second_sees_where_it_is_and_what_was_not_saved(Database database)
    {
        await using var site = await LostOn(database);
        var second = (await (await site.As(Cast.Office)).Open(Adrift)).Form(Form);
        await (await (await site.As(Cast.Member)).Open(Adrift)).Form(Form).Fill(Place, "一（一）第2句").Press(Button);

        var page = await second.Fill(Place, "二（一）").Press(Button);

        Assert.Equal(409, page.Status);
        Assert.Contains("现在的位置是一（一）第2句", page.Refusal);
        Assert.Contains("您填的是“二（一）”", page.Refusal);
        Assert.Equal("一（一）第2句", (await site.Annotation(1)).Citation);
    }

    [Theory, OnEachDatabase]
    public async Task Words_that_stand_in_one_place_only_are_proposed_there(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Publish(StudyWorld.Text);
        await site.PutAnnotation(Cast.Member, "转移路线图", "路线图要上墙");
        await site.Publish(StudyWorld.Of(
            StudyWorld.Warning, "（二）开展应急演练。每年汛前培训村级预警员，发放转移路线图和口哨，学校、敬老院单独编制。", StudyWorld.Supply, StudyWorld.Saving));

        var page = await (await site.As(Cast.Member)).Open(Adrift);
        Assert.Equal("一（二）第1句", page.Value(Place));
        await page.Form(Form).Press(Button);

        Assert.Equal("转移路线图", (await site.Annotation(1)).Quote);
    }

    /// <summary>The sentence on which the member's annotation stood is gone.</summary>
    private static async Task<RunningSite> LostOn(Database database, Visibility visibility = Visibility.Campaign)
    {
        var site = await RunningSite.On(database);
        await site.Publish(StudyWorld.Text);
        await site.PutAnnotation(Cast.Member, "沿河村庄设避险转移路线图。", "路线图要上墙", visibility: visibility);
        await site.Publish(StudyWorld.Text.Replace("沿河村庄设避险转移路线图。", ""));
        return site;
    }
}
