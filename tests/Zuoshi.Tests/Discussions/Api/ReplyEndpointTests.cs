using Zuoshi.Tests.Platform.Api;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Discussions.Api;

public sealed class ReplyEndpointTests
{
    private const string One = "campaigns/1/contributions/1";

    [Theory, OnEachDatabase]
    public async Task A_program_endorses_replies_and_takes_both_back_as_its_person_does(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        using var program = await site.ProgramOf(Cast.Liaison);
        using var author = await site.ProgramOf(Cast.Member);

        ProblemTests.MustBe(409, "discussions.own-endorsement", await author.Put($"{One}/endorsement", new { }));
        Assert.Equal((200, 200), ((await program.Put($"{One}/endorsement", new { })).Status, (await program.Put($"{One}/endorsement", new { })).Status));
        var sent = await program.Post($"{One}/replies", new { text = "去年也坏过。", stance = "for" });
        Assert.Equal((201, "for", Cast.Station), (sent.Status, (string?)sent.Json["stance"], (string?)(await author.Get($"{One}/replies")).Json["items"]![0]!["by"]));

        var read = (await program.Get(One)).Json;
        Assert.Equal((1, true, 1, true, "2026-03-23", "self"), ((int)read["endorsements"]!, (bool)read["isEndorsed"]!, (int)read["replies"]!, (bool)read["isOpen"]!, (string?)read["dueOn"], (string?)read["voice"]));

        Assert.Equal(0, (int)(await program.Ask(HttpMethod.Delete, $"{One}/endorsement")).Json["endorsements"]!);
        ProblemTests.MustBe(409, "discussions.not-author", await author.Post($"{One}/replies/1/withdrawal"));
        Assert.Empty((await program.Post($"{One}/replies/1/withdrawal")).Json["items"]!.AsArray());
        read = (await program.Get(One)).Json;
        Assert.Equal((0, 0), ((int)read["endorsements"]!, (int)read["replies"]!));
    }

    [Theory, OnEachDatabase]
    public async Task An_author_s_program_objects_once(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.Answer();
        using var author = await site.ProgramOf(Cast.Member);

        var objected = await author.Post($"{One}/objection", new { text = "还有一处。" });

        Assert.Equal((200, "还有一处。", true), (objected.Status, (string?)objected.Json["objection"]!["text"], (bool)objected.Json["isOpen"]!));
        ProblemTests.MustBe(409, "discussions.objected", await author.Post($"{One}/objection", new { text = "还有。" }));
    }
}
