using Microsoft.EntityFrameworkCore;
using Zuoshi.Outlines;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Outlines.Import;

public sealed class CheckTests
{
    [Theory, OnEachDatabase]
    public async Task What_is_published_is_the_file_s_text_character_by_character(Database database)
    {
        await using var site = await RunningSite.On(database);

        await site.PublishOutline();

        var clauses = await site.Look(db => db.OutlineVersions.SelectMany(x => x.Clauses).OrderBy(clause => clause.Order).ToListAsync());
        Assert.Equal(Bare(Study.Text), Bare(string.Concat(clauses.Select(clause => clause.Marker + clause.Title + clause.Text))));
        Assert.All(clauses, clause => Assert.Equal(Bare(clause.Text.TrimStart('。')), Bare(string.Concat(clause.Sentences))));
    }

    [Theory, OnEachDatabase]
    public async Task Clauses_are_joined_split_retitled_and_left_out_and_the_last_of_it_taken_back(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await Read(site);

        page = await page.Form("改纲要 二（一）").Fill("开头的几个字", "验收结果").Press("从这里拆开");
        Assert.Equal("已拆成两条", page.Flash);
        page = await page.Form("改纲要 二（二）").Press("不要这一条");
        Assert.DoesNotContain("备用电源", page.Text);
        page = await page.Press("撤回上一处改动");
        Assert.Contains("备用电源", page.Text);
        await page.Form("发布纲要").Press("发布纲要");

        var texts = await site.Look(db => db.Set<Clause>().Select(clause => clause.Text).ToListAsync());
        Assert.Contains("验收结果向社会公布。", texts);
    }

    [Theory, OnEachDatabase]
    public async Task The_outline_s_own_title_can_be_corrected_too(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await Read(site)).Form("改纲要 标题").Fill("开头的几个字", "澄溪县").Press("作标题");

        Assert.Equal((200, "标题已改"), (page.Status, page.Flash));
    }

    [Theory, OnEachDatabase]
    public async Task What_cannot_be_done_is_said_beside_the_clause_and_the_words_stay(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await Read(site)).Form("改纲要 二（一）").Fill("开头的几个字", "没有的字").Press("从这里拆开");

        Assert.Equal(409, page.Status);
        Assert.Contains("本条里没有这几个字。", page.Text);
        Assert.Contains("没有的字", page.Document.QuerySelectorAll("input[name=words]").Select(field => field.GetAttribute("value")));
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_who_correct_one_draft_the_second_is_told(Database database)
    {
        await using var site = await RunningSite.On(database);
        var late = await Read(site);
        await (await late.Again()).Form("改纲要 二（二）").Press("不要这一条");

        var page = await late.Form("改纲要 二（一）").Press("不要这一条");

        Assert.Equal((409, true), (page.Status, page.Refusal.StartsWith("您看的时候，别人先改了这份草稿。", StringComparison.Ordinal)));
    }

    [Theory, OnEachDatabase]
    public async Task A_draft_is_published_once(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await Read(site);
        await page.Form("发布纲要").Press("发布纲要");

        Assert.Equal(409, (await page.Form("发布纲要").Press("发布纲要")).Status);
        Assert.Equal(1, await site.Look(db => db.OutlineVersions.CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task Annotations_follow_their_sentence_into_the_next_version(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.PublishOutline();
        await site.Annotate(Cast.Member, "2.1.2", "请村民代表一起验收");
        await site.Annotate(Cast.Member, "2.2.1", "站址要避开滑坡");

        await site.PublishOutline(Study.Text.Replace("（一）加固堤防。完成12公里险工险段加固。", "（一）建好信息平台。三年内建成县级水利一张图。\n\n（二）加固堤防。完成20公里险工险段加固。")
            .Replace("（二）提升预警。新建12处山洪预警雨量站。雨量站要有备用电源。", "（三）广泛宣传。每年办一次水利开放日。"));

        var annotations = await site.Look(db => db.Annotations.OrderBy(x => x.Number).ToListAsync());
        Assert.Equal(("二（二）第2句", "汛期前逐段验收。", null), (annotations[0].Citation, annotations[0].Quote, annotations[0].AdriftSince));
        Assert.NotNull(annotations[1].AdriftSince);
        Assert.Contains("有 1 条批注找不到原来的位置", (await (await site.As(Cast.Member)).Open("/campaigns/1/outline")).Text);
    }

    private static async Task<Page> Read(RunningSite site) =>
        await (await (await site.As(Cast.Office)).Open("/campaigns/1/outline/new")).Form("上传纲要").Fill("或者把全文贴在这里", Study.Text).Press("读纲要");

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
