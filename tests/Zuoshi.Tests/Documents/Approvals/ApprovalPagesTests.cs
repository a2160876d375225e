using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Documents;
using Zuoshi.Gongwen.Checking;
using Zuoshi.Gongwen.Reading;
using Zuoshi.Lists;
using Zuoshi.Lists.Publishing;
using Zuoshi.Organisation;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Documents.Approvals;

/// <summary>审签, from the draft to the file that was issued.</summary>
public sealed class ApprovalPagesTests
{
    private const string Horn = "修复龙潭水库下游预警喇叭", Document = "/campaigns/1/documents/1", Approval = Document + "/approval";

    [Theory, OnEachDatabase]
    public async Task A_plan_is_issued_under_its_number_with_the_lists_and_never_changes_again(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await Ready(site);

        var page = await Submit(office);
        Assert.Equal("已送审，等核稿", page.Flash);
        Assert.Contains("核稿行动计划第1稿", (await (await site.As(DraftSteps.Checker)).Open("/campaigns/1")).Text);
        Assert.Equal("已办，送到下一步", (await (await (await site.As(DraftSteps.Checker)).Open(Approval)).Press("核稿通过")).Flash);
        Assert.Equal("已办，送到下一步", (await (await (await site.As(Cast.Convener)).Open(Approval)).Form("会签").Fill("意见", "没有不同意见").Press("同意会签")).Flash);
        page = await (await (await site.As(Cast.Leader)).Open(Approval)).Form("签发").Fill("成文日期", "2026-03-18").Press("签发");
        Assert.Equal("已签发，文号澄水〔2026〕1号", page.Flash);

        var issued = await Bytes(office, $"{Document}/word");
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(issued)), page.Text);
        var words = DocumentReader.Read(issued, "plan.docx").Paragraphs.Select(paragraph => paragraph.Text).ToList();
        Assert.Contains("澄水〔2026〕1号", words);
        Assert.Contains(words, text => text.StartsWith("现将《", StringComparison.Ordinal));
        Assert.Contains("附件1", words);
        Assert.Empty(GongwenChecker.Check(issued).Departures);

        await (await office.Open("/campaigns/1/lists/tasks/1/edit")).Form("保存").Fill("主要内容", "更换下游十五处预警喇叭。").Fill("调整的依据", "会议纪要").Fill("调整的理由", "数错了").Press("保存");
        Assert.Equal(issued, await Bytes(office, $"{Document}/word"));
        Assert.Contains("十二处", (await office.Open(Document)).Text);
        Assert.Equal(("澄水", 2026, 1), await site.Look(async db => await db.Issuances.SingleAsync() is var given ? (given.CodeWord, given.Year, given.Serial) : default));
        Assert.Single(await site.Audit("documents.issued"));
    }

    [Theory, OnEachDatabase]
    public async Task A_document_that_says_something_else_than_the_lists_is_not_sent_on(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await Ready(site);
        await (await office.Open("/campaigns/1/lists/tasks/1/edit")).Form("保存").Fill("主要内容", "更换下游十五处预警喇叭。").Fill("调整的依据", "会议纪要").Fill("调整的理由", "数错了").Press("保存");

        var page = await Submit(office);

        Assert.Equal(409, page.Status);
        Assert.Contains("段5写的任001与这版清单不一致", page.Text);
        Assert.Equal("澄水", page.Value("机关代字"));
        Assert.Equal(DocumentStage.Draft, await site.Look(db => db.OfficialDocuments.Select(document => document.Stage).SingleAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task Sent_back_it_goes_on_in_another_edition_and_who_submitted_is_told_why(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await Ready(site);
        await Submit(office);

        Assert.Equal((409, "送审的人不能审自己送的稿，请另一位办。"), await Refused(await office.Open(Approval), office));
        var page = await (await (await site.As(DraftSteps.Checker)).Open(Approval)).Form("核稿").Fill("意见", "缺总体目标").Press("退回");
        Assert.Equal("已退回活动办，理由已告诉送审的人", page.Flash);

        await site.Tell();
        Assert.Contains("行动计划第1稿被退回", (await office.Open("/messages")).Text);
        Assert.Contains("缺总体目标", (await office.Open(Approval)).Text);
        page = await (await office.Open(Document)).Press("另起一稿");
        Assert.StartsWith("行动计划第2稿已建好", page.Flash);
    }

    [Theory, OnEachDatabase]
    public async Task What_goes_out_is_kept_as_close_as_the_closest_row_of_its_lists(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await Ready(site);
        // Another row, that only some may see, is published with the rest and named by no paragraph.
        await site.Look(async db =>
        {
            var row = await db.Set<BaselineRow>().SingleAsync();
            await db.Database.ExecuteSqlAsync($"UPDATE lists_baseline_rows SET label = {(int)Sensitivity.WorkSecret} WHERE id = {row.Id}");
            return 0;
        });
        await Submit(office);
        await Pass(site);
        await (await (await site.As(Cast.Convener)).Open(Approval)).Press("同意会签");

        Assert.Equal(200, (await (await office.Open($"{Document}")).Again()).Status);
        var page = await (await (await site.As(Cast.Leader)).Open(Approval)).Form("签发").Press("签发");
        Assert.Equal((409, "随文的清单里有1项不在您的知悉范围，印出来会缺。请由看得到全部的人办。"), (page.Status, page.Refusal));

        await site.Look(async db =>
        {
            (await db.Set<Person>().WithPosts().SingleAsync(person => person.SignInName == Cast.Leader.SignInName)).Clear(Sensitivity.WorkSecret, "测试");
            return await db.SaveChangesAsync();
        });
        page = await (await (await site.As(Cast.Leader)).Open(Approval)).Form("签发").Press("签发");
        Assert.StartsWith("已签发", page.Flash);
        Assert.Equal(Sensitivity.WorkSecret, await site.Look(db => db.OfficialDocuments.Select(document => document.Label).SingleAsync()));
        using var refused = await office.Knock(HttpMethod.Get, $"{Document}/word");
        Assert.Equal(404, (int)refused.StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task A_number_is_given_once(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await Ready(site);
        await Submit(office, annexes: false);
        await Pass(site);
        await (await (await site.As(Cast.Leader)).Open(Approval)).Form("签发").Press("签发");
        await (await office.Open(Document)).Press("另起一稿");
        const string second = "/campaigns/1/documents/2/approval";
        await Submit(office, annexes: false, second);
        await Pass(site, second);

        var page = await (await site.As(Cast.Leader)).Open(second);
        Assert.Equal("2", page.Value("序号"));
        page = await page.Form("签发").Fill("序号", "1").Press("签发");
        Assert.Equal((409, "澄水〔2026〕1号已经用过，请换一个序号。"), (page.Status, page.Refusal));
        Assert.Equal("已签发，文号澄水〔2026〕3号", (await page.Form("签发").Fill("序号", "3").Press("签发")).Flash);
    }

    private static async Task Pass(RunningSite site, string approval = Approval) => await (await (await site.As(DraftSteps.Checker)).Open(approval)).Press("核稿通过");

    private static async Task<(int, string)> Refused(Page page, Visitor visitor)
    {
        var refused = await page.Form("撤回送审").Towards($"{Approval}?handler=Pass").Press("撤回");
        return (refused.Status, refused.Refusal);
    }

    private static async Task<Page> Submit(Visitor office, bool annexes = true, string approval = Approval)
    {
        var form = (await office.Open(approval)).Form("送审").Fill("机关代字", "澄水");
        if (annexes) form.Choose(Cast.Planning);
        else form.Fill("随文印发的清单", "不附清单");
        return await form.Press("送审");
    }

    // A published task, a plan with nothing left to be written, and somebody to check it.
    private static async Task<Visitor> Ready(RunningSite site)
    {
        await site.Enter(DraftSteps.Checker);
        var office = await site.As(Cast.Office);
        await office.DraftPlan(Horn);
        await (await office.Open("/campaigns/1/lists/tasks/1/edit")).Form("保存").Fill("责任人", "王科长").Fill("责任领导", "李副局长").Fill("完成标准", "逐处试响合格").Press("保存");
        var ready = await site.Look(db => db.WorkItems.Select(row => row.Number).ToListAsync());
        await (await office.Open($"/campaigns/1/lists/move?{string.Join('&', ready.Select(number => $"Rows=tasks-{number}"))}")).Press("采用 1 项");
        var page = await (await office.Open("/campaigns/1/lists/publication")).Form("发布").Press("发布 1 项");
        Assert.Equal("已发布第1版，共1项", page.Flash);
        return office;
    }

    private static async Task<byte[]> Bytes(Visitor visitor, string address)
    {
        using var answer = await visitor.Knock(HttpMethod.Get, address);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
