using System.Security.Cryptography;
using Microsoft.Playwright;
using Zuoshi.Gongwen.Checking;
using Zuoshi.Journeys.Browser;
using Zuoshi.Platform.Time;
using Zuoshi.Journeys.Story;

namespace Zuoshi.Journeys;

/// <summary>Both documents of the demo, from their drafts to the files that were issued.</summary>
public sealed class DocumentsTests(Chromium chromium)
{
    private const string Plan = "/campaigns/1/documents/1", Opinions = "/campaigns/1/documents/2";
    private const string Written = "每半年看一次进展，由活动办汇总。";

    [Fact]
    public async Task Both_are_written_commented_on_signed_and_issued()
    {
        await using var site = await ServedSite.WithDemoAsync();
        await using var office = await chromium.SignedInAsync(site, "huodongban");
        await using var bus = await chromium.SignedInAsync(site, "lly-gongjiao");
        await using var checker = await chromium.SignedInAsync(site, "huodongban2");
        await using var convener = await chromium.SignedInAsync(site, "yunshu");
        await using var leader = await chromium.SignedInAsync(site, "juzhang");
        var wrong = new List<string>();

        await office.Open(Plan);
        wrong.AddRange(await Inspection.InspectAsync(office, "document-draft"));
        await office.Page.Locator("section.para a[href*='edit=']").First.ClickAsync();
        wrong.AddRange(await Inspection.InspectAsync(office, "document-edit"));
        await WriteAllAsync(office, Plan);
        await WriteAllAsync(office, Opinions);

        // The opinions go round first; one unit says something, and reads what became of it.
        await office.Open($"{Opinions}/consultation");
        await office.Fill("反馈截止日期", WorkCalendar.China.OnOrAfter(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(9)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        wrong.AddRange(await Inspection.InspectAsync(office, "consultation-send"));
        await office.Press("送征求意见");
        await bus.Open($"{Opinions}/consultation");
        await bus.Fill("意见", "夜间公交的站点请写明数量。");
        await bus.Press("提意见");
        await bus.Sees("已收到第1条意见");
        wrong.AddRange(await Inspection.InspectAsync(bus, "consultation-say"));
        await office.Open($"{Opinions}/consultation");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "采纳", Exact = true }).ClickAsync();
        await office.Sees("第1条意见已答复：采纳");
        wrong.AddRange(await Inspection.InspectAsync(office, "consultation-answered"));
        var adoption = await office.Download("采纳情况表 Word");
        Assert.Contains("夜间公交的站点请写明数量。", OtherProgram.Python("import docx, sys; [print(c.text) for t in docx.Document(sys.argv[1]).tables for r in t.rows for c in r.cells]", adoption));

        // What was adopted is written into the next edition, which is issued.
        await office.Open(Opinions);
        await office.Press("另起一稿");
        await office.Sees("征求意见");
        var second = new Uri(office.Page.Url).AbsolutePath;
        var issuedOpinions = await IssueAsync(second, null);
        var issuedPlan = await IssueAsync(Plan, "运输处");

        // A plan that leaves the rows to its annexes goes out with the lists as they were published.
        await office.Open("/campaigns/1/documents/templates");
        await office.Fill("名字", "任务见附件");
        await office.Select("文种", "行动计划");
        await office.Fill("内容", "一、总体要求\n〔待写：目标〕\n二、项目\n〔项目表〕");
        await office.Press("保存模板");
        await office.Open("/campaigns/1/documents");
        await office.Page.GetByText("按模板重新起草").Last.ClickAsync();
        await office.Page.GetByLabel("模板").Last.SelectOptionAsync(new SelectOptionValue { Label = "任务见附件" });
        await office.Press("重新起草行动计划");
        await office.Sees("已起草");
        var brief = new Uri(office.Page.Url).AbsolutePath;
        await office.Page.Locator("section.para:has(table) a[href*='edit=']").ClickAsync();
        wrong.AddRange(await Inspection.InspectAsync(office, "document-table"));
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "删去这张表" }).ClickAsync();
        await office.Sees("已删去一段");
        await WriteAllAsync(office, brief);
        var issuedWithLists = await IssueAsync(brief, null, withLists: true);
        Assert.Contains("任务清单", OtherProgram.Python("import docx, sys; d = docx.Document(sys.argv[1]); print(*[p.text for p in d.paragraphs], sep='\\n')", issuedWithLists));
        Assert.Equal("3", OtherProgram.Python("import docx, sys; print(len(docx.Document(sys.argv[1]).tables))", issuedWithLists).Trim());

        foreach (var file in new[] { issuedOpinions, issuedPlan, issuedWithLists })
        {
            Assert.Empty(GongwenChecker.Check(await File.ReadAllBytesAsync(file)).Departures);
            var words = OtherProgram.Python("import docx, sys; [print(p.text) for p in docx.Document(sys.argv[1]).paragraphs]", file);
            Assert.Contains("岚交发〔", words);
            Assert.Contains(Written, words);
        }

        Assert.Empty(wrong);
        foreach (var tab in new[] { office, bus, checker, convener, leader }) Assert.Empty(tab.Complaints);

        async Task<string> IssueAsync(string document, string? countersigner, bool withLists = false)
        {
            await office.Open($"{document}/approval");
            await office.Fill("机关代字", "岚交发");
            // The demo's lists are published in part: a document that names all rows can't go out with them.
            if (!withLists) await office.Select("随文印发的清单", "不附清单");
            if (countersigner is not null) await office.Choose(countersigner);
            if (countersigner is not null) wrong.AddRange(await Inspection.InspectAsync(office, "approval-submit"));
            await office.Press("送审");
            await office.Sees("已送审");
            await checker.Open($"{document}/approval");
            await checker.Press("核稿通过");
            await checker.Sees("已办，送到下一步");
            if (countersigner is not null)
            {
                await convener.Open($"{document}/approval");
                await convener.Press("同意会签");
                await convener.Sees("已办，送到下一步");
            }

            await leader.Open($"{document}/approval");
            if (countersigner is not null) wrong.AddRange(await Inspection.InspectAsync(leader, "approval-sign"));
            await leader.Press("签发");
            await leader.Sees("已签发，文号岚交发〔");
            var file = await leader.Download("下载印发的 Word");
            await leader.Sees(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file))));
            return file;
        }
    }

    // Everything that waits to be written, with a source.
    private static async Task WriteAllAsync(Tab office, string document)
    {
        while (true)
        {
            await office.Open(document);
            var waiting = office.Page.Locator("section.para", new() { HasText = "（待写）" }).Locator("a[href*='edit=']");
            if (await waiting.CountAsync() == 0) return;

            await waiting.First.ClickAsync();
            await office.Fill("文字", Written);
            await office.Fill("来源", "通知");
            await office.Press("保存这一段");
            await office.Sees("这一段已保存");
        }
    }
}
