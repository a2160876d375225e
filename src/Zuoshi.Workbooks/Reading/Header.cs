using System.Text;

namespace Zuoshi.Workbooks.Reading;

/// <summary>The head of a table: one row, or several where groups stand above columns.</summary>
internal sealed class Header
{
    /// <summary>More rows than this no head has.</summary>
    private const int MostRows = 3;

    private readonly string[][] paths;

    private Header(Table table, int first, int last)
    {
        (Table, First, Last) = (table, first, last);
        paths = [.. Enumerable.Range(0, table.Width).Select(Path)];
    }

    public Table Table { get; }

    /// <summary>First and last row, from 0.</summary>
    public int First { get; }

    public int Last { get; }

    /// <summary>The head that begins in this row; null for a row that can't be one, as a title, which says the same in all its columns.</summary>
    public static Header? At(Table table, int row)
    {
        if (table.Rows[row].Where(text => text.Length > 0).Distinct().Count() < Math.Min(2, table.Width) || IsCaption(table.Rows[row])) return null;

        var last = row;
        while (last - row + 1 < MostRows && Continues(table, last)) last++;
        return new Header(table, row, last);
    }

    /// <summary>A line between title and head: 填报单位：甲局　单位：万元.</summary>
    private static bool IsCaption(IReadOnlyList<string> row)
    {
        var texts = row.Where(text => text.Length > 0).ToList();
        return texts.Count(text => text.IndexOfAny(['：', ':']) is > 0 and var colon && colon < text.Length - 1 && text.AsSpan(0, colon).IndexOfAny('（', '(') < 0) * 2 > texts.Count;
    }

    /// <summary>What stands at the column's head, in its lowest row.</summary>
    public string Leaf(int column) => Table[Last, column];

    /// <summary>The column's head with the groups above it, plain: 本年投资_计划.</summary>
    public string PathOf(int column) => string.Join('_', paths[column]);

    /// <summary>
    /// How well a word names a column: 1 for the very words, less for a part of them (局领导 in 参加的局领导), 0 for less than half.
    /// </summary>
    public double Likeness(int column, string word)
    {
        if (paths[column] is not [.., var leaf] path) return 0;

        var sought = string.Join('_', word.Split('_').Select(Plain));
        if (sought == string.Join('_', path)) return 1;
        if (sought == leaf || sought == string.Concat(path)) return 0.95;
        return leaf.Contains(sought) && sought.Length * 2 >= leaf.Length ? 0.9 * sought.Length / leaf.Length : 0;
    }

    /// <summary>
    /// Whether the row below belongs to the head as well: it parts at least one group, and where it doesn't, it repeats what is above
    /// (merged downwards), or one of the two is empty.
    /// </summary>
    private static bool Continues(Table table, int row)
    {
        if (row + 1 >= table.Rows.Count) return false;

        var parts = false;
        for (var column = 0; column < table.Width; column++)
        {
            var (above, below) = (table[row, column], table[row + 1, column]);
            if (above.Length == 0 || below.Length == 0 || above == below) continue;
            if (!IsGroup(table, row, column)) return false;
            parts = true;
        }

        return parts;
    }

    /// <summary>The same text stands side by side, as merged cells are read, or one text with a gap behind it, as a CSV writes a group.</summary>
    private static bool IsGroup(Table table, int row, int column)
    {
        var text = table[row, column];
        return text == table[row, column + 1]
            || (column > 0 && text == table[row, column - 1])
            || (table[row, column + 1].Length == 0 && table[row + 1, column + 1].Length > 0);
    }

    private string[] Path(int column)
    {
        var path = new List<string>();
        for (var row = First; row <= Last; row++)
        {
            var text = Table[row, column];
            if (text.Length == 0 && row < Last && Table[row + 1, column].Length > 0)
                text = Enumerable.Range(0, column).Select(left => Table[row, left]).LastOrDefault(left => left.Length > 0) ?? "";
            text = Plain(text);
            if (text.Length > 0 && path.LastOrDefault() != text) path.Add(text);
        }

        return [.. path];
    }

    /// <summary>Without spaces, line breaks, asterisks and what stands in brackets: 完成时限*（年月） is 完成时限.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        var depth = 0;
        foreach (var c in text)
        {
            if (c is '（' or '(') depth++;
            else if (c is '）' or ')') depth = Math.Max(0, depth - 1);
            else if (depth == 0 && !char.IsWhiteSpace(c) && c is not ('*' or '：' or ':')) plain.Append(c);
        }

        return plain.ToString();
    }
}
