using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using Zuoshi.Tests.World;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Zuoshi.Tests.Organisation.Outside;

/// <summary>An OpenID Connect provider of another maker, listening on this machine. It lets in whomever the test names.</summary>
internal sealed class Provider : IAsyncDisposable
{
    public const string ClientId = "zuoshi", Secret = "between-the-two-of-us";

    private readonly WebApplication app;

    private Provider() => app = Build();

    /// <summary>Its own name for whoever signs in next.</summary>
    public string Subject { get; set; } = "8f14e45f";

    /// <summary>What it calls that person.</summary>
    public string Name { get; set; } = "规划建设科科员";

    /// <summary>For whom its tokens are made out.</summary>
    public string Audience { get; set; } = ClientId;

    /// <summary>By what it has proven the person.</summary>
    public string? Method { get; set; }

    public string Address => app.Urls.First();

    /// <summary>What a site's configuration says of it.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["SignIn:Oidc:Authority"] = Address, ["SignIn:Oidc:ClientId"] = ClientId, ["SignIn:Oidc:ClientSecret"] = Secret, ["SignIn:Oidc:Name"] = "政务身份",
    };

    public static async Task<Provider> StartAsync()
    {
        var provider = new Provider();
        await provider.app.StartAsync();
        return provider;
    }

    /// <summary>Signs in at the provider, and brings back the address to which it sends the browser.</summary>
    public static async Task<string> PassAsync(Uri authorize)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await browser.GetAsync(authorize);
        return answer.Headers.Location?.PathAndQuery ?? throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The address at the provider to which the site sends a visitor.</summary>
    public static async Task<Uri> AuthorizeAddressAsync(Visitor visitor)
    {
        using var answer = await visitor.Knock(HttpMethod.Get, "/sign-in/outside");
        return answer.Headers.Location!;
    }

    /// <summary>The whole way of a visitor: to the provider, through it and back.</summary>
    public static async Task<Page> SignInAsync(Visitor visitor) => await visitor.Open(await PassAsync(await AuthorizeAddressAsync(visitor)));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().RegisterScopes(Scopes.Profile);
            server.AddEphemeralEncryptionKey().AddEphemeralSigningKey().EnableDegradedMode();
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(Check));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(Check));
            server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(LetIn));
            server.AddEventHandler<ProcessSignInContext>(handler => handler.UseInlineHandler(MakeOut)
                .SetOrder(OpenIddictServerHandlers.PrepareIdentityTokenPrincipal.Descriptor.Order + 1));
        });
        var built = builder.Build();
        built.UseAuthentication();
        return built;
    }

    private static ValueTask Check(ValidateAuthorizationRequestContext context)
    {
        if (context.ClientId != ClientId || !new Uri(context.RedirectUri!).IsLoopback) context.Reject(Errors.InvalidClient);
        return default;
    }

    private static ValueTask Check(ValidateTokenRequestContext context)
    {
        if (context.ClientId != ClientId || context.ClientSecret != Secret) context.Reject(Errors.InvalidClient);
        return default;
    }

    private ValueTask LetIn(HandleAuthorizationRequestContext context)
    {
        var identity = new ClaimsIdentity("provider");
        identity.AddClaim(new Claim(Claims.Subject, Subject));
        identity.AddClaim(new Claim(Claims.Name, Name).SetDestinations(Destinations.IdentityToken));
        if (Method is not null) identity.AddClaim(new Claim(Claims.AuthenticationMethodReference, Method).SetDestinations(Destinations.IdentityToken));
        context.Principal = new ClaimsPrincipal(identity);
        context.Principal.SetScopes(context.Request.GetScopes());
        return default;
    }

    private ValueTask MakeOut(ProcessSignInContext context)
    {
        context.IdentityTokenPrincipal?.SetAudiences(Audience);
        return default;
    }
}
