using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Discussions;

public sealed class AnswerTests
{
    [Theory, OnEachDatabase]
    public async Task Its_author_reads_the_answer_with_the_reason(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();

        var page = await site.Answer();

        Assert.Equal("已答复，作者在首页看得到", page.Flash);
        var home = await (await site.As(Cast.Member)).Open("/campaigns/1");
        Assert.Contains("采纳", home.Text);
        Assert.Contains("同意，汛前修好。", home.Text);
        Assert.Contains("收到 1 条，已回应 1 条", home.Text);
        var entry = Assert.Single(await site.Audit("discussions.answered"));
        Assert.Equal((Cast.Convener.Name, "同意，汛前修好。"), (entry.ActorName, entry.Reason));
    }

    [Theory, OnEachDatabase]
    public async Task No_outcome_no_reason_and_an_unknown_number_are_refused(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        var page = await (await site.As(Cast.Convener)).Open("/campaigns/1/contributions/1");

        page = await page.Form("答复这条建言").Press("答复作者");
        Assert.Equal((400, "请写明理由，作者看得到。"), (page.Status, page.MessageBeside("理由")));
        Assert.Contains("请选一个处理结果。", page.Text);

        page = await page.Form("答复这条建言").Choose("合并 与另一条说的是一件事").Fill("理由", "同一件事").Fill("并入哪一条", "99").Press("答复作者");
        Assert.Equal((400, "没有这个编号的建言，请核对编号。"), (page.Status, page.MessageBeside("并入哪一条")));
        Assert.Equal("同一件事", page.Value("理由"));
    }

    [Theory, OnEachDatabase]
    public async Task A_merged_one_points_to_where_it_lives_on(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.Contribute("预警喇叭要接到县平台。");
        var page = await (await site.As(Cast.Convener)).Open("/campaigns/1/contributions/2");

        page = await page.Form("答复这条建言").Choose("合并 与另一条说的是一件事").Fill("理由", "与0001是同一件事").Fill("并入哪一条", "1").Press("答复作者");

        Assert.Contains("并入", page.Text);
        Assert.Contains("并入本条：", (await (await site.As(Cast.Leader)).Open("/campaigns/1/contributions/1")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_answers_second_sees_the_first_answer(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        var form = (await (await site.As(Cast.Office)).Open("/campaigns/1/contributions/1")).Form("答复这条建言");
        await site.Answer();

        var page = await form.Choose("未采纳 不办，说明为什么").Fill("理由", "不在职责内").Press("答复作者");

        Assert.Equal(409, page.Status);
        Assert.Contains("同意，汛前修好。", page.Refusal);
        Assert.Equal("不在职责内", page.Value("理由"));
    }

    [Theory, OnEachDatabase]
    public async Task A_convener_answers_for_the_own_theme_alone(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Member)).Open("/campaigns/1/themes/2");
        await page.Form("提一条建言").Fill("说一件具体的事", "灌区水表三分之一读不出数。").Press("提交建言");

        page = await (await site.As(Cast.Convener)).Open("/campaigns/1/contributions/1");
        Assert.DoesNotContain("答复这条建言", page.Text);

        page = await (await site.As(Cast.Office)).Open("/campaigns/1/contributions/1");
        Assert.Contains("答复这条建言", page.Text);
    }
}
