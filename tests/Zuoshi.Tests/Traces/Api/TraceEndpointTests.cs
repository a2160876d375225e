using Zuoshi.Tests.Platform.Api;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Traces.Api;

/// <summary>The chain, read by a program from each of its links, and the documents at its end.</summary>
public sealed class TraceEndpointTests
{
    [Theory, OnEachDatabase]
    public async Task From_any_link_the_chain_is_the_same(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Office);
        await MakeChain(site, program);

        foreach (var link in new[] { "contributions/1", "tasks/1", "paragraphs/1-9" })
        {
            var chain = (await program.Get($"campaigns/1/trace/{link}")).Json;
            Assert.Equal("雨量站要有备用电源。", (string?)chain["contributions"]![0]!["text"]);
            Assert.Equal("adopted", (string?)chain["contributions"]![0]!["outcome"]);
            Assert.Equal("建成12处山洪预警雨量站", (string?)chain["rows"]![0]!["title"]);
            Assert.Equal(1, (int)chain["paragraphs"]![0]!["edition"]!);
            Assert.Equal(1, (int)chain["themes"]![0]!);
        }

        ProblemTests.MustBe(404, "api.not-found", await program.Get("campaigns/1/trace/projects/1"));
    }

    [Theory, OnEachDatabase]
    public async Task A_document_says_from_which_rows_it_was_drawn(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Office);
        await MakeChain(site, program);

        var document = (await program.Get("campaigns/1/documents/1")).Json;
        var word = await program.Get("campaigns/1/documents/1/word");

        var source = document["paragraphs"]!.AsArray().SelectMany(paragraph => paragraph!["sources"]!.AsArray()).Single()!;
        Assert.Equal(("task", 1, false), ((string?)source["kind"], (int)source["number"]!, (bool)source["changedSince"]!));
        Assert.Equal("PK"u8.ToArray(), word.Content[..2]);
        Assert.Single(await site.Audit("platform.exported"));
        Assert.Equal(1, (int)(await program.Get("campaigns/1/documents")).Json["items"]![0]!["edition"]!);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_enters_people_reads_them_and_nothing_of_the_work(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Admin);

        var units = (await program.Get("units")).Json["items"]!.AsArray();
        var people = (await program.Get("people")).Json["items"]!.AsArray();

        Assert.Equal([Cast.Bureau, Cast.Planning, Cast.Station], units.Select(unit => (string?)unit!["name"]));
        Assert.Equal(Cast.All.Count, people.Count);
        Assert.Equal("administrator", (string?)people[0]!["appointments"]![0]!["duty"]);
        Assert.DoesNotContain("assword", people.ToJsonString());
        ProblemTests.MustBe(403, "api.forbidden", await program.Get("campaigns"));
    }

    [Theory, OnEachDatabase]
    public async Task A_campaign_is_read_with_its_parts(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Member);

        var campaign = (await program.Get("campaigns/1")).Json;

        Assert.Equal(1, (int)(await program.Get("campaigns")).Json["items"]![0]!["number"]!);
        Assert.Equal(3, campaign["phases"]!.AsArray().Count);
        Assert.Equal(SmallNotice.Questions, campaign["prompts"]!.AsArray().Select(prompt => (string)prompt!["text"]!));
        Assert.Equal($"{Cast.Planning}科长", (string?)campaign["themes"]![0]!["group"]!["convener"]);
    }

    private static async Task MakeChain(RunningSite site, Caller program)
    {
        await program.Post("campaigns/1/contributions", new { text = "雨量站要有备用电源。", theme = 1 });
        await program.Put("campaigns/1/contributions/1/disposition", new { kind = "adopted", reason = "汛前办。" }, ("If-Match", "*"));
        var made = await program.Post("campaigns/1/lists/tasks", new { title = "建成12处山洪预警雨量站", theme = 1, leadUnit = Cast.Planning, contributions = new[] { 1 } });
        Assert.Equal(201, made.Status);
        await (await (await site.As(Cast.Office)).Open("/campaigns/1/documents")).Press("起草行动计划");
    }
}
