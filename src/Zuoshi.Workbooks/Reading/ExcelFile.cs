using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Zuoshi.Workbooks.Reading;

/// <summary>Excel's own files: .xlsx, a zip archive of XML, and .xls, a compound file.</summary>
internal static class ExcelFile
{
    /// <summary>Most bytes that an archive may unpack to (200 MiB, ten times the largest file).</summary>
    private const long MostUnpacked = 10L * TableReader.LargestFile;

    /// <summary>Most cells looked at, empty ones included: a sheet coloured to its last column claims sixteen thousand in each row.</summary>
    private const int MostVisited = 20_000_000;

    private const string AskToSave = "请用 WPS 或 Excel 另存为普通的 .xlsx 文件再上传。";

    static ExcelFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IEnumerable<Table> ReadPackage(ReadOnlyMemory<byte> content, string name)
    {
        Damage.Guard(name, () => CheckPackage(content, name));
        return Read(content, name, ExcelReaderFactory.CreateOpenXmlReader, (1_048_576, 16_384));
    }

    public static IEnumerable<Table> ReadBinary(ReadOnlyMemory<byte> content, string name)
    {
        if (HasEntry("_VBA_PROJECT_CUR")) throw Macros(name);
        if (HasEntry("EncryptedPackage")) throw Locked(name);
        return Read(content, name, ExcelReaderFactory.CreateBinaryReader, (65_536, 256));

        // Names in a compound file's directory are UTF-16.
        bool HasEntry(string entry) => content.Span.IndexOf(Encoding.Unicode.GetBytes(entry)) >= 0;
    }

    /// <summary>Refuses macros, links to other workbooks (their figures may be anybody's, and old), archives that hold no workbook, and archives that unpack to more than they should.</summary>
    private static bool CheckPackage(ReadOnlyMemory<byte> content, string name)
    {
        using var archive = new ZipArchive(Stream(content), ZipArchiveMode.Read);
        if (archive.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) throw Macros(name);
        if (archive.Entries.Any(entry => entry.FullName.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase)))
            throw new UnreadableTableException($"{name}里有引用别的文件的公式，数字可能不是最新的。请在 WPS 或 Excel 的“数据—编辑链接”里断开链接，再上传。");
        if (!archive.Entries.Any(entry => entry.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
            throw new UnreadableTableException($"{name}不是 Excel 表格，请上传 .xlsx、.xls 或 CSV 文件。");

        // An archive's own account of its sizes can lie: it is unpacked to be measured.
        var unpacked = 0L;
        var buffer = new byte[81920];
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
                if ((unpacked += read) > MostUnpacked)
                    throw new UnreadableTableException($"{name}解开后太大，请删去图片和多余的内容再上传。");
        }

        return true;
    }

    /// <param name="content">The file.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="open">The library's way into this format.</param>
    /// <param name="limits">The rows and columns that a sheet of this format can have.</param>
    private static IEnumerable<Table> Read(
        ReadOnlyMemory<byte> content, string name, Func<Stream, ExcelReaderConfiguration?, IExcelDataReader> open, (int Rows, int Columns) limits)
    {
        using var reader = Damage.Guard(name, () => Open(content, name, open));
        var visited = 0;
        do
        {
            if (reader.VisibleState != "visible") continue;
            // The library goes through every row that a sheet claims, and a damaged one may claim two thousand million.
            if (reader.RowCount < 0 || reader.RowCount > limits.Rows || reader.FieldCount < 0 || reader.FieldCount > limits.Columns)
                throw Damage.Of(name);

            var grid = new Grid(name);
            while (Damage.Guard(name, reader.Read))
            {
                if ((visited += reader.FieldCount) > MostVisited)
                    throw new UnreadableTableException($"{name}的表格太大，请删去表格以外的空白行和空白列再上传。");
                grid.Add(Damage.Guard(name, () => Texts(reader)));
            }

            foreach (var merge in reader.MergeCells ?? []) grid.Fill(merge);
            yield return grid.ToTable(reader.Name ?? "");
        }
        while (Damage.Guard(name, reader.NextResult));
    }

    private static IExcelDataReader Open(
        ReadOnlyMemory<byte> content, string name, Func<Stream, ExcelReaderConfiguration?, IExcelDataReader> open)
    {
        try
        {
            return open(Stream(content), null);
        }
        catch (InvalidPasswordException encrypted)
        {
            throw Locked(name, encrypted);
        }
        catch (HeaderException other)
        {
            throw new UnreadableTableException($"{name}不是 Excel 表格，{AskToSave}", other);
        }
    }

    private static string[] Texts(IExcelDataReader reader)
    {
        var texts = new string[reader.FieldCount];
        for (var i = 0; i < texts.Length; i++) texts[i] = Text(reader.GetValue(i));
        return texts;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("hh\\:mm", CultureInfo.InvariantCulture),
        bool yes => yes ? "是" : "否",
        // As a decimal, so that 0.1 + 0.2 reads 0.3 and no number gets an exponent.
        double number when Math.Abs(number) < 1e15 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static MemoryStream Stream(ReadOnlyMemory<byte> content) => new(content.ToArray(), writable: false);

    private static UnreadableTableException Locked(string name, Exception? cause = null) =>
        new($"{name}设了密码，请取消密码后重新上传。", cause);

    private static UnreadableTableException Macros(string name) => new($"{name}带有宏，为安全起见不能上传。{AskToSave}");
}
