using Microsoft.EntityFrameworkCore;
using Zuoshi.Discussions;
using Zuoshi.Tests.Platform.Api;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Discussions.Api;

public sealed class ContributionEndpointTests
{
    private const string All = "campaigns/1/contributions";

    [Theory, OnEachDatabase]
    public async Task A_contribution_sent_by_a_program_stands_among_the_others(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Liaison);

        var sent = await Send(program, "雨量站要有备用电源。");

        Assert.Equal((201, "/api/v1/campaigns/1/contributions/1"), (sent.Status, sent.Location));
        Assert.Equal((Cast.Station, true, 1), ((string?)sent.Json["by"], (bool)sent.Json["isMine"]!, (int)sent.Json["theme"]!));
        Assert.Contains("雨量站要有备用电源。", (await (await site.As(Cast.Office)).Open("/campaigns/1/contributions")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_repeated_import_takes_it_in_once(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Liaison);

        var first = await Send(program, "雨量站要有备用电源。", "OA-1");
        var again = await Send(program, "雨量站要有备用电源。", "OA-1");
        var other = await Send(program, "换一句话。", "OA-1");

        Assert.Equal((201, 200), (first.Status, again.Status));
        ProblemTests.MustBe(409, "discussions.external-id-taken", other);
        Assert.Equal(1, await site.Look(db => db.Contributions.CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task Who_answers_it_is_who_answers_it_on_its_page(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var member = await site.ProgramOf(Cast.Member);
        using var convener = await site.ProgramOf(Cast.Convener);
        await member.Post(All, new { text = "先修干渠。", theme = 2 });
        await Send(member, "雨量站要有备用电源。");
        var answer = new { kind = "adopted", reason = "汛前办。" };

        ProblemTests.MustBe(403, "api.forbidden", await convener.Put($"{All}/1/disposition", answer, ("If-Match", "*")));
        ProblemTests.MustBe(428, "api.version-missing", await convener.Put($"{All}/2/disposition", answer));
        ProblemTests.MustBe(412, "api.version-changed", await convener.Put($"{All}/2/disposition", answer, ("If-Match", "\"7\"")));
        ProblemTests.MustBe(409, "discussions.no-reason", await convener.Put($"{All}/2/disposition", new { kind = "adopted", reason = " " }, ("If-Match", "*")));
        var given = await convener.Put($"{All}/2/disposition", answer, ("If-Match", "\"0\""));

        Assert.Equal((200, "adopted", "汛前办。"), (given.Status, (string?)given.Json["disposition"]!["kind"], (string?)given.Json["disposition"]!["reason"]));
        Assert.Equal("汛前办。", Assert.Single(await site.Audit("discussions.answered")).Reason);
    }

    [Theory, OnEachDatabase]
    public async Task Merged_into_another_it_says_which(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var office = await site.ProgramOf(Cast.Office);
        await Send(office, "雨量站要有备用电源。");
        await Send(office, "雨量站常停电。");

        var unknown = await office.Put($"{All}/2/disposition", new { kind = "merged", reason = "一件事。", mergedInto = 9 }, ("If-Match", "*"));
        var merged = await office.Put($"{All}/2/disposition", new { kind = "merged", reason = "一件事。", mergedInto = 1 }, ("If-Match", "*"));

        ProblemTests.MustBe(422, "api.invalid", unknown);
        Assert.Equal(1, (int)merged.Json["disposition"]!["mergedInto"]!);
    }

    [Theory, OnEachDatabase]
    public async Task Withdrawn_it_is_its_author_s_alone(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var member = await site.ProgramOf(Cast.Member);
        using var other = await site.ProgramOf(Cast.Liaison);
        await Send(member, "雨量站要有备用电源。");

        ProblemTests.MustBe(409, "discussions.not-author", await other.Post($"{All}/1/withdrawal"));
        Assert.True((bool)(await member.Post($"{All}/1/withdrawal")).Json["isWithdrawn"]!);

        Assert.Equal(200, (await member.Get($"{All}/1")).Status);
        ProblemTests.MustBe(404, "api.not-found", await other.Get($"{All}/1"));
        Assert.Empty((await other.Get(All)).Json["items"]!.AsArray());
    }

    [Theory, OnEachDatabase]
    public async Task The_list_is_narrowed_as_on_its_page(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var member = await site.ProgramOf(Cast.Member);
        using var office = await site.ProgramOf(Cast.Office);
        await Send(member, "雨量站要有备用电源。");
        await Send(office, "水库除险要赶在汛前。");
        await office.Put($"{All}/1/disposition", new { kind = "kept", reason = "明年办。" }, ("If-Match", "*"));

        Assert.Equal([1, 2], await Numbers(member, ""));
        Assert.Equal([2], await Numbers(member, "?waiting=true"));
        Assert.Equal([1], await Numbers(member, "?outcome=kept"));
        Assert.Equal([1], await Numbers(member, "?mine=true"));
        Assert.Equal([2], await Numbers(member, "?q=水库"));
        Assert.Equal([1, 2], await Numbers(member, "?theme=1"));
        Assert.Empty(await Numbers(member, "?theme=9"));
        Assert.Equal([2], await Numbers(member, "?after=1"));
    }

    private static Task<Answer> Send(Caller program, string text, string? externalId = null) => program.Post(All, new { text, theme = 1, externalId });

    private static async Task<IEnumerable<int>> Numbers(Caller program, string query) =>
        (await program.Get(All + query)).Json["items"]!.AsArray().Select(item => (int)item!["number"]!);
}
