namespace Zuoshi.Organisation.Contract;

/// <summary>An account that the sign-in page may offer by name; only the demo has any.</summary>
public sealed record SignInHint(string SignInName, string Name, string Does);

/// <summary>The accounts offered on the sign-in page and their common password. Empty but for the demo.</summary>
public sealed class SignInHints
{
    /// <summary>The accounts, in the order shown.</summary>
    public IReadOnlyList<SignInHint> Accounts { get; private set; } = [];

    /// <summary>The password they share.</summary>
    public string Password { get; private set; } = "";

    /// <summary>Offers accounts.</summary>
    public void Offer(string password, IReadOnlyList<SignInHint> accounts) => (Password, Accounts) = (password, accounts);
}
