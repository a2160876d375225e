using System.Globalization;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Validations;
using SpreadCheetah.Worksheets;

namespace Zuoshi.Workbooks.Writing;

/// <summary>Writes one table. Column A is hidden and holds the row keys; the table begins in column B.</summary>
internal sealed class SheetWriter(Spreadsheet spreadsheet, Styles styles, Dictionary dictionary, Sheet sheet)
{
    /// <summary>Rows below the table in which people may go on and are still helped by lists and warnings.</summary>
    private const int SpareRows = 1000;

    /// <summary>Size of the title in points.</summary>
    public const double TitleSize = 18;

    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private readonly int headerRows = sheet.Columns.Any(column => column.Group is not null) ? 2 : 1;
    private readonly int firstHeaderRow = sheet.Subtitle is null ? 2 : 3;

    /// <summary>The rows of the head, which are frozen on the screen and repeated on paper.</summary>
    public (int First, int Last) Header => (firstHeaderRow, firstHeaderRow + headerRows - 1);

    public async ValueTask WriteAsync(CancellationToken cancellation)
    {
        await spreadsheet.StartWorksheetAsync(sheet.Name, Options(), cancellation);
        await WriteTitleAsync(cancellation);
        await WriteHeaderAsync(cancellation);
        foreach (var row in sheet.Rows)
            await spreadsheet.AddRowAsync(Cells(row), new RowOptions { Height = Height(row) }, cancellation);
        AddValidations();
    }

    /// <summary>The letters of a column, from 1: A … Z, AA …</summary>
    public static string Letters(int column) =>
        column <= 26 ? $"{(char)('A' + column - 1)}" : Letters((column - 1) / 26) + Letters((column - 1) % 26 + 1);

    private WorksheetOptions Options()
    {
        var options = new WorksheetOptions { FrozenRows = Header.Last };
        options.Column(1).Hidden = true;
        // ExcelDataReader 3.6 fails on a column without width.
        options.Column(1).Width = 8;
        for (var i = 0; i < sheet.Columns.Count; i++) options.Column(i + 2).Width = sheet.Columns[i].Width;
        return options;
    }

    private async ValueTask WriteTitleAsync(CancellationToken cancellation)
    {
        var width = sheet.Columns.Sum(column => column.Width);
        var height = new RowOptions { Height = RowHeight.Of([(sheet.Title, width)], TitleSize) };
        await spreadsheet.AddRowAsync([default, Text(sheet.Title, styles.Title)], height, cancellation);
        Merge(0, 1, sheet.Columns.Count - 1, 1);
        if (sheet.Subtitle is null) return;

        height = new RowOptions { Height = RowHeight.Of([(sheet.Subtitle, width)]) };
        await spreadsheet.AddRowAsync([default, Text(sheet.Subtitle, styles.Subtitle)], height, cancellation);
        Merge(0, 2, sheet.Columns.Count - 1, 2);
    }

    private async ValueTask WriteHeaderAsync(CancellationToken cancellation)
    {
        // What a merge covers stays empty, so that taking it apart shows nothing twice.
        if (headerRows == 2)
        {
            var upper = sheet.Columns.Select((column, i) => Text(column.Group is null ? column.Header : StartsGroup(i) ? column.Group : "", styles.Header));
            await spreadsheet.AddRowAsync(upper.Prepend(default).ToList(), new RowOptions { Height = RowHeight.Of([]) }, cancellation);
            MergeGroups();
        }

        var lower = sheet.Columns.Select(column => Text(headerRows == 2 && column.Group is null ? "" : column.Header, styles.Header));
        var height = RowHeight.Of(sheet.Columns.Select(column => (column.Header, column.Width)));
        await spreadsheet.AddRowAsync(lower.Prepend(new Cell(RowKey.Header)).ToList(), new RowOptions { Height = height }, cancellation);
    }

    private bool StartsGroup(int column) => column == 0 || sheet.Columns[column].Group != sheet.Columns[column - 1].Group;

    /// <summary>Neighbours of one group share its head; a column without a group takes both rows.</summary>
    private void MergeGroups()
    {
        var (upper, lower) = Header;
        for (int from = 0, to; from < sheet.Columns.Count; from = to)
        {
            to = from + 1;
            if (sheet.Columns[from].Group is null)
            {
                Merge(from, upper, from, lower);
                continue;
            }

            while (to < sheet.Columns.Count && !StartsGroup(to)) to++;
            Merge(from, upper, to - 1, upper);
        }
    }

    /// <summary>Merges cells between these columns of the table, from 0, and rows, from 1.</summary>
    private void Merge(int fromColumn, int fromRow, int toColumn, int toRow)
    {
        if ((fromColumn, fromRow) != (toColumn, toRow))
            spreadsheet.MergeCells($"{Letters(fromColumn + 2)}{fromRow}:{Letters(toColumn + 2)}{toRow}");
    }

    private List<Cell> Cells(Row row)
    {
        if (row.Cells.Count > sheet.Columns.Count)
            throw new ArgumentException($"A row of {sheet.Name} has {row.Cells.Count} cells for {sheet.Columns.Count} columns");

        List<Cell> cells = [row.Key is { } key ? new Cell(CellText.Clean(key.ToString())) : default];
        for (var i = 0; i < sheet.Columns.Count; i++)
            cells.Add(Cell(i < row.Cells.Count ? row.Cells[i] : default, sheet.Columns[i]));
        return cells;
    }

    private double Height(Row row) =>
        RowHeight.Of(row.Cells.Zip(sheet.Columns, (value, column) => (value.Text ?? "", column.Width)));

    /// <summary>The value decides, then the column: a day in a column of words is still shown as a day.</summary>
    private Cell Cell(CellValue value, Column column) => value switch
    {
        // Excel's calendar is wrong before.
        { Day: { } day } when day >= FirstDay => new Cell(day.ToDateTime(default), styles.Date),
        { Day: { } day } => Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), styles.Text),
        { Number: { } number } => new Cell(number, styles.Number(column.Decimals)),
        _ => Text(value.Text ?? "", Style(column)),
    };

    private StyleId Style(Column column) => column.Kind switch
    {
        ColumnKind.Number => styles.Number(column.Decimals),
        ColumnKind.Date => styles.Date,
        ColumnKind.Choice => styles.Choice,
        _ => styles.Text,
    };

    private static Cell Text(string text, StyleId style) => new(text.Length == 0 ? null : CellText.Clean(text), style);

    private void AddValidations()
    {
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            var letter = Letters(i + 2);
            if (Validation(sheet.Columns[i]) is { } validation)
                spreadsheet.AddDataValidation($"{letter}{Header.Last + 1}:{letter}{Header.Last + sheet.Rows.Count + SpareRows}", validation);
        }
    }

    private DataValidation? Validation(Column column) => column switch
    {
        { Kind: ColumnKind.Choice, Choices.Count: > 0 } => dictionary.Validation(column),
        { Kind: ColumnKind.Number } => Warning(DataValidation.DecimalBetween(-1e15, 1e15), "这一列一般填数字。"),
        { Kind: ColumnKind.Date } => Warning(
            DataValidation.DateTimeBetween(new DateTime(1950, 1, 1), new DateTime(2100, 12, 31)), "这一列一般填日期，如 2020-6-30。"),
        _ => null,
    };

    private static DataValidation Warning(DataValidation validation, string message)
    {
        validation.ErrorType = ValidationErrorType.Warning;
        validation.ErrorTitle = "请核对";
        validation.ErrorMessage = message;
        return validation;
    }
}
