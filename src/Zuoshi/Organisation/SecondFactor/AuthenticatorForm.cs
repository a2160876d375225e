using Zuoshi.Ui;

namespace Zuoshi.Organisation.SecondFactor;

/// <summary>What a page shows of an authenticator key being set up.</summary>
/// <param name="NewKey">The key, encrypted, for the form to bring back.</param>
/// <param name="Readable">The key to type.</param>
/// <param name="Picture">The key to scan.</param>
public sealed record AuthenticatorForm(string NewKey, string Readable, QrPath Picture)
{
    /// <summary>The form for a key.</summary>
    public static AuthenticatorForm Of(Authenticator authenticator, string protectedKey, Person person) =>
        new(protectedKey, authenticator.Readable(protectedKey), QrPath.Of(authenticator.Uri(protectedKey, person.SignInName)));
}
