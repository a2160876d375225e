using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Platform.Api;

/// <summary>The answer to a request that a program may send once more because it didn't hear it.</summary>
[Bookkeeping("what the request did is recorded; this only lets it be answered again")]
public sealed class AnsweredRequest
{
    /// <summary>Longest key taken.</summary>
    public const int LongestKey = 100;

    /// <summary>How long it is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    /// <summary>Hash of whose token and which key.</summary>
    public required string Key { get; init; }

    /// <summary>Hash of address and body: the same key with another request is a mistake.</summary>
    public required string Request { get; init; }

    /// <summary>When it was answered, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Status of the answer.</summary>
    public required int Status { get; init; }

    /// <summary>Its <c>Location</c>.</summary>
    public required string? Location { get; init; }

    /// <summary>Its <c>ETag</c>.</summary>
    public required string? Tag { get; init; }

    /// <summary>Its body, JSON.</summary>
    public required string Body { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AnsweredRequest>
    {
        public void Configure(EntityTypeBuilder<AnsweredRequest> request)
        {
            request.ToTable("platform_answered_requests");
            request.HasKey(x => x.Key);
            request.HasIndex(x => x.At);
            request.Property(x => x.Key).HasMaxLength(64);
            request.Property(x => x.Request).HasMaxLength(64);
        }
    }
}

/// <summary>
/// Lets a program send a POST twice and have it done once: <c>Idempotency-Key</c> names the request. What is done and the answer
/// are saved in one transaction, so that neither is there without the other.
/// </summary>
public sealed class Repeats(AppDb db, TimeProvider clock)
{
    /// <summary>The header.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>Runs a request, or answers it as the first time.</summary>
    public async Task RunAsync(HttpContext http, RequestDelegate next)
    {
        var given = http.Request.Headers[Header].ToString();
        if (given.Length == 0 || !HttpMethods.IsPost(http.Request.Method) || !http.Request.Path.StartsWithSegments(ApiSetup.Root) ||
            BearerToken.TokenIn(http.Request) is not { } token || Actor.From(http.User) is null)
        {
            await next(http);
            return;
        }

        if (given.Length > AnsweredRequest.LongestKey)
            throw new ApiRefusal(ApiProblem.Of(400, "api.key-long", $"{Header} 最长{AnsweredRequest.LongestKey}个字符。"));

        var (key, request) = (BearerToken.HashOf($"{token}\n{given}"), await FingerprintAsync(http.Request));
        using var body = new MemoryStream();
        await using (var transaction = await db.Database.BeginTransactionAsync(http.RequestAborted))
        {
            if (await AnswerAgainAsync(http, key, request)) return;

            await AnswerIntoAsync(body, http, next);
            if (http.Response.StatusCode < 400) await KeepAsync(http.Response, key, request, Encoding.UTF8.GetString(body.ToArray()));
            await transaction.CommitAsync(http.RequestAborted);
        }

        // Only now: an answer that was heard and then undone would be a lie.
        body.Position = 0;
        await body.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private static async Task AnswerIntoAsync(Stream body, HttpContext http, RequestDelegate next)
    {
        var answer = http.Response.Body;
        http.Response.Body = body;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = answer;
        }
    }

    private async Task KeepAsync(HttpResponse response, string key, string request, string body)
    {
        var now = clock.Now();
        await db.Set<AnsweredRequest>().Where(x => x.At < now - AnsweredRequest.KeptFor).ExecuteDeleteAsync();
        db.Add(new AnsweredRequest
        {
            Key = key, Request = request, At = now, Status = response.StatusCode, Location = response.Headers.Location, Tag = response.Headers.ETag, Body = body,
        });
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException twice) when (Databases.IsDuplicate(twice))
        {
            throw new ApiRefusal(ApiProblem.Of(409, "api.in-progress", "同一个请求刚才正在处理。请再发一次，会得到第一次的结果。"));
        }
    }

    private async Task<bool> AnswerAgainAsync(HttpContext http, string key, string request)
    {
        var since = clock.Now() - AnsweredRequest.KeptFor;
        var first = await db.Set<AnsweredRequest>().AsNoTracking().SingleOrDefaultAsync(x => x.Key == key && x.At >= since);
        if (first is null) return false;
        if (first.Request != request)
            throw new ApiRefusal(ApiProblem.Of(422, "api.key-reused", $"这个 {Header} 已经用在另一个请求上。请为每个新请求换一个。"));

        http.Response.StatusCode = first.Status;
        http.Response.Headers.Location = first.Location;
        http.Response.Headers.ETag = first.Tag;
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.WriteAsync(first.Body, http.RequestAborted);
        return true;
    }

    private static async Task<string> FingerprintAsync(HttpRequest request)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(request.Path.Value + request.QueryString + "\n"));
        var buffer = new byte[8192];
        for (int read; (read = await request.Body.ReadAsync(buffer)) > 0;) hash.AppendData(buffer, 0, read);
        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
