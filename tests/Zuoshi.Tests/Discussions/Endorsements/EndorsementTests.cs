using Microsoft.EntityFrameworkCore;
using Zuoshi.Discussions;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Discussions.Endorsements;

public sealed class EndorsementTests
{
    private static readonly DateTime Now = Cast.Now.UtcDateTime;

    [Fact]
    public void Nobody_endorses_what_is_their_own_or_was_taken_back()
    {
        var author = Acting.As(Duty.Member);
        var contribution = new Contribution(Guid.CreateVersion7(), 1, new Said(Steps.Said, Guid.CreateVersion7(), []), author, Now);

        Assert.Equal("discussions.own-endorsement", Assert.Throws<RuleBroken>(() => contribution.Endorse(null, author, Now)).Code);

        contribution.Withdraw(author, Now);
        Assert.Equal("discussions.withdrawn", Assert.Throws<RuleBroken>(() => contribution.Endorse(null, Acting.As(Duty.Member), Now)).Code);
    }

    [Theory, OnEachDatabase]
    public async Task One_press_endorses_another_takes_it_back_and_the_author_sees_only_how_many(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        var list = await (await site.As(Cast.Liaison)).Open("/campaigns/1/contributions");

        var page = await list.Form("对建言0001表示同感").Press("同感");
        Assert.Equal("/campaigns/1/contributions#y1", page.Address);
        Assert.Equal("true", page.Document.QuerySelector("button[aria-pressed]")!.GetAttribute("aria-pressed"));
        // The button of the page as it was before, pressed in another tab.
        await list.Form("对建言0001表示同感").Press("同感");

        page = await (await site.As(Cast.Member)).Open("/campaigns/1/contributions/1");
        Assert.Contains("同感 1", page.Text);
        Assert.DoesNotContain(Cast.Liaison.Name, page.Text);
        Assert.DoesNotContain(Cast.Station, page.Text);

        page = await (await (await site.As(Cast.Liaison)).Open("/campaigns/1/contributions/1")).Press("同感 1");
        Assert.Equal("false", page.Document.QuerySelector("button[aria-pressed]")!.GetAttribute("aria-pressed"));
        Assert.Equal(1, await site.Look(db => db.Endorsements.CountAsync(x => x.WithdrawnAt != null)));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_merged_keeps_its_endorsements_where_it_lives_on_each_person_once(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.Contribute("预警喇叭要接到县平台。");
        foreach (var (who, number) in new[] { (Cast.Liaison, 1), (Cast.Liaison, 2), (Cast.Leader, 2) })
            await (await (await site.As(who)).Open("/campaigns/1/contributions")).Form($"对建言000{number}表示同感").Press(who == Cast.Leader ? "同感 1" : "同感");
        await (await (await site.As(Cast.Convener)).Open("/campaigns/1/contributions/2")).Form("答复这条建言")
            .Choose("合并 与另一条说的是一件事").Fill("理由", "同一件事").Fill("并入哪一条", "1").Press("答复作者");

        Assert.Contains("同感 2", (await (await site.As(Cast.Member)).Open("/campaigns/1/contributions/1")).Text);
    }
}
