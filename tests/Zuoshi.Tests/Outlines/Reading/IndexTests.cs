using Microsoft.EntityFrameworkCore;
using Zuoshi.Outlines;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Outlines.Reading;

public sealed class IndexTests
{
    [Theory, OnEachDatabase]
    public async Task Before_anything_is_published_the_page_says_so_and_only_the_office_can_begin(Database database)
    {
        await using var site = await RunningSite.On(database);

        Assert.Contains("活动办还没有发布纲要。", (await (await site.As(Cast.Member)).Open("/campaigns/1/outline")).Text);
        Assert.Equal("上传纲要", (await (await (await site.As(Cast.Office)).Open("/campaigns/1/outline")).Follow("上传纲要")).Heading);
        Assert.Equal(403, (await (await site.As(Cast.Member)).Open("/campaigns/1/outline/new")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_part_is_shown_sentence_by_sentence_and_its_words_as_they_are(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.PublishOutline();

        var page = await (await site.As(Cast.Member)).Open("/campaigns/1/outline?at=2.1.2");

        Assert.Equal("澄溪县水利高质量发展纲要", page.Heading);
        Assert.Equal("汛期前逐段验收。", Page.Words(page.Document.QuerySelector("span.sel")));
        Assert.Equal("1完成12公里险工险段加固。2汛期前逐段验收。3验收结果向社会公布。", page.Document.QuerySelector("[data-clause='2.1'] p")!.TextContent.Trim());
        Assert.Equal(2, page.Document.QuerySelectorAll("section.clause").Length);
    }

    [Theory]
    [OnEachDatabase("9.9")]
    [OnEachDatabase("2.1.7")]
    [OnEachDatabase("没有这样的地方")]
    [OnEachDatabase("2.1&from=3&to=900")]
    [OnEachDatabase("2.1&from=-1&to=5")]
    public async Task A_place_that_is_not_there_is_said(Database database, string at)
    {
        await using var site = await RunningSite.On(database);
        await site.PublishOutline();

        Assert.Equal(404, (await (await site.As(Cast.Member)).Open($"/campaigns/1/outline?at={at}")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Who_comes_back_is_where_the_reading_was_left_on_whatever_machine(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.PublishOutline();
        await (await site.As(Cast.Member)).Open("/campaigns/1/outline?at=2.2");

        Assert.Contains("防洪保安", (await (await site.As(Cast.Member)).Open("/campaigns/1/outline")).Document.QuerySelector("article h2")!.TextContent);
        Assert.Contains("前言", (await (await site.As(Cast.Leader)).Open("/campaigns/1/outline")).Document.QuerySelector("article")!.TextContent);
    }

    [Theory, OnEachDatabase]
    public async Task A_mark_of_having_read_is_one_s_own_and_can_be_taken_back(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.PublishOutline();
        var member = await site.As(Cast.Member);

        var page = await (await member.Open("/campaigns/1/outline?at=2.2")).Forms("标为已读")[1].Press("标为已读");

        Assert.Contains("您已读 1 条，共 5 条", page.Text);
        Assert.Contains("您已读 0 条", (await (await site.As(Cast.Leader)).Open("/campaigns/1/outline")).Text);
        Assert.Contains("您已读 0 条", (await page.Press("√ 本条已读")).Text);
        Assert.Empty(await site.Audit("outlines.reading-mark-added"));
    }

    [Theory, OnEachDatabase]
    public async Task An_annotation_is_for_oneself_unless_its_author_says_otherwise(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.PublishOutline();

        await site.Annotate(Cast.Member, "2.1.1", "东门段有三处渗水", readers: "只有自己");
        await site.Annotate(Cast.Member, "2.1.2", "验收要请村民代表");

        var mine = await (await site.As(Cast.Member)).Open("/campaigns/1/outline?at=2.1");
        var others = await (await site.As(Cast.Leader)).Open("/campaigns/1/outline?at=2.1");
        Assert.Contains("东门段有三处渗水", mine.Text);
        Assert.DoesNotContain("东门段有三处渗水", others.Text);
        Assert.Contains("验收要请村民代表", others.Text);
        Assert.Equal(404, (await (await site.As(Cast.Leader)).Open("/campaigns/1/outline/annotations/1")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_for_a_group_is_read_by_its_members_alone(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.PublishOutline();

        await site.Annotate(Cast.Liaison, "2.2.2", "备用电源用太阳能", readers: "“防洪保安”组");

        Assert.Contains("备用电源用太阳能", (await (await site.As(Cast.Convener)).Open("/campaigns/1/outline?at=2.2")).Text);
        Assert.DoesNotContain("备用电源用太阳能", (await (await site.As(Cast.Member)).Open("/campaigns/1/outline?at=2.2")).Text);
        Assert.DoesNotContain("备用电源用太阳能", (await (await site.As(Cast.Office)).Open("/campaigns/1/outline?at=2.2")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task Words_chosen_are_what_the_annotation_stands_on(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.PublishOutline();
        var text = await site.Look(db => db.Set<Clause>().Where(clause => clause.Path == "2.2").Select(clause => clause.Text).SingleAsync());
        var from = text.IndexOf("备用电源", StringComparison.Ordinal);

        await site.Annotate(Cast.Member, $"2.2&from={from}&to={from + 4}", "每站配一台");

        var annotation = await site.Look(db => db.Annotations.SingleAsync());
        Assert.Equal(("备用电源", 2, "二（二）第2句", from), (annotation.Quote, annotation.Sentence!.Value, annotation.Citation, annotation.Start));
    }

    [Theory, OnEachDatabase]
    public async Task One_press_makes_a_contribution_that_cites_the_sentence(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.PublishOutline();

        var page = await site.Annotate(Cast.Member, "2.2.2", "雨量站各配一台备用电源", contribute: "主题1 防洪保安");

        Assert.Equal("批注已存好，建言已提交", page.Flash);
        page = await (await site.As(Cast.Member)).Open("/campaigns/1/contributions/1");
        Assert.Contains("雨量站各配一台备用电源", page.Text);
        Assert.Contains("2.2.2", page.Document.QuerySelector("a.src[href*='outline?at=2.2.2']")!.TextContent);
        Assert.Contains("雨量站要有备用电源。", (await (await site.As(Cast.Member)).Open("/campaigns/1/trace/contributions/1")).Text);
        Assert.Contains("建言 1 条", (await (await site.As(Cast.Leader)).Open("/campaigns/1/outline?at=2.2")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task Nothing_written_is_said_beside_the_field_and_the_choices_stay(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.PublishOutline();

        var page = await site.Annotate(Cast.Member, "2.1.1", "", kind: "有疑问");

        Assert.Equal((400, "请写一点内容。"), (page.Status, page.MessageBeside("批注内容")));
        Assert.Equal("all", page.Value("谁看得到"));
        Assert.True(page.Document.QuerySelector("input[value=Question]")!.HasAttribute("checked"));
    }

    [Theory, OnEachDatabase]
    public async Task A_term_explained_is_marked_where_it_stands(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.PublishOutline();
        await (await (await site.As(Cast.Office)).Open("/campaigns/1/outline/terms")).Form("解释一个名词").Fill("名词", "15分钟取水圈").Fill("解释", "出门15分钟内有取水点").Press("保存解释");

        var page = await (await site.As(Cast.Member)).Open("/campaigns/1/outline?at=1.2");

        Assert.Equal("15分钟取水圈", page.Document.QuerySelector("a.term")!.TextContent);
        Assert.Contains("出门15分钟内有取水点", page.Text);
    }
}
