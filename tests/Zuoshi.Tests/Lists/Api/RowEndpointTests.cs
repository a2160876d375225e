using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Lists;
using Zuoshi.Tests.Platform.Api;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Lists.Api;

public sealed class RowEndpointTests
{
    private const string Tasks = "campaigns/1/lists/tasks";

    [Theory, OnEachDatabase]
    public async Task A_row_is_made_and_reads_as_it_was_sent(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Convener);

        var made = await program.Post(Tasks, Row("建成12处山洪预警雨量站"));

        Assert.Equal((201, "/api/v1/campaigns/1/lists/tasks/1", "\"0\""), (made.Status, made.Location, made.Tag));
        var row = (await program.Get($"{Tasks}/1")).Json["row"]!;
        Assert.Equal("建成12处山洪预警雨量站", (string?)row["title"]);
        Assert.Equal(Cast.Planning, (string?)row["leadUnit"]);
        Assert.Equal("2026-06-30", (string?)row["due"]);
        var page = await (await site.As(Cast.Office)).Open("/campaigns/1/lists/tasks/1");
        Assert.Equal("建成12处山洪预警雨量站", page.Heading);
    }

    [Theory, OnEachDatabase]
    public async Task What_was_read_can_be_sent_back_and_changes_nothing(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Office);
        await program.Post(Tasks, Row("建成12处山洪预警雨量站"));
        var read = await program.Get($"{Tasks}/1");

        var sent = await program.Put($"{Tasks}/1", read.Json["row"]!.DeepClone(), ("If-Match", read.Tag!));

        Assert.Equal(200, sent.Status);
        Assert.Equal(read.Json["row"]!.ToJsonString(), sent.Json["row"]!.ToJsonString());
        Assert.Empty(await site.Audit("lists.row-changed"));
    }

    [Theory, OnEachDatabase]
    public async Task Only_what_was_seen_is_changed(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Office);
        var seen = (await program.Post(Tasks, Row("建成12处山洪预警雨量站"))).Tag!;

        var first = await program.Put($"{Tasks}/1", Row("建成15处山洪预警雨量站"), ("If-Match", seen));
        var second = await program.Put($"{Tasks}/1", Row("建成20处山洪预警雨量站"), ("If-Match", seen));
        var blind = await program.Put($"{Tasks}/1", Row("建成20处山洪预警雨量站"));
        var whatever = await program.Put($"{Tasks}/1", Row("建成30处山洪预警雨量站"), ("If-Match", "*"));

        Assert.Equal((200, "\"1\""), (first.Status, first.Tag));
        ProblemTests.MustBe(412, "api.version-changed", second);
        ProblemTests.MustBe(428, "api.version-missing", blind);
        Assert.Equal((200, "\"2\""), (whatever.Status, whatever.Tag));
    }

    [Theory, OnEachDatabase]
    public async Task A_repeated_import_is_an_update(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Office);

        var first = await program.Put($"{Tasks}/by-external-id/OA-17", Row("建成12处山洪预警雨量站"));
        var again = await program.Put($"{Tasks}/by-external-id/OA-17", Row("建成12处山洪预警雨量站"));
        var changed = await program.Put($"{Tasks}/by-external-id/OA-17", Row("建成15处山洪预警雨量站"));

        Assert.Equal((201, 200, 200), (first.Status, again.Status, changed.Status));
        Assert.Equal(("\"0\"", "\"1\""), (again.Tag, changed.Tag));
        Assert.Equal(("OA-17", 1), ((string?)changed.Json["externalId"], (int)changed.Json["number"]!));
        Assert.Equal(1, await site.Look(db => db.WorkItems.CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task Imported_twice_at_once_it_is_one_row(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Office);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => program.Put($"{Tasks}/by-external-id/OA-17", Row("建成12处山洪预警雨量站"))));

        Assert.All(answers, answer => Assert.True(answer.Status is 200 or 201 || answer.Code is "api.taken" or "api.version-changed", $"{answer}"));
        Assert.Equal(1, await site.Look(db => db.WorkItems.CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task What_can_t_be_taken_is_said_field_by_field(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Convener);
        var row = Row("建成12处山洪预警雨量站");
        row["leadUnit"] = "运输处";
        row["theme"] = 2;
        row["contributions"] = new JsonArray(7);
        row["with"] = new JsonArray(new JsonObject { ["unit"] = "没有这个单位", ["duty"] = "" });

        var answer = await program.Post(Tasks, row);

        ProblemTests.MustBe(422, "api.invalid", answer);
        Assert.Equal(["contributions", "leadUnit", "theme", "with[0].unit"], answer.Json["errors"]!.AsObject().Select(field => field.Key).Order());
        Assert.Contains("名录里没有“运输处”", answer.Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_row_that_contradicts_itself_is_refused_and_leaves_no_gap_in_the_numbers(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Office);
        var row = Row("建成12处山洪预警雨量站");
        row["start"] = "2026-12-01";

        ProblemTests.MustBe(409, "lists.due-before-start", await program.Post(Tasks, row));
        Assert.Equal("/api/v1/campaigns/1/lists/tasks/1", (await program.Post(Tasks, Row("建成12处山洪预警雨量站"))).Location);
    }

    [Theory, OnEachDatabase]
    public async Task A_convener_s_program_changes_the_own_theme_s_rows_alone(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var office = await site.ProgramOf(Cast.Office);
        using var convener = await site.ProgramOf(Cast.Convener);
        var other = Row("灌区干渠防渗改造");
        other["theme"] = 2;
        await office.Post(Tasks, other);

        ProblemTests.MustBe(403, "api.forbidden", await convener.Put($"{Tasks}/1", other, ("If-Match", "*")));
    }

    [Theory, OnEachDatabase]
    public async Task A_list_is_read_in_slices_and_narrowed(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Office);
        foreach (var count in Enumerable.Range(1, 5)) await program.Post(Tasks, Row($"建成{count}处山洪预警雨量站"));

        var first = await program.Get($"{Tasks}?limit=2");
        var second = await program.Get($"{Tasks}?limit=2&after={first.Json["next"]}");
        var last = await program.Get($"{Tasks}?limit=2&after={second.Json["next"]}");

        Assert.Equal([1, 2], Numbers(first));
        Assert.Equal([3, 4], Numbers(second));
        Assert.Equal([5], Numbers(last));
        Assert.Null(last.Json["next"]);
        Assert.Equal([3], Numbers(await program.Get($"{Tasks}?q=建成3处")));
        Assert.Empty(Numbers(await program.Get($"{Tasks}?theme=2")));
        Assert.Equal(5, Numbers(await program.Get($"{Tasks}?unit={Cast.Planning}")).Count());
    }

    [Theory, OnEachDatabase]
    public async Task A_task_has_no_project_s_facts_and_a_project_needs_them(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Office);
        var row = Row("柳溪镇堤防加固");

        ProblemTests.MustBe(422, "api.invalid", await program.Post("campaigns/1/lists/projects", row));
        row["project"] = new JsonObject { ["totalInvestmentWan"] = 1860.5m };
        ProblemTests.MustBe(422, "api.invalid", await program.Post(Tasks, row));
        Assert.Equal(1860.5m, (decimal)(await program.Post("campaigns/1/lists/projects", row)).Json["row"]!["project"]!["totalInvestmentWan"]!);
    }

    [Theory, OnEachDatabase]
    public async Task The_lists_are_taken_away_as_a_workbook_and_it_is_noted(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Leader);

        var file = await program.Get("campaigns/1/lists/export");

        Assert.Equal((200, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), (file.Status, file.Type));
        Assert.Equal("PK"u8.ToArray(), file.Content[..2]);
        Assert.Equal("分管副局长（令牌“晚间取数”）", Assert.Single(await site.Audit("platform.exported")).ActorName);
    }

    private static JsonObject Row(string title) => new()
    {
        ["theme"] = 1, ["title"] = title, ["leadUnit"] = Cast.Planning, ["due"] = "2026-06-30",
        ["with"] = new JsonArray(new JsonObject { ["unit"] = Cast.Station, ["duty"] = "提供站址" }),
    };

    private static IEnumerable<int> Numbers(Answer answer) => answer.Json["items"]!.AsArray().Select(item => (int)item!["number"]!);
}
