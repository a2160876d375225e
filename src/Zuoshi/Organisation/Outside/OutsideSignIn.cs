using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Zuoshi.Organisation.SignIn;
using Zuoshi.Platform.Access;
using Zuoshi.Ui;

namespace Zuoshi.Organisation.Outside;

/// <summary>The outside sign-in (统一身份认证) by OpenID Connect, from <c>SignIn:Oidc</c>; absent when that is.</summary>
/// <param name="Authority">Address of the provider.</param>
/// <param name="ClientId">Our name there.</param>
/// <param name="ClientSecret">Our secret there.</param>
/// <param name="Name">What people call it.</param>
public sealed record OutsideSignIn(string Authority, string ClientId, string? ClientSecret, string Name = "统一身份认证")
{
    /// <summary>The scheme.</summary>
    public const string Scheme = "outside";

    /// <summary>Where a visitor lands who has come back.</summary>
    public const string DoneAddress = "/sign-in/outside/done";

    /// <summary>What came back was not what was asked for, or the provider refused.</summary>
    public const string FailedAddress = "/sign-in/outside/failed";

    /// <summary>Registers it when it is configured.</summary>
    public static void AddTo(IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("SignIn:Oidc");
        if (section["Authority"] is not { Length: > 0 } authority || section["ClientId"] is not { Length: > 0 } clientId) return;

        var outside = new OutsideSignIn(authority, clientId, section["ClientSecret"], section["Name"] ?? "统一身份认证");
        services.AddSingleton(outside)
            .AddSingleton(new NavEntry("bindings", 34, "身份绑定", "/bindings", InCampaign: false, Permission.ManagePeople))
            .AddSingleton(new NavEntry("binding-confirmations", 35, "绑定确认", "/security/bindings", InCampaign: false, Permission.ManageSecurity));
        services.AddAuthentication().AddOpenIdConnect(Scheme, outside.Configure);
    }

    private void Configure(OpenIdConnectOptions options)
    {
        (options.Authority, options.ClientId, options.ClientSecret) = (Authority, ClientId, ClientSecret);
        options.SignInScheme = SignInStep.Scheme;
        options.CallbackPath = "/sign-in/outside/callback";
        // Code with PKCE, and the answer in the address: an answer by form would need a cookie that other sites may send along.
        (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        options.NonceCookie.SameSite = options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.NonceCookie.SecurePolicy = options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // The cookies on the way are kept by the browser's clock and the tokens by the provider's, whatever the site's own shows.
        options.TimeProvider = TimeProvider.System;
        options.RequireHttpsMetadata = !new Uri(Authority).IsLoopback;
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        // The handler would drop who says so, and a subject is nobody without its issuer.
        options.ClaimActions.Remove("iss");
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.Scope.Add("profile");
        options.Events.OnRemoteFailure = context =>
        {
            context.HttpContext.RequestServices.GetRequiredService<ILogger<OutsideSignIn>>()
                .LogWarning("Outside sign-in refused: {Why}", context.Failure?.Message);
            context.HandleResponse();
            context.Response.Redirect(FailedAddress);
            return Task.CompletedTask;
        };
    }
}
