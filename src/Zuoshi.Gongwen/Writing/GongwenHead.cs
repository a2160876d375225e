namespace Zuoshi.Gongwen.Writing;

/// <summary>版头: everything above the red line of the first page (7.2).</summary>
/// <param name="Organ">发文机关标志 with its 文件, such as 岚江市交通运输局文件. Line breaks in it are kept: one line for each of several organs.</param>
public sealed record GongwenHead(string Organ)
{
    /// <summary>发文字号 as it is printed, such as 岚交发〔2026〕12号. Its line is left blank where there is none yet.</summary>
    public string? Number { get; init; }

    /// <summary>份号; fewer than six digits are filled up with zeros.</summary>
    public string? CopyNumber { get; init; }

    /// <summary>密级和保密期限, such as 机密★1年.</summary>
    public string? Secrecy { get; init; }

    /// <summary>紧急程度, such as 特急.</summary>
    public string? Urgency { get; init; }

    /// <summary>签发人, for a document that goes upward (上行文): the number then stands at the left, level with the last of them.</summary>
    public IReadOnlyList<string> Signatories { get; init; } = [];
}

/// <summary>版记, whose last line lies on the bottom edge of the last page's text area (7.4).</summary>
/// <param name="PrintedBy">印发机关.</param>
/// <param name="PrintedOn">印发日期.</param>
public sealed record GongwenImprint(string PrintedBy, DateOnly PrintedOn)
{
    /// <summary>抄送机关 without the word before them and the full stop behind them.</summary>
    public string? CopyTo { get; init; }
}
