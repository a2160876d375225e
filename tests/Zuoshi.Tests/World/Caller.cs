using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation;
using Zuoshi.Organisation.Tokens;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Api;
using Zuoshi.Platform.Time;

namespace Zuoshi.Tests.World;

/// <summary>A program that asks the site's API with a token.</summary>
public sealed class Caller : IDisposable
{
    private readonly HttpClient http;

    private Caller(Uri site, string? token)
    {
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site };
        if (token is not null) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(BearerToken.Scheme, token);
    }

    /// <summary>A program with a token, or one without.</summary>
    public static Caller With(RunningSite site, string? token) => new(site.Address, token);

    /// <summary>Reads.</summary>
    public Task<Answer> Get(string path) => Ask(HttpMethod.Get, path);

    /// <summary>Sends something new.</summary>
    public Task<Answer> Post(string path, object? body = null, params (string Name, string Value)[] headers) => Ask(HttpMethod.Post, path, body, headers);

    /// <summary>Sends something in place of what is there.</summary>
    public Task<Answer> Put(string path, object body, params (string Name, string Value)[] headers) => Ask(HttpMethod.Put, path, body, headers);

    /// <summary>Asks; an address without a slash in front is one below the API's root.</summary>
    public async Task<Answer> Ask(HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : $"{ApiSetup.Root}/{path}")
        {
            Content = body switch { null => null, HttpContent content => content, _ => JsonContent.Create(body, body.GetType()) },
        };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await http.SendAsync(request);
        return new Answer(
            (int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Headers.Location?.OriginalString, answer.Headers.ETag?.Tag,
            answer.Headers.RetryAfter?.Delta, await answer.Content.ReadAsByteArrayAsync());
    }

    public void Dispose() => http.Dispose();
}

/// <summary>What the API answered.</summary>
public sealed record Answer(int Status, string? Type, string? Location, string? Tag, TimeSpan? RetryAfter, byte[] Content)
{
    /// <summary>The answer's text.</summary>
    public string Text => System.Text.Encoding.UTF8.GetString(Content);

    /// <summary>The answer as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Content)!;

    /// <summary>The code of a problem; null for any other answer.</summary>
    public string? Code => Type == ApiProblem.MediaType ? (string?)Json["code"] : null;

    public override string ToString() => $"{Status} {Type} {Text}";
}

/// <summary>Programs of the cast.</summary>
public static class Programs
{
    /// <summary>A program that acts for somebody, with all that the duty may unless scopes are named.</summary>
    public static async Task<Caller> ProgramOf(this RunningSite site, Cast who, bool writes = true, params Permission[] scopes) =>
        Caller.With(site, await site.TokenOf(who, writes, scopes));

    /// <summary>A token with which a program acts for somebody.</summary>
    public static Task<string> TokenOf(this RunningSite site, Cast who, bool writes = true, params Permission[] scopes) => site.Look(async db =>
    {
        var today = site.Clock.Today();
        var person = await db.People.WithPosts().SingleAsync(x => x.SignInName == who.SignInName);
        var actor = person.ActorsOn(today, await db.UnitTreeAsync())[0];
        var given = scopes.Length > 0 ? scopes : [.. Enum.GetValues<Permission>().Where(actor.Can)];
        var (token, secret) = ApiToken.Make(actor, "晚间取数", new TokenTerms(given, writes, today.AddDays(30)), today, site.Clock.Now());
        db.Add(token);
        await db.SaveChangesAsync();
        return secret;
    });
}
