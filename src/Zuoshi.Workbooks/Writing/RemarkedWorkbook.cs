using System.IO.Compression;
using Zuoshi.Workbooks.Reading;

namespace Zuoshi.Workbooks.Writing;

/// <summary>
/// Gives people their own table back with remarks: a comment in each cell concerned, and a column 错误说明 behind the last one. An
/// .xlsx keeps all else as it was; of other formats the cells are written anew as .xlsx.
/// </summary>
public static class RemarkedWorkbook
{
    /// <summary>Head of the added column.</summary>
    public const string Header = "错误说明";

    /// <summary>Writes the remarks into the table.</summary>
    /// <param name="content">The file as it was sent.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <param name="remarks">What to say of which cell; a sheet that the file hasn't is passed over.</param>
    /// <param name="headers">For each sheet the row of its head, from 1, in which the added column gets its own.</param>
    /// <exception cref="UnreadableTableException">The file can't be read as a table.</exception>
    public static async Task<byte[]> WriteAsync(
        byte[] content, string fileName, IReadOnlyList<CellRemark> remarks, IReadOnlyDictionary<string, int> headers)
    {
        // Refuses what a reader must not open, before anything is unpacked here.
        var tables = TableReader.Read(content, fileName);
        var package = content.AsSpan().StartsWith("PK"u8) ? content : await AnewAsync(tables);
        var named = content == package ? remarks : [.. remarks.Select(remark => remark with { Sheet = NameOf(tables, remark.Sheet) })];
        var heads = content == package ? headers : headers.ToDictionary(head => NameOf(tables, head.Key), head => head.Value);
        return Damage.Guard($"“{fileName}”", () => Mark(package, named, heads));
    }

    /// <summary>The cells of tables that are no .xlsx, each in its place.</summary>
    private static async Task<byte[]> AnewAsync(IReadOnlyList<Table> tables)
    {
        using var stream = new MemoryStream();
        await using (var spreadsheet = await SpreadCheetah.Spreadsheet.CreateNewAsync(stream))
        {
            foreach (var table in tables)
            {
                await spreadsheet.StartWorksheetAsync(NameOf(tables, table.Sheet));
                foreach (var row in table.Rows)
                    await spreadsheet.AddRowAsync([.. row.Select(text => text.Length > 0 ? new SpreadCheetah.DataCell(CellText.Clean(text)) : default)]);
            }

            await spreadsheet.FinishAsync();
        }

        return stream.ToArray();
    }

    // Text has no sheet, and Excel asks for one with a name.
    private static string NameOf(IReadOnlyList<Table> tables, string sheet) => sheet.Length > 0 ? sheet : tables.Count == 1 ? "表" : sheet;

    private static byte[] Mark(byte[] package, IReadOnlyList<CellRemark> remarks, IReadOnlyDictionary<string, int> headers)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var parts = new Package(archive);
            foreach (var sheet in remarks.GroupBy(remark => remark.Sheet))
                if (parts.SheetPath(sheet.Key) is { } path) new RemarkedSheet(parts, path).Write([.. sheet], headers.GetValueOrDefault(sheet.Key));
            parts.Save();
        }

        return stream.ToArray();
    }
}
