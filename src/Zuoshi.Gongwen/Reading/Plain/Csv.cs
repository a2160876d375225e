using System.Text;

namespace Zuoshi.Gongwen.Reading.Plain;

/// <summary>Reads comma- or tab-separated tables (RFC 4180, with bare line feeds and quotes inside bare cells let through).</summary>
internal static class Csv
{
    // Fewer rows or columns could be two sentences with a comma each.
    private const int FewestRows = 3;
    private const int FewestColumns = 3;

    /// <summary>Whether text without a telling name is such a table: every row has the same number of cells.</summary>
    public static bool Looks(string text)
    {
        if (FirstLine(text).Count(',') < FewestColumns - 1) return false;

        var columns = 0;
        var rows = 0;
        try
        {
            foreach (var cells in Read(text))
            {
                if (cells is [""]) continue;
                if (columns == 0) columns = cells.Count;
                if (cells.Count != columns) return false;
                rows++;
            }
        }
        catch (UnreadableDocumentException)
        {
            return false;
        }

        return rows >= FewestRows && columns >= FewestColumns;
    }

    /// <summary>The rows with their cells; blank lines give a row with one empty cell.</summary>
    /// <exception cref="UnreadableDocumentException">A quote is never closed, so that the rest of the file would become one cell.</exception>
    public static IEnumerable<IReadOnlyList<string>> Read(string text)
    {
        var separator = Separator(text);
        var cells = new List<string>();
        var cell = new StringBuilder();
        var row = 1;

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"' && cell.Length == 0)
            {
                i = Quoted(text, i + 1, cell);
                if (i == text.Length) throw new UnreadableDocumentException($"表格第 {row} 行的引号没有配对，请改正后再传。");
            }
            else if (c == separator)
            {
                cells.Add(Take(cell));
            }
            else if (c is '\n' or '\r')
            {
                if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n') i++;
                cells.Add(Take(cell));
                yield return cells;
                cells = [];
                row++;
            }
            else if (c != '\uFEFF')
            {
                cell.Append(c);
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            cells.Add(Take(cell));
            yield return cells;
        }
    }

    /// <summary>Reads up to the closing quote; gives its place, or the text's end when there is none.</summary>
    private static int Quoted(string text, int i, StringBuilder cell)
    {
        for (; i < text.Length; i++)
        {
            if (text[i] != '"') cell.Append(text[i]);
            else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else break;
        }

        return i;
    }

    // Spreadsheets save "Unicode text" with tabs under any name.
    private static char Separator(string text)
    {
        var first = FirstLine(text);
        return first.Count('\t') > first.Count(',') ? '\t' : ',';
    }

    private static ReadOnlySpan<char> FirstLine(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF\r\n");
        var end = start.IndexOfAny('\r', '\n');
        return end < 0 ? start : start[..end];
    }

    private static string Take(StringBuilder cell)
    {
        var text = cell.ToString();
        cell.Clear();
        return text;
    }
}
