using System.IO.Compression;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Documents.Consultations;

/// <summary>征求意见 as the office and the units go through it.</summary>
public sealed class ConsultationPagesTests
{
    private const string Horn = "修复龙潭水库下游预警喇叭", Round = "/campaigns/1/documents/1/consultation";

    [Theory, OnEachDatabase]
    public async Task An_opinion_on_a_paragraph_is_answered_with_a_reason_and_its_author_is_told(Database database)
    {
        await using var site = await RunningSite.On(database);
        var (office, liaison) = (await site.As(Cast.Office), await site.As(Cast.Liaison));
        var page = await Send(site, office);
        Assert.Equal("已送2个单位征求意见，这一稿不再改动", page.Flash);
        Assert.Contains("对行动计划第1稿提意见", (await liaison.Open("/campaigns/1")).Text);

        page = await (await liaison.Open(Round)).Form("提意见").Fill("对哪一段", "段5 1.修复龙潭水库下游预警喇叭").Fill("意见", "时限太紧").Fill("建议改为", "2027年底前完成").Press("提意见");
        Assert.Equal("已收到第1条意见，答复会告诉您", page.Flash);
        page = await (await office.Open(Round)).Form("答复第1条意见").Press("不采纳");
        Assert.Equal((409, "不采纳要写明理由，会告诉提意见的人。"), (page.Status, page.Refusal));
        page = await page.Form("答复第1条意见").Fill("理由", "汛期前必须完成").Press("不采纳");
        Assert.Equal("第1条意见已答复：不采纳", page.Flash);

        await site.Tell();
        page = await liaison.Open(Round);
        Assert.Contains("不采纳 汛期前必须完成", page.Text);
        Assert.Contains("行动计划第1稿的第1条意见有了答复：不采纳", (await liaison.Open("/messages")).Text);
        Assert.DoesNotContain("时限太紧", (await (await site.As(Cast.Convener)).Open(Round)).Text);
    }

    [Theory, OnEachDatabase]
    public async Task Silence_is_recorded_as_silence_and_the_table_of_adoption_is_taken_away(Database database)
    {
        await using var site = await RunningSite.On(database);
        var (office, liaison) = (await site.As(Cast.Office), await site.As(Cast.Liaison));
        var page = await Send(site, office);
        Assert.Equal("已记下：本单位没有意见", (await (await (await site.As(Cast.Convener)).Open(Round)).Press("没有意见")).Flash);
        Assert.Equal((409, "2026年4月1日前还有单位没有反馈，到期再结束。"), await Refused(page));
        Assert.Equal("征求意见结束后，就可以下载采纳情况表。", (await liaison.Open($"{Round}/adoption.docx")).Flash);

        site.Clock.Advance(TimeSpan.FromDays(20));
        page = await (await (await site.As(Cast.Office)).Open(Round)).Press("结束征求意见");
        Assert.Equal("征求意见已结束，没有反馈的单位照实记下", page.Flash);
        Assert.Contains($"{Cast.Station} 没有反馈", page.Text);

        var text = await Words(await site.As(Cast.Liaison), $"{Round}/adoption.docx", "word/document.xml");
        Assert.Contains("1个单位没有意见，1个单位没有反馈", text);
        Assert.Contains("采纳情况", await Words(await site.As(Cast.Office), $"{Round}/adoption.xlsx", "xl/workbook.xml"));
        Assert.Empty((await (await site.As(Cast.Liaison)).Open(Round)).Forms("提意见"));
    }

    private static async Task<(int, string)> Refused(Page page)
    {
        var refused = await page.Press("结束征求意见");
        return (refused.Status, refused.Refusal);
    }

    private static async Task<Page> Send(RunningSite site, Visitor office)
    {
        await office.DraftPlan(Horn);
        return await (await office.Open(Round)).Form("送去征求意见").Fill("反馈截止日期", "2026-04-01").Press("送征求意见");
    }

    private static async Task<string> Words(Visitor visitor, string address, string entry)
    {
        using var answer = await visitor.Knock(HttpMethod.Get, address);
        answer.EnsureSuccessStatusCode();
        using var file = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var reader = new StreamReader(file.GetEntry(entry)!.Open());
        return System.Text.RegularExpressions.Regex.Replace(await reader.ReadToEndAsync(), entry.StartsWith('w') ? "<[^>]+>" : "(?!)", "");
    }
}
