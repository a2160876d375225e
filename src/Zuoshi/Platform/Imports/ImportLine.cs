namespace Zuoshi.Platform.Imports;

/// <summary>One line of a table as somebody sent it; nothing is recognised in it yet.</summary>
/// <param name="Number">Its number in the draft, from 1, by which a correction finds it.</param>
/// <param name="Place">Where it stood: 人员第12行.</param>
/// <param name="Cells">Its texts by field; an empty one says nothing.</param>
public abstract record ImportLine(int Number, string Place, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>A field's text.</summary>
    public string this[string field] => Cells.GetValueOrDefault(field, "");

    /// <summary>Its texts with some corrected.</summary>
    public IReadOnlyDictionary<string, string> Corrected(IReadOnlyDictionary<string, string> corrections) =>
        Cells.Concat(corrections).GroupBy(cell => cell.Key).ToDictionary(cell => cell.Key, cell => cell.Last().Value.Trim());
}
