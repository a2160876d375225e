using SpreadCheetah;
using SpreadCheetah.Metadata;
using SpreadCheetah.Styling;

namespace Zuoshi.Workbooks.Writing;

/// <summary>Writes workbooks as .xlsx, looking and printing as an office expects.</summary>
public static class WorkbookWriter
{
    /// <summary>What kind of file it is.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes the workbook. The same workbook gives the same bytes: nothing in the file tells when or where it was made.</summary>
    /// <param name="workbook">What to write.</param>
    /// <param name="stream">Where to; written from its present position and left open.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <exception cref="ArgumentException">A sheet's name is not allowed or taken, or a row has more cells than there are columns.</exception>
    public static async Task WriteAsync(Workbook workbook, Stream stream, CancellationToken cancellation = default)
    {
        using var written = new MemoryStream();
        var headers = new List<(int First, int Last)?>();
        var options = new SpreadCheetahOptions
        {
            DefaultFont = new DefaultFont { Name = "SimSun", Size = RowHeight.TextSize },
            DocumentProperties = new DocumentProperties
            {
                Title = CellText.Clean(workbook.Sheets[0].Title), Author = workbook.Author is { } author ? CellText.Clean(author) : null,
                Subject = workbook.Subject is { } subject ? CellText.Clean(subject) : null,
            },
            PreserveStringWhitespace = true,
        };
        await using (var spreadsheet = await Spreadsheet.CreateNewAsync(written, options, cancellation))
        {
            var styles = new Styles(spreadsheet);
            var dictionary = new Dictionary(workbook);
            foreach (var sheet in workbook.Sheets)
            {
                var writer = new SheetWriter(spreadsheet, styles, dictionary, sheet);
                await writer.WriteAsync(cancellation);
                headers.Add(writer.Header);
            }

            if (!dictionary.IsEmpty)
            {
                await dictionary.WriteAsync(spreadsheet, styles, cancellation);
                headers.Add(null);
            }

            var instructions = new Instructions(workbook);
            if (!instructions.IsEmpty)
            {
                await instructions.WriteAsync(spreadsheet, styles, cancellation);
                headers.Add(null);
            }

            await spreadsheet.FinishAsync(cancellation);
        }

        using var finished = Finishing.Apply(written, headers);
        await finished.CopyToAsync(stream, cancellation);
    }
}
