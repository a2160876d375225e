using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Zuoshi.Engines.Tests;
using Zuoshi.Journeys.Browser;

namespace Zuoshi.Journeys;

/// <summary>Bulletins, learning from each other, the burden ledger and the public page, in the demo.</summary>
public sealed class LearningTests(Chromium chromium)
{
    private const string Bulletins = "/campaigns/1/bulletins", Exchange = "/campaigns/1/exchange", Burden = "/campaigns/1/burden";

    [Fact]
    public async Task Nothing_is_out_of_reach_and_nothing_sticks_out()
    {
        await using var site = await ServedSite.WithDemoAsync();
        Assert.Empty(await Inspection.TourAsync(
            chromium, site,
            ("huodongban", [(Bulletins, "bulletins"), ($"{Bulletins}/queue", "bulletins-queue"), ($"{Bulletins}/month", "bulletins-month"), ($"{Bulletins}/publicity", "publicity"), ($"{Bulletins}/1", "bulletin")]),
            ("huodongban", [(Exchange, "exchange"), ($"{Exchange}/network", "exchange-network"), ($"{Exchange}/reviews/1", "exchange-round"), ($"{Exchange}/practices/2", "exchange-practice"), ($"{Exchange}/trends", "exchange-trends")]),
            ("huodongban", [(Burden, "burden"), ($"{Burden}/forms", "burden-forms"), ($"{Burden}/forms/new", "burden-form-new"), ($"{Burden}/times", "burden-times"), ("/complaints", "complaints"), ("/campaigns/1/public", "public-desk")]),
            ("lly-gongjiao", [(Bulletins, "bulletins-unit"), ($"{Bulletins}/stories/new", "bulletins-new"), (Burden, "burden-unit"), ("/complaints/new", "complaint-new"), ($"{Exchange}/trends", "exchange-trend")]),
            ("lly-gongjiao", [("/public/1", "public"), ("/public/1/notes", "public-notes")])));
    }

    /// <summary>Written on a phone, signed, adopted, issued; the Word file is opened by another program.</summary>
    [Fact]
    public async Task A_units_story_goes_from_a_phone_into_an_issue()
    {
        await using var site = await ServedSite.WithDemoAsync();
        await using var unit = await chromium.SignedInAsync(site, "lly-gongjiao");
        await unit.Page.SetViewportSizeAsync(390, 844);
        var story = await WriteAsync(unit, "夜间接驳车加开到体育中心", "11月24日起，轨道末班车到站后加开接驳车3班。首日接送旅客126人，最长等车9分钟。");
        await SignAsync(site, story);

        await using var office = await chromium.SignedInAsync(site, "huodongban");
        await office.Open(story);
        await office.Page.Locator("form[aria-label='采用']").GetByRole(AriaRole.Button).ClickAsync();
        await office.Sees("已采用");
        await office.Open(Bulletins);
        await office.Follow("正在编的一期");
        await office.Follow("编排");
        await office.Page.GetByLabel(new Regex("夜间接驳车加开到体育中心")).FillAsync("1");
        await office.Press("排好");
        await office.Press("编发");
        await office.Sees("已编发第2期");
        var file = await office.Download("导出 Word");
        var read = OtherPrograms.Python("docx", "import sys, docx; print('\\n'.join(p.text for p in docx.Document(sys.argv[1]).paragraphs))", file);
        Assert.Contains("夜间接驳车加开到体育中心", read);
        Assert.Contains("最长等车9分钟", read);

        await unit.Open(Bulletins);
        await unit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("第2期") }).First.ClickAsync();
        await unit.Sees("首日接送旅客126人");
        Assert.Empty(unit.Complaints);
        Assert.Empty(office.Complaints);
    }

    /// <summary>Whoever wrote a story that isn't adopted reads why, on its page and among the messages.</summary>
    [Fact]
    public async Task A_story_that_is_not_adopted_comes_back_with_the_reason()
    {
        await using var site = await ServedSite.WithDemoAsync();
        await using var unit = await chromium.SignedInAsync(site, "lly-gongjiao");
        var story = await WriteAsync(unit, "公司召开工作推进会", "公司召开推进会，要求提高认识、抓好落实。");
        await SignAsync(site, story);

        await using var office = await chromium.SignedInAsync(site, "huodongban");
        await office.Open(story);
        await office.Page.Locator("summary", new() { HasText = "不采用" }).ClickAsync();
        var form = office.Page.Locator("form[aria-label='不采用']");
        await form.GetByRole(AriaRole.Textbox).FillAsync("只有开会，没有做了什么、有什么结果。加开接驳车的那条已采用。");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await unit.Open(story);
        await unit.Sees("只有开会，没有做了什么、有什么结果");
        await unit.Page.WaitForFunctionAsync("async () => (await (await fetch('/messages')).text()).includes('不采用')", null, new() { PollingInterval = 500 });
        Assert.Empty(unit.Complaints);
    }

    /// <summary>Somebody without an account writes, the office takes it up, and the answer is found by the code.</summary>
    [Fact]
    public async Task What_the_public_writes_gets_an_answer()
    {
        await using var site = await ServedSite.WithDemoAsync();
        await using var office = await chromium.SignedInAsync(site, "huodongban");
        await office.Open("/public/1");
        await office.Follow("反映热点难点");
        await office.Fill("您想说的", "北渡口最后一班渡船17点就停，下班的人要绕桥。");
        await office.Press("提交");
        await office.Sees("已收到");
        var mine = new Uri(office.Page.Url).AbsolutePath;
        await office.Open("/campaigns/1/public");
        await office.Page.Locator("li", new() { HasText = "北渡口最后一班渡船" }).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("答复来言") }).ClickAsync();
        await office.Press("采用，转入讨论");
        await office.Page.WaitForURLAsync("**/campaigns/1/public");
        await office.Open(mine);
        await office.Sees("有专题组研究");
        Assert.Empty(office.Complaints);
    }

    private static async Task<string> WriteAsync(Tab unit, string title, string text)
    {
        await unit.Open($"{Bulletins}/stories/new");
        await unit.Fill("标题", title);
        await unit.Fill("正文", text);
        await unit.Press("存好");
        await unit.Sees("已交单位负责人审签");
        await unit.Open(Bulletins);
        return (await unit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(title) }).First.GetAttributeAsync("href"))!;
    }

    private async Task SignAsync(ServedSite site, string story)
    {
        await using var head = await chromium.SignedInAsync(site, "gongjiao-fzr");
        await head.Open(story);
        await head.Choose("已做保密审查");
        await head.Press("审签报送");
        await head.Sees("已报送");
        Assert.Empty(head.Complaints);
    }
}
