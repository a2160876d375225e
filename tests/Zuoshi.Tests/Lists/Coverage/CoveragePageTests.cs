using Microsoft.EntityFrameworkCore;
using Zuoshi.Lists;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.Discussions;
using Zuoshi.Tests.Outlines;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Lists.Coverage;

public sealed class CoveragePageTests
{
    private const string Coverage = "/campaigns/1/lists/coverage", Title = "配齐山洪预警广播";

    [Theory, OnEachDatabase]
    public async Task An_empty_clause_leads_to_a_row_that_fills_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        Assert.Contains("纲要还没有发布", (await (await site.As(Cast.Office)).Open(Coverage)).Text);
        await site.Publish(StudyWorld.Text);
        var page = await (await (await site.As(Cast.Office)).Open("/campaigns/1/lists")).Follow("覆盖");
        Assert.Contains("纲要4条，0条有事项，4条还空着。", page.Text);

        page = await page.Follow("一（一） 建一行");
        Assert.Equal(("纲要一（一）", "纲要条款"), (page.Value("来源依据"), Page.Words(page.Document.QuerySelector("#Input_SourceKind option[selected]"))));
        page = await page.Form("列入清单").Fill("名称", Title).Fill("主题", "1 防洪保安").Fill("牵头单位", Cast.Station).Press("列入清单");
        Assert.Equal("已列入任务清单，编号001", page.Flash);

