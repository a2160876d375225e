using Microsoft.AspNetCore.Identity;
using Zuoshi.Organisation.Contract;
using Zuoshi.Organisation.Imports;
using Zuoshi.Organisation.SecondFactor;
using Zuoshi.Organisation.Setup;
using Zuoshi.Organisation.SignIn;
using Zuoshi.Organisation.Tokens;
using Zuoshi.Platform.Access;
using Zuoshi.Ui;

namespace Zuoshi.Organisation;

/// <summary>Registers the feature.</summary>
public static class OrganisationFeature
{
    /// <summary>Adds units, people, sign-in and first start.</summary>
    public static IServiceCollection AddOrganisation(this IServiceCollection services)
    {
        services.AddScoped<OrganisationFacts>()
            .AddScoped<OpenWork>()
            .AddScoped<RollDrafts>()
            .AddSingleton(OrganisationWords.Table)
            .AddScoped<IThingNames, OrganisationWords>()
            .AddSingleton<SignInHints>()
            .AddSingleton<SetupCode>()
            .AddSingleton(new NavEntry("people", 30, "人员", "/people", InCampaign: false, Permission.ManagePeople))
            .AddSingleton(new NavEntry("units", 31, "单位", "/units", InCampaign: false, Permission.ManagePeople))
            .AddSingleton(new NavEntry("confirmations", 32, "任职确认", "/confirmations", InCampaign: false, Permission.ManageSecurity))
            .AddSingleton(new NavEntry("clearances", 33, "知悉范围", "/clearances", InCampaign: false, Permission.ManageSecurity))
            .AddSingleton(new NavEntry("accounts", 34, "账号", "/security/accounts", InCampaign: false, Permission.ManageSecurity))
            .AddSingleton(new NavEntry("sign-in-rules", 35, "登录规则", "/security/sign-in", InCampaign: false, Permission.ManageSecurity))
            .AddSingleton(new NavEntry("alarms", 80, "告警", "/security/alarms", InCampaign: false, Permission.ManageSecurity));
        AddSignIn(services);
        return services.AddTokens();
    }

    private static void AddSignIn(IServiceCollection services)
    {
        services.AddScoped<ISessionCheck, SessionCheck>()
            .AddScoped<Arrival>()
            .AddScoped<Doors>()
            .AddSingleton<StampQuery>()
            .AddSingleton<AddressMisses>()
            .AddSingleton<Authenticator>()
            .AddScoped<PasskeyProof>()
            .AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddIdentityCore<Account>().AddUserStore<PasskeyStore>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // With the person's finger, face or PIN asked for, one passkey is two factors; kept on the device, it needs no name typed.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
            passkeys.AttestationConveyancePreference = "none";
        });
        services.AddAuthentication().AddCookie(SignInStep.Scheme, cookie =>
        {
            cookie.CloseToOthers("zuoshi-step");
            cookie.ExpireTimeSpan = SignInStep.Lasts;
            cookie.SlidingExpiration = false;
        });
    }
}
