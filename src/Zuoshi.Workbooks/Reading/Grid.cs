using ExcelDataReader;

namespace Zuoshi.Workbooks.Reading;

/// <summary>Gathers the rows of one table and keeps to the limits.</summary>
internal sealed class Grid(string name)
{
    /// <summary>
    /// Most cells taken: enough for every row of a list with twenty-five columns. A small file can claim a sheet of seventeen
    /// thousand million cells.
    /// </summary>
    private const int MostCells = 5_000_000;

    private readonly List<string[]> rows = [];
    private int filled;
    private int cells;

    /// <summary>Adds a row, without the empty cells at its end.</summary>
    public void Add(IEnumerable<string> texts)
    {
        var row = texts.Select(text => text.Trim()).ToArray();
        var length = Array.FindLastIndex(row, text => text.Length > 0) + 1;
        rows.Add(length == 0 ? [] : length == row.Length ? row : row[..length]);
        Count(length);

        // Empty ones don't count: a sheet coloured to its end has a million of them.
        if (length > 0 && ++filled > TableReader.MostRows)
            throw new UnreadableTableException($"{name}超过 {TableReader.MostRows / 10_000} 万行，请删去多余的行或拆成几个文件。");
    }

    /// <summary>Writes the merged cell's text, which stands in its first cell, into all that it covers.</summary>
    public void Fill(CellRange merge)
    {
        // A damaged file may say anything.
        if (merge.FromRow < 0 || merge.FromColumn < 0 || merge.ToColumn < merge.FromColumn) return;
        if (merge.FromRow >= rows.Count || rows[merge.FromRow].ElementAtOrDefault(merge.FromColumn) is not { Length: > 0 } text) return;

        for (var r = merge.FromRow; r <= merge.ToRow && r < rows.Count; r++)
        {
            Count(merge.ToColumn + 1 - merge.FromColumn);
            if (rows[r].Length <= merge.ToColumn)
            {
                var longer = new string[merge.ToColumn + 1];
                Array.Fill(longer, "");
                rows[r].CopyTo(longer, 0);
                rows[r] = longer;
            }

            Array.Fill(rows[r], text, merge.FromColumn, merge.ToColumn + 1 - merge.FromColumn);
        }
    }

    /// <summary>What was gathered, without the empty rows at its end.</summary>
    public Table ToTable(string sheet)
    {
        var last = rows.FindLastIndex(row => row.Length > 0);
        return new Table(sheet, rows[..(last + 1)]);
    }

    private void Count(int more)
    {
        cells += more;
        if (cells > MostCells) throw new UnreadableTableException($"{name}的表格太大，请删去多余的行、列和合并单元格后再上传。");
    }
}