        page = await (await site.As(Cast.Office)).Open(Coverage);
        Assert.Contains("纲要4条，1条有事项，3条还空着。", page.Text);
        Assert.Contains(Title, (await page.Follow("一（一）的任务 1")).Text);
        page = await page.Form("筛选").Choose("只看空白").Press("筛选");
        Assert.DoesNotContain("完善山洪预警", page.Text);
        Assert.Contains("提升堤防标准", page.Text);
        Assert.Contains("1", (await (await site.As(Cast.Member)).Open("/campaigns/1/outline/coverage")).Document.QuerySelectorAll("td[data-l='任务、项目'] a").Select(Page.Words));
    }

    [Theory, OnEachDatabase]
    public async Task A_gap_is_explained_and_opened_again_and_both_are_on_record(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Publish(StudyWorld.Text);
        var page = await (await (await site.As(Cast.Office)).Open(Coverage)).Follow("说明为什么没有：一（二）");
        page = await page.Form("说明为什么没有").Fill("为什么没有", "\u200b").Press("记下理由");
        Assert.Equal((400, "请写明为什么没有。"), (page.Status, page.MessageBeside("为什么没有")));
        page = await page.Form("说明为什么没有").Fill("为什么没有", "县里已单独立项").Press("记下理由");

        Assert.Equal("已记下1条为什么没有事项", page.Flash);
        Assert.Contains("纲要4条，0条有事项，1条说明了不列，3条还空着。", page.Text);
        Assert.Contains("县里已单独立项", page.Text);
        Assert.Equal("县里已单独立项", Assert.Single(await site.Audit("lists.gap-explained")).Reason);

        // A row that comes later is shown beside what was said.
        await (await site.As(Cast.Office)).EnterTask(Title, ("来源依据", "纲要一（二）"));
        Assert.Contains("有了事项 县里已单独立项", (await page.Again()).Text);
        page = await (await page.Follow("看说明：一（二）")).Press("收回说明");
        Assert.Equal("已收回对“一（二）”的说明", page.Flash);
        Assert.Single(await site.Audit("lists.gap-reopened"));
        Assert.DoesNotContain("县里已单独立项", page.Text);
        Assert.Equal("县里已单独立项", await site.Look(db => db.Omissions.Select(x => x.Reason).SingleAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task Several_are_explained_at_once_and_whoever_comes_second_reads_the_first(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Publish(StudyWorld.Text);
        var page = await (await site.As(Cast.Office)).Open(Coverage);
        var second = await page.Follow("说明为什么没有：一（一）");

        Assert.NotEmpty(page.Forms("一起说明为什么没有"));
        var keys = page.Document.QuerySelectorAll("input[name=keys]").Take(2).Select(box => $"keys={box.GetAttribute("value")}");
        page = await (await site.As(Cast.Office)).Open($"{Coverage}/omission?by=clauses&{string.Join('&', keys)}");
        page = await page.Form("说明为什么没有").Fill("为什么没有", "统领全文").Press("给2条记下理由");
        Assert.Equal("已记下2条为什么没有事项", page.Flash);

        second = await second.Form("说明为什么没有").Fill("为什么没有", "由柳溪站做").Press("记下理由");
        Assert.Equal(409, second.Status);
        Assert.Contains("活动办在3月16日说明：统领全文", second.Refusal);
        Assert.Contains("您写的没有记下：由柳溪站做", second.Text);

        // Of two who press at the same moment one is told as well.
        page = await (await site.As(Cast.Office)).Open(Coverage);
        var (one, other) = (await page.Follow("说明为什么没有：二（一）"), await page.Follow("说明为什么没有：二（一）"));
        var both = await Task.WhenAll(new[] { one, other }.Select(form => form.Form("说明为什么没有").Fill("为什么没有", "由柳溪站做").Press("记下理由")));
        Assert.Equal([200, 409], both.Select(answer => answer.Status).Order());
        Assert.Equal(3, await site.Look(db => db.Omissions.CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task A_convener_explains_the_own_theme_and_a_unit_nothing(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        var foreign = (await office.Open($"{Coverage}?by=themes")).Document.QuerySelector("a[aria-label='说明为什么没有：主题2']")!.GetAttribute("href")!;

        var page = await (await site.As(Cast.Convener)).Open($"{Coverage}?by=themes");
        Assert.Empty(page.Document.QuerySelectorAll("a[aria-label='说明为什么没有：主题2']"));
        page = await (await page.Follow("说明为什么没有：主题1")).Form("说明为什么没有").Fill("为什么没有", "并入节水供水一起做").Press("记下理由");
        Assert.Equal("已记下1个为什么没有事项", page.Flash);

        Assert.Equal(403, (await (await site.As(Cast.Convener)).Open(foreign)).Status);
        Assert.Equal(403, (await (await site.As(Cast.Liaison)).Open(foreign)).Status);
        Assert.DoesNotContain("说明为什么没有", (await (await site.As(Cast.Liaison)).Open($"{Coverage}?by=themes")).Text);
        Assert.Equal(404, (await office.Open($"{Coverage}/omission?by=themes&keys={Guid.CreateVersion7()}")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_prompt_is_filled_through_the_answers_that_became_rows(Database database)
    {
        await using var site = await RunningSite.On(database);
        var prompt = await site.Look(db => db.Set<Zuoshi.Campaigns.Campaign>().SelectMany(x => x.Prompts).OrderBy(x => x.Number).Select(x => x.Id).FirstAsync());
        await (await (await site.As(Cast.Member)).Open($"/campaigns/1/prompts/{prompt}")).Form("提一条建言").Fill("说一件具体的事", Steps.Said).Fill("属于哪个主题", "1 防洪保安").Press("提交建言");
        await site.Answer();
        var page = await (await site.As(Cast.Office)).Open($"{Coverage}?by=prompts");
        Assert.Contains("3个问题，0个有事项，3个还空着。", page.Text);
        Assert.Equal("1", Page.Words(page.Document.QuerySelector("td[data-l=采纳]")));

        page = await (await page.Follow("问1 建一行")).Follow("从这条新增");
        await page.Form("列入清单").Fill("名称", Title).Fill("主要内容", "更换下游十二处预警喇叭，汛前逐一试响。").Fill("牵头单位", Cast.Station).Press("列入清单");

        page = await (await site.As(Cast.Office)).Open($"{Coverage}?by=prompts&split=true");
        Assert.Contains("3个问题，1个有事项，2个还空着。", page.Text);
        Assert.Equal("任1", Page.Words(page.Document.QuerySelector("td[data-l=主题1] a")));
        Assert.Contains(Title, (await page.Follow("问1的任务 1")).Text);
        Assert.DoesNotContain(Title, (await (await site.As(Cast.Office)).Open($"/campaigns/1/lists?prompt={Guid.CreateVersion7()}")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_unit_leads_or_helps_and_drafts_of_others_count_for_nobody(Database database)
    {
        await using var site = await RunningSite.On(database);
        await (await site.As(Cast.Liaison)).EnterTask(Title);

        Assert.Contains("2个单位，1个有事项，1个还空着。", (await (await site.As(Cast.Liaison)).Open($"{Coverage}?by=units")).Text);
        Assert.Contains("2个单位，0个有事项，2个还空着。", (await (await site.As(Cast.Office)).Open($"{Coverage}?by=units")).Text);
        Assert.Contains("2个主题，0个有事项", (await (await site.As(Cast.Office)).Open($"{Coverage}?by=themes")).Text);

        await (await site.As(Cast.Office)).EnterTask("柳溪路涵洞清淤", ("配合单位1", Cast.Planning), ("主题", "2 节水供水"));
        var page = await (await site.As(Cast.Office)).Open($"{Coverage}?by=units");
        Assert.Contains("2个单位，2个有事项，没有空着的。", page.Text);
        page = await page.Follow($"{Cast.Station}在主题1有0项，建一行");
        Assert.Equal("1 防洪保安", Page.Words(page.Document.QuerySelector("#Input_ThemeId option[selected]")));
        Assert.Equal(Cast.Station, Page.Words(page.Document.QuerySelector("#Input_LeadUnitId option[selected]")));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_kept_closer_is_not_counted_for_whoever_is_not_cleared(Database database)
    {
        await using var site = await RunningSite.On(database);
        await (await site.As(Cast.Office)).EnterTask(Title);
        await site.Look(async db =>
        {
            var row = await db.WorkItems.SingleAsync();
            row.KeepAtLeast(Sensitivity.WorkSecret);
            return await db.SaveChangesAsync();
        });

        Assert.Contains("2个主题，0个有事项，2个还空着。", (await (await site.As(Cast.Office)).Open($"{Coverage}?by=themes")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task Gaps_are_pointed_out_before_a_publication_and_stop_nothing(Database database)
    {
        await using var site = await RunningSite.On(database);
        await (await site.As(Cast.Office)).EnterTask(Title, ("责任领导", "分管副局长"), ("责任人", "工程科科长"), ("完成标准", "都能响"));
        await (await (await site.As(Cast.Office)).Open("/campaigns/1/lists/move?Rows=tasks-1")).Press("采用 1 项");

        var page = await (await site.As(Cast.Office)).Open("/campaigns/1/lists/publication");

        Assert.Contains("1个主题没有事项，也没说明为什么 去看", page.Text);
        Assert.Contains("发布 1 项", page.Text);
        var link = page.Document.QuerySelectorAll("a").First(link => link.GetAttribute("href") == $"{Coverage}?by=themes&empty=true");
        Assert.Equal("去看", Page.Words(link));
    }
}
