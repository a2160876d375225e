using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Api;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Telemetry;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.Tokens;

/// <summary>Signs a program in by its token, anew with each request: what has ended since the last one counts.</summary>
internal sealed class TokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AppDb db, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private static readonly TimeSpan UseNotedEvery = TimeSpan.FromMinutes(1);

    // A program's sign-in lasts for the request that shows the token; no cookie carries it further.
    private static readonly Session OneRequest = new(Guid.Empty, "", DateTime.MinValue, DateTime.MinValue, HasOtherPosts: false);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (BearerToken.TokenIn(Request) is not { } secret) return AuthenticateResult.NoResult();

        var hash = BearerToken.HashOf(secret);
        if (await db.ApiTokens.AsNoTracking().SingleOrDefaultAsync(x => x.Hash == hash) is not { } token) return AuthenticateResult.Fail("unknown token");

        var person = await db.People.AsNoTracking().WithPosts().SingleAsync(x => x.Id == token.PersonId);
        if (token.ActorOn(clock.Today(), person, await db.UnitTreeAsync()) is not { } actor) return AuthenticateResult.Fail("token has ended");

        await NoteUseAsync(token);
        return AuthenticateResult.Success(new AuthenticationTicket(actor.ToPrincipal(Scheme.Name, OneRequest), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = BearerToken.FetchesCalendar(Request) ? new StringValues([BearerToken.Scheme, $"{BearerToken.ByPassword} realm=\"zuoshi\""]) : BearerToken.Scheme;
        if (BearerToken.TokenIn(Request) is not null) Context.Refuse(new Refusal("organisation.token-refused"));
        return ApiProblem.Of(StatusCodes.Status401Unauthorized).WriteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Counters.Refused("access.forbidden");
        return ApiProblem.Of(StatusCodes.Status403Forbidden).WriteAsync(Context);
    }

    // Once a minute is enough to see a token that is used where it shouldn't be, and spares a write with each reading.
    private async Task NoteUseAsync(ApiToken token)
    {
        var (now, from) = (clock.Now(), Context.Connection.RemoteIpAddress?.ToString());
        if (now - token.UsedAt < UseNotedEvery && token.UsedFrom == from) return;

        await db.ApiTokens.Where(x => x.Id == token.Id).ExecuteUpdateAsync(set => set.SetProperty(x => x.UsedAt, now).SetProperty(x => x.UsedFrom, from));
    }
}

/// <summary>Registers tokens beside the cookie.</summary>
internal static class TokensSetup
{
    public static IServiceCollection AddTokens(this IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenHandler>(BearerToken.Scheme, null);
        return services;
    }
}
