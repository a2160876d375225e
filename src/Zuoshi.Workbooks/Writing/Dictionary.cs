using SpreadCheetah;
using SpreadCheetah.Validations;
using SpreadCheetah.Worksheets;

namespace Zuoshi.Workbooks.Writing;

/// <summary>The sheet 字典: one column for each list that people choose from.</summary>
internal sealed class Dictionary
{
    public const string SheetName = "字典";

    private readonly List<(string Header, IReadOnlyList<string> Choices)> lists = [];

    /// <summary>Collects the lists; columns with the same choices share one.</summary>
    public Dictionary(Workbook workbook)
    {
        foreach (var column in workbook.Sheets.SelectMany(sheet => sheet.Columns).Where(column => column.Choices.Count > 0))
            if (IndexOf(column) < 0)
                lists.Add((column.Header, column.Choices));
    }

    public bool IsEmpty => lists.Count == 0;

    /// <summary>Lets a column's cells take only what stands in its list.</summary>
    public DataValidation Validation(Column column)
    {
        var letter = SheetWriter.Letters(IndexOf(column) + 1);
        var list = DataValidation.ListValuesFromCells(SheetName, $"${letter}$2:${letter}${column.Choices.Count + 1}", true);
        list.ErrorTitle = "列表里没有";
        list.ErrorMessage = "请从下拉列表中选取。列表在“字典”表中。";
        return list;
    }

    public async ValueTask WriteAsync(Spreadsheet spreadsheet, Styles styles, CancellationToken cancellation)
    {
        var options = new WorksheetOptions { FrozenRows = 1 };
        for (var i = 0; i < lists.Count; i++) options.Column(i + 1).Width = 24;
        await spreadsheet.StartWorksheetAsync(SheetName, options, cancellation);

        await spreadsheet.AddRowAsync(lists.Select(list => new Cell(CellText.Clean(list.Header), styles.Header)).ToList(), cancellation);
        for (var row = 0; row < lists.Max(list => list.Choices.Count); row++)
            await spreadsheet.AddRowAsync(
                lists.Select(list => row < list.Choices.Count ? new Cell(CellText.Clean(list.Choices[row]), styles.Text) : default).ToList(), cancellation);
    }

    private int IndexOf(Column column) => lists.FindIndex(list => list.Choices.SequenceEqual(column.Choices));
}
