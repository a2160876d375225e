namespace Zuoshi.Workbooks.Reading;

/// <summary>Something that a table may tell, and the words that may stand at the head of its column.</summary>
/// <param name="Name">The caller's own name for it.</param>
/// <param name="Words">
/// Words as offices write them, the likeliest first (召集人; 参加领导, 局领导). Under a two-row head 本年投资_计划 means the column 计划 in the
/// group 本年投资.
/// </param>
public sealed record HeaderField(string Name, params IReadOnlyList<string> Words);

/// <summary>Where a table's head stands and which column holds which field.</summary>
public sealed class HeaderMap
{
    /// <summary>Titles, units, dates and notes may precede a head, but no more of them than this.</summary>
    private const int RowsSearched = 30;

    private readonly Header header;

    private HeaderMap(Header header, IReadOnlyDictionary<string, int> columns) => (this.header, Columns) = (header, columns);

    /// <summary>The table that was read.</summary>
    public Table Table => header.Table;

    /// <summary>First row of the head, from 0.</summary>
    public int FirstRow => header.First;

    /// <summary>First row below the head, from 0.</summary>
    public int DataRow => header.Last + 1;

    /// <summary>Last row of the head, from 0.</summary>
    public int LastRow => header.Last;

    /// <summary>The column of each field that was found, from 0.</summary>
    public IReadOnlyDictionary<string, int> Columns { get; }

    /// <summary>What stands at a column's head, groups first: 本年投资_计划. Spaces, asterisks and what is in brackets are left out.</summary>
    public string HeaderOf(int column) => header.PathOf(column);

    /// <summary>What stands at a column's head as printed, in its lowest row.</summary>
    public string PrintedHeaderOf(int column) => header.Leaf(column);

    /// <summary>The rows below the head that hold anything; a head that is repeated further down is left out.</summary>
    public IEnumerable<MappedRow> Rows =>
        from row in Enumerable.Range(DataRow, Table.Rows.Count - DataRow)
        where Columns.Values.Any(column => Table[row, column].Length > 0)
        where Columns.Values.Any(column => Table[row, column] != header.Leaf(column))
        select new MappedRow(this, row);

    /// <summary>Finds the head with the most of these fields; null where no row has at least two of them (or the only one asked for).</summary>
    public static HeaderMap? Find(IEnumerable<Table> tables, IReadOnlyList<HeaderField> fields) =>
        (from table in tables
         from row in Enumerable.Range(0, Math.Min(RowsSearched, table.Rows.Count))
         let header = Header.At(table, row)
         where header is not null
         let map = new HeaderMap(header, Match(header, fields))
         where map.Columns.Count >= Math.Min(2, fields.Count)
         orderby map.Columns.Count descending
         select map).FirstOrDefault();

    /// <summary>Gives each field the column that names it best, the surest first; no column serves two.</summary>
    private static Dictionary<string, int> Match(Header header, IReadOnlyList<HeaderField> fields)
    {
        var columns = new Dictionary<string, int>();
        var candidates =
            from field in fields
            from column in Enumerable.Range(0, header.Table.Width)
            // Of two columns named in full, the earlier word's wins.
            let likeness = field.Words.Select((word, i) => header.Likeness(column, word) - i * 0.001).Max()
            where likeness > 0
            orderby likeness descending
            select (field.Name, Column: column);
        foreach (var (name, column) in candidates)
            if (!columns.ContainsKey(name) && !columns.ContainsValue(column))
                columns.Add(name, column);
        return columns;
    }
}

/// <summary>A row of a table, asked by field.</summary>
public sealed class MappedRow
{
    private readonly HeaderMap map;
    private readonly int row;

    internal MappedRow(HeaderMap map, int row) => (this.map, this.row) = (map, row);

    /// <summary>The row's number as the sender's program shows it, from 1.</summary>
    public int Number => row + 1;

    /// <summary>The field's text; empty where the table has no such column or nothing in it.</summary>
    public string this[string field] => map.Columns.TryGetValue(field, out var column) ? map.Table[row, column] : "";
}
