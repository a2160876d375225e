using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists;
using Zuoshi.Opinions.Votes;
using Zuoshi.Organisation;
using Zuoshi.Outlines.Contract;
using Zuoshi.Outlines;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Tests.Discussions.Polls;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Outlines;

public sealed class CoverageTests
{
    private const string Coverage = "/campaigns/1/outline/coverage";

    [Theory, OnEachDatabase]
    public async Task An_empty_cell_says_so_and_leads_to_where_it_can_be_filled(Database database)
    {
        await using var site = await Studied(database);

        var page = await (await site.As(Cast.Member)).Open(Coverage);

        Assert.Contains("5条里有5条有空着的", page.Text);
        Assert.Equal("1", Cell(page, "一（一）"));
        Assert.Equal("空", Cell(page, "一（二）"));
        var link = Row(page, "一（二）")!.QuerySelector("td a")!;
        Assert.Equal("st", link.FirstElementChild!.ClassName);
        Assert.Equal("/campaigns/1/outline?at=1.2#c-1.2", link.GetAttribute("href"));
    }

    [Theory, OnEachDatabase]
    public async Task The_office_sees_on_which_clauses_people_disagree_once_the_results_are_shown(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Publish(StudyWorld.Text);
        await site.Annotate(Cast.Member, "1.1", "每个自然村配一套预警广播", contribute: "主题1 防洪保安");
        await site.OpenPoll([], open: false);
        var convener = await site.As(Cast.Convener);
        await (await convener.Open(PollSteps.First + "/statements?from=1")).Form("写一条观点").Fill("一句话", "预警广播的钱由村里出").Press("写好这一条");
        var poll = await (await convener.Open(PollSteps.First)).Press("开始表态");
        await site.Crowd((Cast.Station, 6, [Stance.Agree]), (Cast.Planning, 5, [Stance.Disagree]));
        Assert.Equal("没有", Dispute(await (await site.As(Cast.Office)).Open(Coverage)));

        await poll.Press("现在结束");
        var page = await (await site.As(Cast.Office)).Open(Coverage);

        Assert.Equal("1", Dispute(page));
        Assert.Contains("1条有分歧", page.Text);
        Assert.Equal(PollSteps.First + "?S=1", Row(page, "一（一）")!.QuerySelector("td[data-l=有分歧] a")!.GetAttribute("href"));
        Assert.DoesNotContain("有分歧", (await (await site.As(Cast.Member)).Open(Coverage)).Text);
    }

    [Theory, OnEachDatabase]
    public async Task Only_what_is_empty_can_be_asked_for(Database database)
    {
        await using var site = await Studied(database);
        await site.Annotate(Cast.Member, "1.1", "每个自然村配一套预警广播", contribute: "主题1 防洪保安");
        await MakeRowAsync(site);

        var page = await (await (await site.As(Cast.Member)).Open(Coverage)).Form("筛选").Choose("只看空的").Press("筛选");

        Assert.Null(Row(page, "一（一）"));
        Assert.NotNull(Row(page, "一（二）"));
        Assert.Contains("一、防洪保安", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task What_others_keep_to_themselves_is_not_counted(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Publish(StudyWorld.Text);
        await site.PutAnnotation(Cast.Member, "预警信息", "手机收不到", visibility: Visibility.Private);

        Assert.Equal("1", Cell(await (await site.As(Cast.Member)).Open(Coverage), "一（一）"));
        Assert.Equal("空", Cell(await (await site.As(Cast.Office)).Open(Coverage), "一（一）"));
    }

    [Theory, OnEachDatabase]
    public async Task The_office_sees_in_sums_what_is_read_open_and_silent_and_nobody_else_does(Database database)
    {
        await using var site = await Studied(database);
        await site.Read(Cast.Member, "预警信息");
        await site.Read(Cast.Liaison, "同网同质同价");
        await site.Read(Cast.Convener, "同网同质同价");

        var office = await (await site.As(Cast.Office)).Open(Coverage);
        var member = await (await site.As(Cast.Member)).Open(Coverage);

        Assert.Equal(
            ["2条有人标了已读", "1条有疑问还没解答", "0条有分歧", "3条还没有动静"],
            office.Document.QuerySelectorAll(".tally li").Select(Page.Words));
        Assert.Contains("不到5人", Page.Words(Row(office, "二（一）")));
        Assert.DoesNotContain(Cast.Liaison.Name, office.Text);
        Assert.DoesNotContain("已读", member.Text);
    }

    [Theory, OnEachDatabase]
    public async Task An_answered_question_is_open_no_more(Database database)
    {
        await using var site = await Studied(database);
        await site.Answer(2, "按供水范围内的行政村算。");

        var page = await (await site.As(Cast.Office)).Open(Coverage);

        Assert.Contains("0条有疑问还没解答", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task Each_later_feature_has_a_column_of_its_own(Database database)
    {
        await using var site = await RunningSite.On(database, builder => builder.Services.AddScoped<IClauseUses, Drawings>());
        await site.Publish(StudyWorld.Text);

        var page = await (await site.As(Cast.Member)).Open(Coverage);

        Assert.Equal("图纸", Page.Words(page.Document.QuerySelectorAll("thead th")[^1]));
        var cell = Row(page, "一（二）")!.QuerySelector("td:last-child a")!;
        Assert.Equal(("3", "/drawings/1.2"), (Page.Words(cell), cell.GetAttribute("href")));
    }

    private static async Task<RunningSite> Studied(Database database)
    {
        var site = await RunningSite.On(database);
        await site.Publish(StudyWorld.Text);
        await site.PutAnnotation(Cast.Member, "预警信息", "手机收不到时要有铜锣");
        await site.PutAnnotation(Cast.Liaison, "同网同质同价", "山区单村供水怎么算", AnnotationKind.Question);
        return site;
    }

    private static async Task MakeRowAsync(RunningSite site)
    {
        var (from, unit) = (await site.Look(db => db.Contributions.SingleAsync()), await site.Look(db => db.Units.SingleAsync(unit => unit.Name == Cast.Planning)));
        await site.Put(new WorkItem(
            from.CampaignId, WorkItemKind.Task, 1, new RowContent { Title = "配齐预警广播", LeadUnitId = unit.Id, ContributionIds = [from.Id] },
            Acting.As(Duty.Office) with { PersonId = from.AuthorId }, Cast.Now.UtcDateTime));
    }

    private static AngleSharp.Dom.IElement? Row(Page page, string citation) =>
        page.Document.QuerySelectorAll("tbody tr").SingleOrDefault(row => Page.Words(row.QuerySelector("th a")) == citation);

    private static string Cell(Page page, string citation) => Page.Words(Row(page, citation)!.QuerySelector("td a"));

    private sealed class Drawings(AppDb db) : IClauseUses
    {
        public string Name => "图纸";

        public int Order => int.MaxValue;

        public async Task<IReadOnlyDictionary<Guid, int>> CountAsync(CampaignFact campaign, Actor actor) =>
            (await db.CurrentOutlineAsync(campaign.Id))!.Clauses.Where(clause => clause.Path == "1.2").ToDictionary(clause => clause.Key, _ => 3);

        public string Address(CampaignFact campaign, ClauseFact clause) => $"/drawings/{clause.Path}";
    }

    private static string Dispute(Page page) => Page.Words(Row(page, "一（一）")!.QuerySelector("td[data-l=有分歧]"));
}
