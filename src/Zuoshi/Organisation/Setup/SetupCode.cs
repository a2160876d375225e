using System.Security.Cryptography;

namespace Zuoshi.Organisation.Setup;

/// <summary>
/// Proves that whoever makes the first administrator can read this server's console: until somebody has been entered, the page
/// would otherwise belong to the first stranger on the network.
/// </summary>
public sealed class SetupCode
{
    /// <summary>The code, new at each start.</summary>
    public string Value { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>Whether it is the code; takes the same time whatever was typed.</summary>
    public bool Is(string? typed) => CryptographicOperations.FixedTimeEquals(
        System.Text.Encoding.UTF8.GetBytes(Value), System.Text.Encoding.UTF8.GetBytes(typed?.Trim() ?? ""));
}
