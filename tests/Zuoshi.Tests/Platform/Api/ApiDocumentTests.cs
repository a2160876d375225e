using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Zuoshi.Platform.Api;
using Zuoshi.Tests.Bulletins;
using Zuoshi.Tests.Discussions.Polls;
using Zuoshi.Tests.Docs;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Api;

public sealed partial class ApiDocumentTests
{
    [Theory, OnEachDatabase]
    public async Task It_is_what_the_repository_says(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Member);

        Repository.MustSay("openapi.v1.json", (await program.Get(ApiSetup.Document)).Text.ReplaceLineEndings("\n"));
    }

    [Theory, OnEachDatabase]
    public async Task It_is_valid_openapi_3_1(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Member);

        var (document, diagnostic) = OpenApiDocument.Parse((await program.Get(ApiSetup.Document)).Text, "json");

        Assert.NotNull(document);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, diagnostic!.SpecificationVersion);
        Assert.Empty(diagnostic.Errors);
        Assert.Empty(diagnostic.Warnings);
        Assert.Empty(document.Validate(ValidationRuleSet.GetDefaultRuleSet()));
    }

    [Theory, OnEachDatabase]
    public async Task Every_endpoint_is_in_it_with_its_permission_and_nothing_else_is(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Member);

        var described = (await Operations(program)).Select(operation => $"{operation.Method} {operation.Path} {operation.Says[ApiDocument.PermissionExtension]}");

        Assert.Equal(Endpoint.All(site.Services).Select(endpoint => $"{endpoint.Method} {endpoint.Path} {endpoint.Permission}").Order(), described.Order());
    }

    [Theory, OnEachDatabase]
    public async Task What_people_read_in_it_is_chinese(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Member);

        var said = Texts((await program.Get(ApiSetup.Document)).Json).ToList();

        Assert.NotEmpty(said);
        Assert.All(said, text => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", text));
    }

    [Theory, OnEachDatabase]
    public async Task Every_field_is_explained(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Member);

        Assert.Empty(
            from schema in (await program.Get(ApiSetup.Document)).Json["components"]!["schemas"]!.AsObject()
            where schema.Value!["properties"] is not null
            from field in schema.Value!["properties"]!.AsObject()
            where !Texts(field.Value).Any()
            select $"{schema.Key}.{field.Key}");
    }

    [Theory, OnEachDatabase]
    public async Task Every_operation_says_how_it_may_fail(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Member);

        foreach (var (method, path, says) in await Operations(program))
        {
            string[] asked = method == "GET" ? ["400", "401", "403", "404", "422", "429"] : ["400", "401", "403", "404", "409", "415", "422", "429"];
            var answers = says["responses"]!.AsObject();
            Assert.All(asked, status => Assert.True(answers.ContainsKey(status), $"{method} {path} says nothing of {status}"));
            Assert.All(answers.Where(answer => answer.Key[0] == '4'), answer => Assert.NotNull(answer.Value!["content"]![ApiProblem.MediaType]));
        }
    }

    [Theory, OnEachDatabase]
    public async Task Every_request_that_it_shows_works(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var office = await site.ProgramOf(Cast.Office);
        using var admin = await site.ProgramOf(Cast.Admin);
        await office.Post("campaigns/1/contributions", new { text = "灌区渠系漏水严重，先修干渠。", theme = 2 });
        await office.Post("campaigns/1/contributions", new { text = "水库除险要赶在汛前。", theme = 1 });
        using (var member = await site.ProgramOf(Cast.Member)) await member.Post("campaigns/1/contributions", new { text = "雨量站夜里没电。", theme = 1 });
        await office.Post("campaigns/1/contributions", new { text = "汛前查一遍堤防。", theme = 1 });
        await office.Put("campaigns/1/contributions/4/disposition", new { kind = "kept", reason = "先留着。" }, ("If-Match", "*"));
        await site.OpenPoll(["雨量站由县里统一配备用电源"]);
        await IssueABulletin(await site.As(Cast.Liaison), await site.As(Cast.Office));
        var failed = new List<string>();

        // What makes things first, then what changes them, then what reads them; a plan is drafted from the rows in between.
        foreach (var (method, path, says) in (await Operations(office)).OrderBy(operation => operation.Method switch { "POST" => 1, "PUT" => 2, _ => 3 }))
        {
            if (method == "GET" && (await office.Get("campaigns/1/documents")).Json["items"]!.AsArray().Count == 0)
                await (await (await site.As(Cast.Office)).Open("/campaigns/1/documents")).Press("起草行动计划");

            var answer = await Send(says["x-permission"]!.ToString() == "ManagePeople" ? admin : office, method, path, says);
            if (answer.Status is not (200 or 201)) failed.Add($"{method} {path}: {answer}");
            else if (!says["responses"]!.AsObject().ContainsKey($"{answer.Status}")) failed.Add($"{method} {path} says nothing of {answer.Status}");
        }

        Assert.Empty(failed);
    }

    private static async Task IssueABulletin(Visitor writer, Visitor office)
    {
        await BulletinPagesTests.SendAsync(writer, "龙潭水库换上新喇叭", "全部更换。");
        await (await office.Open("/campaigns/1/bulletins/stories/1")).Form("采用").Press("采用");
        var page = await (await office.Open("/campaigns/1/bulletins")).Form("开一期").Press("开一期");
        await (await page.Form("编排").Fill("信息001 龙潭水库换上新喇叭", "1").Press("排好")).Form("编发").Press("编发");
    }

    [Theory, OnEachDatabase]
    public async Task It_opens_to_people_and_programs_and_to_no_stranger(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var stranger = Caller.With(site, null);
        using var nobody = Caller.With(site, "zuoshi_nobody");

        using var answer = await (await site.As(Cast.Auditor)).Knock(HttpMethod.Get, ApiSetup.Document);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(302, (await stranger.Get(ApiSetup.Document)).Status);
        Assert.Equal(401, (await nobody.Get(ApiSetup.Document)).Status);
    }

    private static async Task<IReadOnlyList<(string Method, string Path, JsonNode Says)>> Operations(Caller program) =>
    [
        .. from path in (await program.Get(ApiSetup.Document)).Json["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           select (operation.Key.ToUpperInvariant(), path.Key, operation.Value!),
    ];

    private static Task<Answer> Send(Caller program, string method, string path, JsonNode says)
    {
        var parameters = says["parameters"]?.AsArray().OfType<JsonObject>().Where(parameter => parameter["example"] is not null).ToList() ?? [];
        var address = Placeholder().Replace(path, name => parameters.Single(parameter => (string?)parameter["name"] == name.Groups[1].Value)["example"]!.ToString());
        var headers = parameters.Where(parameter => (string?)parameter["in"] == "header").Select(parameter => ((string)parameter["name"]!, parameter["example"]!.ToString()));
        var body = says["requestBody"]?["content"]?["application/json"]?["example"];
        Assert.Equal(says["requestBody"] is null, body is null);
        return program.Ask(
            new HttpMethod(method), address, body is null ? null : new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json"), [.. headers]);
    }

    /// <summary>Everything that the document says to people.</summary>
    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject thing => thing.SelectMany(field => field is { Key: "summary" or "description" or "title", Value: JsonValue text } ? [text.ToString()] : Texts(field.Value)),
        JsonArray list => list.SelectMany(Texts),
        _ => [],
    };

    [GeneratedRegex(@"\{([a-zA-Z]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
