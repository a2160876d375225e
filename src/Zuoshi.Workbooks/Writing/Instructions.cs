using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Zuoshi.Workbooks.Writing;

/// <summary>The sheet 填表说明: paragraphs, then how each column is filled in.</summary>
internal sealed class Instructions(Workbook workbook)
{
    private const string SheetName = "填表说明";

    private static readonly double[] Widths = [18, 24, 80];

    private readonly List<string[]> notes =
        [.. workbook.Sheets.SelectMany(sheet => sheet.Columns.Where(column => column.Note is not null), (sheet, column) => new[] { sheet.Name, column.Header, column.Note! })];

    public bool IsEmpty => workbook.Instructions.Count + notes.Count == 0;

    public async ValueTask WriteAsync(Spreadsheet spreadsheet, Styles styles, CancellationToken cancellation)
    {
        var options = new WorksheetOptions();
        for (var i = 0; i < Widths.Length; i++) options.Column(i + 1).Width = Widths[i];
        await spreadsheet.StartWorksheetAsync(SheetName, options, cancellation);

        await WriteLineAsync(SheetName, styles.Title, SheetWriter.TitleSize);
        foreach (var line in workbook.Instructions)
            await WriteLineAsync(line, styles.Subtitle, RowHeight.TextSize);

        if (notes.Count > 0) await WriteRowAsync(["表", "列", "怎么填"], styles.Header);
        foreach (var note in notes)
            await WriteRowAsync(note, styles.Text);

        async ValueTask WriteLineAsync(string text, StyleId style, double size)
        {
            var row = spreadsheet.NextRowNumber;
            var height = new RowOptions { Height = RowHeight.Of([(text, Widths.Sum())], size) };
            await spreadsheet.AddRowAsync([new Cell(CellText.Clean(text), style)], height, cancellation);
            spreadsheet.MergeCells($"A{row}:C{row}");
        }

        async ValueTask WriteRowAsync(string[] texts, StyleId style)
        {
            var height = new RowOptions { Height = RowHeight.Of(texts.Zip(Widths)) };
            await spreadsheet.AddRowAsync(texts.Select(text => new Cell(CellText.Clean(text), style)).ToList(), height, cancellation);
        }
    }
}
