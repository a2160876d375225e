using Zuoshi.Burden.Ledger;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform;
using Zuoshi.Tests.World;
using Zuoshi.Ui;

namespace Zuoshi.Tests.Burden;

/// <summary>How long filling in is assumed to take, and who says so.</summary>
public sealed class FillTimeTests
{
    private const string Ledger = "/campaigns/1/burden", Times = $"{Ledger}/times";

    [Theory]
    [InlineData("Once", 30)]
    [InlineData("Words", 50)]
    [InlineData("Sentences", 210)]
    public void A_form_takes_as_long_as_its_fields(string kind, int seconds) => Assert.Equal(
        seconds, FillTime.Usual.Of(new AskedForm("x", "x", Enum.TryParse<FieldKind>(kind, out var field) ? [new AskedField("a", "a", field)] : [])));

    [Fact]
    public void Nothing_takes_no_time_or_more_than_an_hour()
    {
        var times = new FillTimes(Guid.CreateVersion7());

        Assert.Equal("burden.fill-time", Assert.Throws<RuleBroken>(() => times.Set(FillTime.Usual with { Day = 0 })).Code);
        Assert.Equal("burden.fill-time", Assert.Throws<RuleBroken>(() => times.Set(FillTime.Usual with { File = 3601 })).Code);
        Assert.Equal(FillTime.Usual, times.Times);
    }

    [Theory, OnEachDatabase]
    public async Task The_office_says_what_is_assumed_and_the_ledger_reckons_by_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        var (office, member) = (await site.As(Cast.Office), await site.As(Cast.Member));
        await (await office.Open($"{Ledger}/forms/new")).Form("登记报表").Fill("报表名称", "水闸季报").Fill("依据文号", "澄水〔2026〕9号").Fill("要填的字段", "开闸次数\n关闸次数").Fill("多久报一次", "每季")
            .Fill("第一次报的期限", "2026-03-27").Fill("有效期到哪天", "2026-12-31").Choose(Cast.Station).Press("登记");
        Assert.Contains("2 个字段，约2分钟", (await office.Open(Ledger)).Text);
        Assert.Equal(403, (await member.Open(Times)).Status);

        var early = await office.Open(Times);
        var page = await (await (await office.Open(Ledger)).Follow("改用时怎么估")).Form("用时怎么估").Fill("填一个数或几个字（秒）", "0").Fill("填一个日期（秒）", "15").Press("存");
        Assert.Equal((400, "请填1到3600之间的整数", "15"), (page.Status, page.MessageBeside("填一个数或几个字（秒）"), page.Value("填一个日期（秒）")));
        page = await page.Form("用时怎么估").Fill("填一个数或几个字（秒）", "135").Press("存");
        Assert.Equal("已存，账本按新的算；已经小结的月份不变", page.Flash);
        Assert.Contains("2 个字段，约5分钟", page.Text);
        Assert.Contains("填一个数或几个字135秒", page.Text);
        Assert.Contains("填一个数或几个字135秒", (await (await site.As(Cast.Liaison)).Open(Ledger)).Text);
        var set = (await site.Audit("burden.fill-times-set")).Single();
        Assert.Contains("135", set.After);

        // Whoever opened the page before is told, and keeps what was typed.
        page = await early.Form("用时怎么估").Fill("写一段话（秒）", "240").Press("存");
        Assert.Equal((409, "240"), (page.Status, page.Value("写一段话（秒）")));
        Assert.Contains("填一个数或几个字135秒", page.Refusal);
        page = await page.Form("用时怎么估").Press("存");
        Assert.Contains("写一段话240秒", page.Text);
    }
}
