using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Documents;
using Zuoshi.Tests.Discussions;
using Zuoshi.Tests.Discussions.Polls;
using Zuoshi.Tests.Lists;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Documents.Drafts;

/// <summary>Drafts as pages: written on, followed back to the lists, compared, taken away.</summary>
public sealed class DraftPagesTests
{
    private const string Documents = "/campaigns/1/documents", Horn = "修复龙潭水库下游预警喇叭";

    [Theory, OnEachDatabase]
    public async Task What_changed_since_the_edition_before_is_seen_and_taken_away_with_tracked_changes(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        var page = await office.DraftPlan(Horn);
        Assert.Equal("这是第一稿，没有更早的可以比对。", (await office.Open($"{Documents}/1/changes")).Flash);
        page = await page.Press("另起一稿");
        Assert.StartsWith("行动计划第2稿已建好", page.Flash);
        await (await office.Open("/campaigns/1/lists/tasks/1/edit")).Form("保存").Fill("主要内容", "更换下游十五处预警喇叭，汛前逐一试响。").Press("保存");

        page = await office.Open($"{Documents}/2?show=changes");
        using var answer = await office.Knock(HttpMethod.Get, $"{Documents}/2/changes");
        using var file = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var reader = new StreamReader(file.GetEntry("word/document.xml")!.Open());
        var text = await reader.ReadToEndAsync();

        Assert.Equal(("二", "五"), (Page.Words(page.Document.QuerySelector("article .text del")), Page.Words(page.Document.QuerySelector("article .text ins"))));
        Assert.Matches("<w:del [^>]*>.*二.*</w:del>", text);
        Assert.Matches("<w:ins [^>]*>.*五.*</w:ins>", text);
        Assert.Contains("十二处", (await office.Open($"{Documents}/1")).Text);
        Assert.Contains(Uri.EscapeDataString("第1稿到第2稿的修订"), answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(403, (await (await site.As(Cast.Member)).Open($"{Documents}/2/changes")).Status);
        Assert.Equal(404, (await office.Open($"{Documents}/9/changes")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task What_departs_from_how_documents_are_written_stands_beside_the_draft(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        await office.EnterTask(Horn, ("主要内容", "更换下游(十二处)预警喇叭，汛前逐一试响。"));
        await (await office.Open(Documents)).Press("起草行动计划");

        var page = await office.Open($"{Documents}/1");

        Assert.Contains("写法检查", page.Text);
        Assert.NotNull(page.Document.QuerySelector("section[aria-labelledby=lint] a[href^='#p']"));
    }

    [Theory, OnEachDatabase]
    public async Task A_paragraph_follows_its_row_until_somebody_fixes_its_words_and_then_says_when_the_row_has_moved_on(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        var page = await office.DraftPlan(Horn);

        page = await (await Edit(office, page, Horn)).Form("保存这一段").Fill("文字", "喇叭逐个修好。").Press("保存这一段");
        Assert.Equal("这一段已保存", page.Flash);
        Assert.DoesNotContain("清单改过", page.Text);
        await (await office.Open("/campaigns/1/lists/tasks/1/edit")).Form("保存").Fill("主要内容", "更换下游十五处预警喇叭。").Press("保存");
        page = await page.Again();
        Assert.Contains("喇叭逐个修好。", page.Text);
        Assert.Contains("清单改过", page.Text);

        page = await page.Forms($"按清单改（段{await Place(site, Horn)}）")[0].Press($"按清单改（段{await Place(site, Horn)}）");
        Assert.Contains("更换下游十五处预警喇叭。", page.Text);
        Assert.DoesNotContain("清单改过", page.Text);
        Assert.Contains(await site.Audit("documents.paragraph-written"), line => line.After!.Contains("喇叭逐个修好。"));
    }

    [Theory, OnEachDatabase]
    public async Task A_table_is_fixed_says_when_a_row_has_moved_on_follows_again_and_is_taken_out(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        await office.EnterTask(Horn);
        await (await office.Open($"{Documents}/templates")).Form("保存模板").Fill("名字", "分工").Fill("内容", "一、责任分工\n〔责任分工表〕").Press("保存模板");
        await (await office.Open(Documents)).Form("起草行动计划").Fill("模板", "分工").Press("起草行动计划");

        var page = await (await Edit(office, await office.Open($"{Documents}/1"), 2)).Press("定下表格（段2）");
        Assert.Equal("表格已定下，清单再变时会提醒", page.Flash);
        await (await office.Open("/campaigns/1/lists/tasks/1/edit")).Form("保存").Fill("名称", "换掉龙潭水库下游喇叭").Press("保存");
        page = await page.Again();
        Assert.Contains("在这张表定下来以后有改动", page.Text);
        Assert.Equal([Horn], page.Document.QuerySelectorAll("#p2 td").Select(Page.Words).Where(cell => cell.Contains("喇叭", StringComparison.Ordinal)));

        page = await page.Press("按清单改（段2）");
        Assert.DoesNotContain("有改动", page.Text);
        Assert.Equal(["换掉龙潭水库下游喇叭"], page.Document.QuerySelectorAll("#p2 td").Select(Page.Words).Where(cell => cell.Contains("喇叭", StringComparison.Ordinal)));
        page = await (await Edit(office, page, 2)).Press("删去这张表（段2）");
        Assert.Empty(page.Document.QuerySelectorAll("#p2"));
    }

    [Theory, OnEachDatabase]
    public async Task Beside_a_paragraph_stand_the_row_the_contribution_and_what_was_agreed_on(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        await site.Contribute();
        await site.Answer();
        await site.OpenPoll([], open: false);
        await (await (await site.As(Cast.Convener)).Open(PollSteps.First + "/statements?from=1")).Form("写一条观点").Fill("一句话", "预警喇叭由镇里每月试一次").Press("写好这一条");
        await (await (await site.As(Cast.Convener)).Open(PollSteps.First)).Press("开始表态");
        await office.EnterTask(Horn, ("来源建言", "0001"));
        await (await office.Open(Documents)).Press("起草行动计划");

        var marks = (await office.Open($"{Documents}/1")).Document.QuerySelectorAll(".srcs").Select(Page.Words).First(words => words.Contains("任001", StringComparison.Ordinal));

        Assert.Contains("言0001", marks, StringComparison.Ordinal);
        Assert.Contains("观1-1", marks, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Two_on_two_paragraphs_do_not_meet_and_two_on_one_see_each_others_words(Database database)
    {
        await using var site = await RunningSite.On(database);
        var (one, other) = (await site.As(Cast.Office), await site.As(Cast.Office));
        var page = await one.DraftPlan(Horn);
        var mine = (await Edit(one, page, Horn)).Form("保存这一段").Fill("文字", "我写的。");
        var theirs = (await Edit(other, page, Horn)).Form("保存这一段").Fill("文字", "他写的。");
        var elsewhere = (await Edit(other, page, "重点任务")).Form("保存这一段").Fill("标题", "主要任务");

        Assert.Equal("这一段已保存", (await mine.Press("保存这一段")).Flash);
        Assert.Equal("这一段已保存", (await elsewhere.Press("保存这一段")).Flash);
        page = await theirs.Press("保存这一段");

        Assert.Equal(409, page.Status);
        Assert.Equal("他写的。", page.Value("文字"));
        Assert.Contains("现在已被改成：我写的。", page.Text);
        page = await page.Form("保存这一段").Press("保存这一段");
        Assert.Contains("他写的。", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task What_was_typed_for_a_paragraph_that_is_gone_stays_in_the_form(Database database)
    {
        await using var site = await RunningSite.On(database);
        var (one, other) = (await site.As(Cast.Office), await site.As(Cast.Office));
        var page = await one.DraftPlan(Horn);
        var order = await Place(site, Horn);
        var mine = (await Edit(one, page, Horn)).Form("保存这一段").Fill("文字", "写了很久。");
        var adding = (await other.Open(page.Document.QuerySelector($"#p{order} a[href*='add=']")!.GetAttribute("href")!)).Form("加这一段").Fill("文字", "也写了很久。");
        await (await Edit(other, page, Horn)).Press($"删去这一段（段{order}）");

        page = await mine.Press("保存这一段");
        Assert.Equal((409, "写了很久。"), (page.Status, page.Value("文字")));
        page = await adding.Press("加这一段");
        Assert.Equal((409, "也写了很久。"), (page.Status, page.Value("文字")));
        Assert.Equal("已加一段", (await page.Form("加这一段").Press("加这一段")).Flash);
    }

    [Theory, OnEachDatabase]
    public async Task Two_who_begin_at_the_same_moment_leave_one_edition_that_is_written_on(Database database)
    {
        await using var site = await RunningSite.On(database);
        var (one, other) = (await site.As(Cast.Office), await site.As(Cast.Office));
        await one.EnterTask(Horn);
        var (first, second) = (await one.Open(Documents), await other.Open(Documents));

        var answers = await Task.WhenAll(first.Press("起草行动计划"), second.Press("起草行动计划"));

        Assert.All(answers, answer => Assert.Contains(answer.Status, new[] { 200, 409 }));
        Assert.Equal(1, await site.Look(db => db.OfficialDocuments.CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_begins_from_a_page_grown_old_is_told_of_the_edition_begun_meanwhile(Database database)
    {
        await using var site = await RunningSite.On(database);
        var (one, other) = (await site.As(Cast.Office), await site.As(Cast.Office));
        await one.EnterTask(Horn);
        var old = await other.Open(Documents);
        await (await one.Open(Documents)).Press("起草行动计划");

        var page = await old.Press("起草行动计划");

        Assert.Equal(409, page.Status);
        Assert.Contains("别人刚刚起了行动计划的新稿", page.Text);
        Assert.Equal(1, await site.Look(db => db.OfficialDocuments.CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task A_paragraph_is_added_with_its_sources_moved_and_taken_out(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        await Contribute(site, "雨量站要有备用电源。");
        var page = await office.DraftPlan(Horn);

        page = await (await page.Follow("加一段，在段2后")).Form("加这一段").Fill("文字", "全县统一标准。").Fill("来源", "言0001、任务001、言9999").Press("加这一段");
        Assert.Equal(400, page.Status);
        Assert.StartsWith("找不到：言9999。", page.MessageBeside("来源"));
        page = await page.Form("加这一段").Fill("来源", "言0001、任001").Press("加这一段");
        Assert.Equal("已加一段", page.Flash);
        Assert.NotNull(page.Document.QuerySelector("#p3 .srcs a[href$='/contributions/1']"));
        Assert.Contains("全县统一标准。", (await (await site.As(Cast.Office)).Open("/campaigns/1/trace/contributions/1")).Text);

        page = await (await Edit(office, page, 3)).Press("上移（段3）");
        Assert.Equal("已上移", page.Flash);
        page = await (await Edit(office, page, 2)).Press("删去这一段（段2）");
        Assert.StartsWith("已删去一段", page.Flash);
        Assert.DoesNotContain("全县统一标准。", page.Document.QuerySelector("article")!.TextContent);
        Assert.Contains("全县统一标准。", Assert.Single(await site.Audit("documents.paragraph-removed")).Detail);
    }

    [Theory, OnEachDatabase]
    public async Task Words_without_a_source_and_rows_that_stand_nowhere_are_lists_that_lead_to_the_place(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        var page = await office.DraftPlan(Horn);
        await office.EnterTask("建成12处山洪预警雨量站");
        page = await (await page.Follow("加一段，在段2后")).Form("加这一段").Fill("文字", "全面提升，擦亮形象。").Press("加这一段");

        Assert.Contains("没有来源 1 段", page.Text);
        Assert.NotNull(page.Document.QuerySelector("section[aria-labelledby=gaps] a[href='#p3']"));
        Assert.Contains("清单里有1项没写进来", page.Text);
        page = await page.Press("全部写进来");
        Assert.Equal("已写进1项，请看位置合不合适", page.Flash);
        Assert.DoesNotContain("没写进来", page.Text);
        Assert.Contains("建成12处山洪预警雨量站", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task Only_the_office_writes_and_nobody_on_what_is_closed(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        var page = await office.DraftPlan(Horn);
        var form = (await Edit(office, page, Horn)).Form("保存这一段").Fill("文字", "晚了一步。");
        await page.Press("另起一稿");

        page = await form.Press("保存这一段");

        Assert.Equal((409, "这一稿已经是旧稿，不再改动。要改，请另起一稿。"), (page.Status, page.Refusal));
        var reader = await (await site.As(Cast.Leader)).Open($"{Documents}/2");
        Assert.Null(reader.Document.QuerySelector("a[href*='edit=']"));
        Assert.Equal(403, (await (await site.As(Cast.Convener)).Open($"{Documents}/templates")).Status);
        Assert.Equal(2, await site.Look(db => db.OfficialDocuments.CountAsync()));
    }

    private static async Task<Page> Edit(Visitor visitor, Page page, string heading)
    {
        var found = page.Document.QuerySelectorAll("article [id^=p]").Single(place => Page.Words(place).Contains(heading, StringComparison.Ordinal) && place.QuerySelector("a[href*='edit=']") is not null);
        return await visitor.Open(found.QuerySelector("a[href*='edit=']")!.GetAttribute("href")!);
    }

    private static Task<Page> Edit(Visitor visitor, Page page, int order) => visitor.Open(page.Document.QuerySelector($"#p{order} a[href*='edit=']")!.GetAttribute("href")!);

    private static Task<int> Place(RunningSite site, string heading) =>
        site.Look(db => db.OfficialDocuments.SelectMany(document => document.Paragraphs).Where(paragraph => paragraph.Heading == heading).Select(paragraph => paragraph.Order).FirstAsync());

    private static async Task Contribute(RunningSite site, string words)
    {
        using var program = await site.ProgramOf(Cast.Office);
        Assert.Equal(201, (await program.Post("campaigns/1/contributions", new { text = words, theme = 1 })).Status);
    }
}
