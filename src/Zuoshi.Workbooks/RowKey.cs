using System.Globalization;

namespace Zuoshi.Workbooks;

/// <summary>Which record a row shows and in which version, kept in the hidden first column so that a row that comes back is an update.</summary>
/// <param name="Id">The record's id; any text without @.</param>
/// <param name="Version">Its version when the workbook was written.</param>
public readonly record struct RowKey(string Id, int Version)
{
    /// <summary>What stands at the head of the hidden column.</summary>
    public const string Header = "行标识（请勿改动）";

    /// <summary>As written in the cell: <c>id@version</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}@{Version}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null for a row that somebody added, or a key that somebody damaged.</summary>
    public static RowKey? Parse(string text)
    {
        var at = text.LastIndexOf('@');
        return at > 0 && int.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new RowKey(text[..at], version)
            : null;
    }
}
