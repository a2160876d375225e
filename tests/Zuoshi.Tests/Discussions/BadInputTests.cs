using Microsoft.EntityFrameworkCore;
using Zuoshi.Discussions;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Discussions;

public sealed class BadInputTests
{
    private const string Text = "说一件具体的事";

    [Theory, OnEachDatabase]
    public async Task A_megabyte_of_text_is_refused_beside_the_field_with_all_of_it_still_there(Database database)
    {
        await using var site = await RunningSite.On(database);
        var much = new string('水', 1024 * 1024);

        var page = await (await (await site.As(Cast.Member)).Open("/campaigns/1/themes/1")).Form("提一条建言").Fill(Text, much).Press("提交建言");

        Assert.Equal((400, "最多2000个字，请分成几条写。"), (page.Status, page.MessageBeside(Text)));
        Assert.Equal(much.Length, page.Value(Text).Length);
    }

    [Theory, OnEachDatabase]
    public async Task Characters_that_nobody_sees_are_gone_and_no_text_turns_the_page_around(Database database)
    {
        await using var site = await RunningSite.On(database);

        await site.Contribute("\u202E修\u200B喇叭\u2066，<b>قال</b>\0。");

        var page = await (await site.As(Cast.Leader)).Open("/campaigns/1/contributions");
        var said = page.Document.QuerySelector(".post .say")!;
        Assert.Equal(("修喇叭，<b>قال</b>。", "auto"), (said.TextContent, said.GetAttribute("dir")));
        Assert.Null(said.QuerySelector("b"));
        Assert.Equal("修喇叭，<b>قال</b>。", await site.Look(db => db.Contributions.Select(x => x.Text).SingleAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task Nothing_but_what_nobody_sees_says_nothing(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await site.Contribute("\u200B\u202E\u2060");

        Assert.Equal((409, "请写一句具体的话。"), (page.Status, page.Refusal));
    }
}
