using System.Text;
using ExcelDataReader;

namespace Zuoshi.Workbooks.Reading;

/// <summary>Tables in text: columns parted by tabs, commas or the bars of Markdown.</summary>
internal static class DelimitedText
{
    private const int LinesJudged = 20;

    // The reader of separated values asks for Windows-1252 whatever it is given.
    static DelimitedText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads the text; <paramref name="name"/> stands in messages.</summary>
    public static Table Read(string text, string name)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new UnreadableTableException($"{name}是空的，请检查后再试。");
        // Many systems «export Excel» by naming a web page .xls.
        if (((string[])["<html", "<!doctype", "<table", "<?xml"]).Any(mark => text.TrimStart().StartsWith(mark, StringComparison.OrdinalIgnoreCase)))
            throw new UnreadableTableException($"{name}其实是网页或 XML，不是表格，请用 WPS 或 Excel 打开后另存为 .xlsx 再上传。");

        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var rows =
            IsMarkdown(lines) ? Markdown(lines)
            // Cells may hold commas by the dozen, but hardly ever a tab.
            : lines.Take(LinesJudged).Any(line => line.Contains('\t')) ? Separated(text, '\t', name)
            : Separated(text, ',', name);

        var grid = new Grid(name);
        foreach (var row in rows) grid.Add(row);
        var table = grid.ToTable("");
        return table.Width > 1 ? table : throw new UnreadableTableException($"{name}看不出分列，请从表格里整块复制，或上传 Excel 文件。");
    }

    private static bool IsMarkdown(string[] lines)
    {
        var first = Array.FindIndex(lines, line => line.Contains('|'));
        return first >= 0 && first + 1 < lines.Length && IsRule(lines[first + 1]);
    }

    /// <summary>The line below a Markdown table's head: | --- | :---: |</summary>
    private static bool IsRule(string line) =>
        line.Contains('-') && line.Contains('|') && line.All(c => c is '|' or '-' or ':' or ' ' or '\t');

    /// <summary>The bars' rows; what stands around the table has no bar.</summary>
    private static IEnumerable<string[]> Markdown(string[] lines) => lines.Where(line => line.Contains('|') && !IsRule(line)).Select(Cells);

    /// <summary>The cells of one line, where <c>\|</c> is a bar in the text.</summary>
    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var inside = line.Trim();
        if (inside.StartsWith('|')) inside = inside[1..];
        for (var i = 0; i < inside.Length; i++)
        {
            if (inside[i] == '\\' && i + 1 < inside.Length && inside[i + 1] == '|') cell.Append(inside[++i]);
            else if (inside[i] != '|') cell.Append(inside[i]);
            else
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
        }

        if (cell.ToString().Trim().Length > 0) cells.Add(cell.ToString());
        return [.. cells];
    }

    /// <summary>Rows with quotes after RFC 4180: a quoted cell may hold the separator, line breaks and doubled quotes.</summary>
    private static IEnumerable<string[]> Separated(string text, char separator, string name)
    {
        using var reader = Damage.Guard(name, () => ExcelReaderFactory.CreateCsvReader(
            new MemoryStream(Encoding.UTF8.GetBytes(text)),
            new ExcelReaderConfiguration { FallbackEncoding = Encoding.UTF8, AutodetectSeparators = [separator] }));
        while (Damage.Guard(name, reader.Read))
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i) ?? "")];
    }
}
