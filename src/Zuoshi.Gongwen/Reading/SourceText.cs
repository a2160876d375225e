namespace Zuoshi.Gongwen.Reading;

/// <summary>The text of a document as its reader met it: paragraphs in order, nothing reworded.</summary>
/// <param name="Format">What the bytes turned out to be.</param>
/// <param name="Paragraphs">
/// Every paragraph, empty ones left out. Numbers that Word draws by itself (automatic lists) are written into the text;
/// lines that only a fixed page width broke (PDF, hard-wrapped text) are joined again.
/// </param>
public sealed record SourceText(SourceFormat Format, IReadOnlyList<SourceParagraph> Paragraphs)
{
    /// <summary>
    /// What the person should know of the reading: pages that are pictures, footnotes left out, tracked changes taken as accepted.
    /// Each is one plain Chinese sentence; most texts have none.
    /// </summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The characters that <paramref name="span"/> covers.</summary>
    public string Slice(TextSpan span) => Paragraphs[span.Paragraph].Text.Substring(span.Start, span.Length);
}

/// <summary>One paragraph, or one row of a table.</summary>
/// <param name="Text">
/// The text without a line break at its end. Leading and inner spaces are kept: they carry meaning in rosters and signatures.
/// For a table row the cells joined by tabs.
/// </param>
/// <param name="Row">Set when the paragraph is a table's row.</param>
public sealed record SourceParagraph(string Text, SourceRow? Row = null);

/// <summary>A table's row; a merged cell's text stands in every row and column it covers.</summary>
/// <param name="Table">Number of the table in the document, from 0.</param>
/// <param name="Index">Number of the row in its table, from 0.</param>
/// <param name="Cells">The cells' texts, in order.</param>
public sealed record SourceRow(int Table, int Index, IReadOnlyList<string> Cells);

/// <summary>The formats that <see cref="DocumentReader"/> tells apart by content, never by name alone.</summary>
public enum SourceFormat
{
    /// <summary>Plain or Markdown text; UTF-8 with or without mark, UTF-16 with mark, or GB18030.</summary>
    Text,

    /// <summary>Comma- or tab-separated table.</summary>
    Csv,

    /// <summary>Office Open XML word processing.</summary>
    Docx,

    /// <summary>PDF with a text layer.</summary>
    Pdf,

    /// <summary>Word 97, WPS, RTF or OpenDocument text, converted by LibreOffice.</summary>
    Office,
}
