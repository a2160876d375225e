namespace Zuoshi.Gongwen.Reading;

/// <summary>Collects paragraphs, tidies their characters and refuses a text that grows too long.</summary>
internal sealed class SourceBuilder
{
    private readonly List<SourceParagraph> paragraphs = [];
    private readonly List<string> remarks = [];
    private int length;

    public bool IsEmpty => paragraphs.Count == 0;

    /// <summary>Adds a paragraph unless it is blank; its end is trimmed, its beginning kept.</summary>
    public void Add(string text)
    {
        var tidy = Characters.Tidy(text).TrimEnd();
        if (tidy.Length > 0) Keep(new SourceParagraph(tidy));
    }

    /// <summary>Adds a paragraph of several lines, its soft breaks kept as \n; blank lines are left out.</summary>
    public void AddLines(IEnumerable<string> lines)
    {
        var tidy = string.Join('\n', lines.Select(Characters.Tidy).Where(line => !string.IsNullOrWhiteSpace(line)));
        if (tidy.Length > 0) Keep(new SourceParagraph(tidy));
    }

    /// <summary>Adds a table's row unless all its cells are blank.</summary>
    public void AddRow(int table, int index, IEnumerable<string> cells)
    {
        string[] tidy = [.. cells.Select(Cell)];
        if (tidy.Any(cell => cell.Length > 0))
            Keep(new SourceParagraph(string.Join('\t', tidy), new SourceRow(table, index, tidy)));
    }

    /// <summary>Tells the person of something that was left out.</summary>
    public void Remark(string text) => remarks.Add(text);

    /// <exception cref="UnreadableDocumentException">Nothing was collected.</exception>
    public SourceText Finish(SourceFormat format) => IsEmpty
        ? throw new UnreadableDocumentException("文件里没有文字，请检查是否传错了文件。")
        : new SourceText(format, paragraphs) { Remarks = remarks };

    public static UnreadableDocumentException TooLong() =>
        new($"文字超过 {DocumentReader.LongestText / 10_000} 万字，请拆分后再传。");

    private void Keep(SourceParagraph paragraph)
    {
        length += paragraph.Text.Length;
        if (length > DocumentReader.LongestText) throw TooLong();
        paragraphs.Add(paragraph);
    }

    // A tab or line break inside a cell would make the row's own tabs ambiguous.
    private static string Cell(string text) => Characters.Tidy(text).Replace('\t', ' ').TrimEnd();
}
