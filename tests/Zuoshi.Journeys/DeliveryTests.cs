using Microsoft.Playwright;
using Zuoshi.Journeys.Browser;

namespace Zuoshi.Journeys;

/// <summary>Delivery in the demo: its pages as everybody might see them, and a unit's liaison at work.</summary>
public sealed class DeliveryTests(Chromium chromium)
{
    private const string Board = "/campaigns/1/delivery";

    [Fact]
    public async Task Nothing_is_out_of_reach_and_nothing_sticks_out()
    {
        await using var site = await ServedSite.WithDemoAsync();
        Assert.Empty(await Inspection.TourAsync(
            chromium, site,
            ("huodongban", [(Board, "delivery-office"), ($"{Board}/new", "delivery-new"), ($"{Board}/3/review", "delivery-review"), ($"{Board}/11", "delivery-dispatch"), ($"{Board}/items?light=Yellow", "delivery-yellow")]),
            ("huodongban", [($"{Board}/timeline", "delivery-timeline"), ($"{Board}/timeline?by=unit&horizon=2029", "delivery-timeline-unit"), ($"{Board}/15/project", "delivery-project"), ($"{Board}/16/project/plan", "delivery-project-plan"), ($"{Board}/16/project/permits", "delivery-permits")]),
            ("huodongban", [($"{Board}/circulars", "delivery-circulars"), ("/campaigns/1/indicators", "indicators"), ("/campaigns/1/indicators/1", "indicator"), ("/campaigns/1/indicators/new", "indicator-new")]),
            ("lly-gongjiao", [(Board, "delivery-unit"), ($"{Board}/4", "delivery-item"), ($"{Board}/4/report", "delivery-report"), ($"{Board}/9", "delivery-acknowledge")]),
            ("gongjiao-fzr", [($"{Board}/13", "delivery-confirm"), ($"{Board}/4/steps", "delivery-steps"), ($"{Board}/4/extension", "delivery-extension"), ($"{Board}/4/closing", "delivery-closing")]),
            ("juzhang", [(Board, "delivery-leader"), ($"{Board}/7", "delivery-issue"), ($"{Board}/2/review", "delivery-sign"), ("/campaigns/1/trace/tasks/28", "delivery-trace")])));
    }

    /// <summary>Four things of a day, in ten presses and two fields: signed for, reported, unchanged, an issue raised.</summary>
    [Fact]
    public async Task A_liaison_is_done_with_the_days_items_in_a_few_presses()
    {
        await using var site = await ServedSite.WithDemoAsync();
        await using var unit = await chromium.SignedInAsync(site, "lly-gongjiao");
        await unit.Open(Board);

        await unit.Follow("签收：督办事项009");
        await unit.Press("签收");
        await unit.Sees("已签收");
        await unit.Open(Board);
        await unit.Press("督办事项005无变化");
        await unit.Sees("督办事项005已报无变化");
        await unit.Open($"{Board}/4");
        await unit.Follow("报进展");
        await unit.Fill("进展", "20台试改满一周，没有异常，12月起分批推送。");
        await unit.Press("报进展");
        await unit.Sees("已报，等单位负责人确认");
        await unit.Open($"{Board}/9");
        await unit.Page.GetByText("提请协调").First.ClickAsync();
        await unit.Fill("要协调的问题", "东站首末站接不了水，请岚城区局落实。");
        await unit.Press("提请协调");
        await unit.Sees("已提请协调");
        Assert.Empty(unit.Complaints);
    }

    /// <summary>A finished item is held against its five points and checked in nine presses and a field; the leader of another one signs in two.</summary>
    [Fact]
    public async Task A_supervisor_reviews_and_checks_one_and_a_leader_closes_another()
    {
        await using var site = await ServedSite.WithDemoAsync();
        await using var office = await chromium.SignedInAsync(site, "huodongban");
        await office.Open(Board);
        await office.Follow("审核：督办事项003");
        foreach (var point in new[] { "事实清楚", "工作目标达到", "对着销号标准", "成果文件齐全", "说明简明" }) await office.Choose(point);
        await office.Press("审核通过");
        await office.Sees("审核通过，接着核查");
        await office.Open($"{Board}/3/review");
        await office.Fill("核查结果", "抽查3座桥，标志齐全，夜间看得清。");
        await office.Press("记核查结果");
        await office.Sees("已记核查结果");

        await using var leader = await chromium.SignedInAsync(site, "juzhang");
        await leader.Open(Board);
        await leader.Follow("签销号：督办事项002");
        await leader.Press("签销号");
        await leader.Sees("已销号");
        Assert.Empty(office.Complaints);
        Assert.Empty(leader.Complaints);
    }

    /// <summary>From the board to why it is red in two presses, on a phone.</summary>
    [Fact]
    public async Task A_leader_finds_what_is_red_and_why_on_a_phone()
    {
        await using var site = await ServedSite.WithDemoAsync();
        await using var leader = await chromium.SignedInAsync(site, "juzhang");
        await leader.Page.SetViewportSizeAsync(390, 844);
        await leader.Open(Board);
        await leader.Page.Locator(".tally a", new() { HasText = "逾期" }).ClickAsync();
        var red = await leader.Page.Locator(".tbl tbody th").AllInnerTextsAsync();
        Assert.Contains(red, title => title.Contains("三座轨道站夜间接驳车先行加开", StringComparison.Ordinal));
        Assert.Contains(red, title => title.Contains("江汀客运码头迁建工程", StringComparison.Ordinal));
        await leader.Page.GetByRole(AriaRole.Link, new() { Name = "江汀客运码头迁建工程", Exact = true }).Last.ClickAsync();
        await leader.Sees("个百分点");
        Assert.Empty(leader.Complaints);
    }
}
