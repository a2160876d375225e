namespace Zuoshi.Platform.Checkup;

/// <summary>What a check found.</summary>
/// <param name="Subject">What was looked at, in a word or two.</param>
/// <param name="Mark">How it is.</param>
/// <param name="Says">What was found.</param>
/// <param name="Mend">What to do; null where nothing is to be done.</param>
public sealed record Remark(string Subject, Mark Mark, string Says, string? Mend = null)
{
    /// <summary>All is well.</summary>
    public static Remark Fine(string subject, string says) => new(subject, Mark.Fine, says);

    /// <summary>It works, and should be mended all the same.</summary>
    public static Remark Warning(string subject, string says, string mend) => new(subject, Mark.Warning, says, mend);

    /// <summary>It does not work, or something may be lost.</summary>
    public static Remark Wrong(string subject, string says, string mend) => new(subject, Mark.Wrong, says, mend);
}

/// <summary>How a thing is.</summary>
public enum Mark
{
    /// <summary>✓</summary>
    Fine,

    /// <summary>!</summary>
    Warning,

    /// <summary>✗</summary>
    Wrong,
}
