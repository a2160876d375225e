namespace Zuoshi.Gongwen.Reading.Plain;

/// <summary>Reads text that has nothing but characters: .txt, .md, .csv and whatever somebody pasted.</summary>
internal static class PlainReader
{
    /// <param name="text">The decoded characters.</param>
    /// <param name="fileName">Its ending tells Markdown and tables from plain text.</param>
    /// <exception cref="UnreadableDocumentException">The text is blank, too long, or a table with broken quotes.</exception>
    public static SourceText Read(string text, string fileName)
    {
        if (text.Length > DocumentReader.LongestText) throw SourceBuilder.TooLong();

        if (HasEnding(fileName, ".csv", ".tsv")) return Table(Csv.Read(text));
        if (Csv.Looks(text)) return Table(Csv.Read(text));

        var lines = Lines(text);
        if (HasEnding(fileName, ".md", ".markdown")) lines = Markdown.Strip(lines);
        return Paragraphs(TabbedRows.Mark(lines));
    }

    private static SourceText Table(IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new SourceBuilder();
        foreach (var (index, cells) in rows.Index()) table.AddRow(0, index, cells);
        return table.Finish(SourceFormat.Csv);
    }

    private static List<PlainLine> Lines(string text)
    {
        var lines = new List<PlainLine>();
        var gap = false;

        // Word pastes its soft breaks as vertical tabs, which EnumerateLines doesn't count as line ends.
        foreach (var raw in text.Replace('\v', '\n').AsSpan().EnumerateLines())
        {
            var line = Characters.Tidy(raw.ToString()).TrimEnd();
            if (line.Length > 0) lines.Add(new PlainLine(line, gap));
            gap = line.Length == 0;
        }

        return lines;
    }

    private static SourceText Paragraphs(List<PlainLine> lines)
    {
        lines = HardWrap.Detect(lines)?.Join(lines) ?? lines;

        var source = new SourceBuilder();
        var table = -1;
        var row = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Cells is not { } cells)
            {
                source.Add(lines[i].Text);
                continue;
            }

            var begins = i == 0 || lines[i - 1].Cells is null || lines[i].AfterGap;
            (table, row) = begins ? (table + 1, 0) : (table, row + 1);
            source.AddRow(table, row, cells);
        }

        return source.Finish(SourceFormat.Text);
    }

    private static bool HasEnding(string fileName, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (fileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
