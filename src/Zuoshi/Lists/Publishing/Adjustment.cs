using Zuoshi.Platform;

namespace Zuoshi.Lists.Publishing;

/// <summary>调整: on what basis and why a published row is changed.</summary>
/// <param name="Basis">依据: a document, a decision, with its number.</param>
/// <param name="Reason">理由.</param>
public sealed record Adjustment(string? Basis, string? Reason)
{
    /// <summary>Longest basis or reason, in characters.</summary>
    public const int Longest = 200;

    /// <summary>As the record keeps it.</summary>
    public string InWords() => $"依据：{Basis}。理由：{Reason}";

    /// <summary>The adjustment with the blanks around its texts taken off.</summary>
    /// <exception cref="RuleBroken">There is none, or half of it is missing.</exception>
    internal static Adjustment Of(Adjustment? given)
    {
        var (basis, reason) = (PlainText.Of(given?.Basis).TrimEnd('。'), PlainText.Of(given?.Reason).TrimEnd('。'));
        if (basis.Length == 0 || reason.Length == 0)
            throw new RuleBroken("lists.adjustment", "这一项已经发布，改动要写明依据（哪份文件、哪次会议）和理由。");
        if (basis.Length > Longest || reason.Length > Longest) throw new RuleBroken("lists.adjustment", $"调整的依据和理由各最多{Longest}个字，请精简。");
        return new Adjustment(basis, reason);
    }
}
