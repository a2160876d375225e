using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns;
using Zuoshi.Campaigns.Import;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Campaigns.Import;

public sealed class CheckTests
{
    private const string FirstQuestion = "改：三问 1";

    [Theory, OnEachDatabase]
    public async Task What_was_read_stands_beside_the_words_it_was_read_from(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await Open(site);

        var item = await Item(site, ItemKind.Theme, "节水供水");
        var words = page.Document.GetElementById($"s-{item.Id}")!;
        Assert.Equal("节水供水。重点讨论城乡供水一体化和灌区节水。", words.TextContent);
        Assert.Equal($"#r-{item.Id}", words.GetAttribute("href"));
        Assert.Contains("节水供水", page.Document.GetElementById($"r-{item.Id}")!.TextContent);
    }

    [Theory, OnEachDatabase]
    public async Task A_correction_is_kept_and_marked(Database database)
    {
        await using var site = await RunningSite.On(database);
        var form = (await (await Open(site)).Follow(FirstQuestion)).Form("改这一项");

        var page = await form.Fill("题目全文", "群众今年最盼的三件水利实事是什么").Press("保存");

        var item = await Item(site, ItemKind.Prompt, "群众今年最盼的三件水利实事是什么");
        Assert.EndsWith($"#r-{item.Id}", page.Address);
        Assert.Equal(ItemState.Edited, item.State);
        Assert.Contains("群众今年最盼的三件水利实事是什么", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task An_item_cannot_be_emptied_and_what_was_typed_stays(Database database)
    {
        await using var site = await RunningSite.On(database);
        var form = (await (await Open(site)).Follow(FirstQuestion)).Form("改这一项");

        var page = await form.Fill("题目全文", " ").Fill("哪一组", "四问").Press("保存");

        Assert.Equal((409, "内容不能空着；不要这一项，请按“去掉”。"), (page.Status, page.Refusal));
        Assert.Equal("四问", page.Value("哪一组"));
        await Item(site, ItemKind.Prompt, SmallNotice.Questions[0]);
    }

    [Theory, OnEachDatabase]
    public async Task A_phase_cannot_end_before_it_starts(Database database)
    {
        await using var site = await RunningSite.On(database);
        var form = (await (await Open(site)).Follow("改：第2阶段")).Form("改这一项");

        var page = await form.Fill("从", "2026-05-01").Press("保存");

        Assert.Equal((409, "结束的日子早于开始的日子，请改一改。"), (page.Status, page.Refusal));
        Assert.Equal("2026-05-01", page.Value("从"));
    }

    [Theory, OnEachDatabase]
    public async Task An_item_taken_out_can_be_put_back(Database database)
    {
        await using var site = await RunningSite.On(database);
        var form = (await (await Open(site)).Follow(FirstQuestion)).Form("改这一项");

        var page = await form.Press("去掉这一项");
        Assert.Equal(SmallNotice.Questions[0], page.Document.QuerySelector("del")!.TextContent.Trim());
        Assert.Contains("将创建：3个阶段、2道题目", page.Text);

        page = await page.Press("放回来");
        Assert.Null(page.Document.QuerySelector("del"));
        Assert.Contains("将创建：3个阶段、3道题目", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task What_the_reader_missed_can_be_added(Database database)
    {
        await using var site = await RunningSite.On(database);
        var form = (await (await Open(site)).Follow("＋ 加主题")).Form("加主题");

        var page = await form.Fill("主题名称", "河湖长制").Fill("讨论范围", "重点讨论幸福河湖。").Press("加上");

        var item = await Item(site, ItemKind.Theme, "河湖长制");
        Assert.Equal((3, ItemState.Edited, null), (item.Order, item.State, item.Span));
        Assert.Contains("3个主题和专题组", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_decision_is_remembered(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await Open(site)).Form("记下选择").Choose("最后一个阶段结束就收口").Press("记下选择");

        Assert.Equal(["end-with-phase", "fill-later"], page.Document.QuerySelectorAll("input[type=radio][checked]").Select(radio => radio.GetAttribute("value")));
    }

    [Theory, OnEachDatabase]
    public async Task A_contradiction_is_said_beside_its_words(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await Open(site);

        Assert.Contains("请您定 2 处", page.Text);
        Assert.Contains("活动到5月31日结束，最后一个阶段到6月10日。", page.Text);
        Assert.Contains("通知里对不上的地方 1 处", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task People_who_correct_different_items_at_once_all_keep_their_words(Database database)
    {
        await using var site = await RunningSite.On(database);
        var draft = await Drafts.Put(site);
        var office = await site.As(Cast.Office);
        var forms = new List<Form>();
        foreach (var number in new[] { 1, 2, 3 })
            forms.Add((await (await office.Open($"/notices/{draft.Id}")).Follow($"改：三问 {number}")).Form("改这一项").Fill("题目全文", $"第{number}问改过了"));

        var pages = await Task.WhenAll(forms.Select(form => form.Press("保存")));

        Assert.All(pages, page => Assert.Equal(200, page.Status));
        foreach (var number in new[] { 1, 2, 3 }) await Item(site, ItemKind.Prompt, $"第{number}问改过了");
    }

    [Theory, OnEachDatabase]
    public async Task A_draft_that_has_become_a_campaign_is_closed(Database database)
    {
        await using var site = await RunningSite.On(database);
        var draft = await Drafts.Put(site);
        var office = await site.As(Cast.Office);
        var late = (await (await office.Open($"/notices/{draft.Id}")).Follow(FirstQuestion)).Form("改这一项").Fill("题目全文", "来晚了的改动");
        await (await office.Open($"/notices/{draft.Id}")).Press("创建活动");

        var page = await late.Press("保存");

        Assert.Equal(409, page.Status);
        Assert.StartsWith("这份通知已经创建了活动，不能再改。", page.Refusal);
    }

    private static async Task<Page> Open(RunningSite site) => await (await site.As(Cast.Office)).Open($"/notices/{(await Drafts.Put(site)).Id}");

    private static Task<DraftItem> Item(RunningSite site, ItemKind kind, string text) => site.Look(db =>
        db.NoticeDrafts.Where(draft => draft.AppliedAt == null).SelectMany(draft => draft.Items).SingleAsync(item => item.Kind == kind && item.Text == text));
}
