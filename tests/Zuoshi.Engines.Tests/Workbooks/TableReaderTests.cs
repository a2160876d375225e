using System.IO.Compression;
using System.Text;
using Zuoshi.Workbooks.Reading;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Engines.Tests.Workbooks;

public sealed class TableReaderTests : IDisposable
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private readonly string folder = Directory.CreateTempSubdirectory("tables").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Our_own_workbook_reads_back_with_its_merged_cells_filled()
    {
        var tables = TableReader.Read(await TaskList.WriteAsync(TaskList.Of(2)), "清单.xlsx");

        Assert.Equal(["项目清单", "字典", "填表说明"], tables.Select(table => table.Sheet));
        var rows = tables[0].Rows;
        Assert.Equal(Enumerable.Repeat("某某市交通运输局交通强国示范城市项目清单", 9), rows[0].Skip(1));
        Assert.Equal(["", "序号", "项目名称", "主要内容", "阶段", "总投资", "本年投资", "本年投资", "完成时限", "备注"], rows[2]);
        Assert.Equal(["行标识（请勿改动）", "序号", "项目名称", "主要内容", "阶段", "总投资", "计划", "累计完成", "完成时限", "备注"], rows[3]);
        Assert.Equal(["item-1@1", "1", "第1号公交枢纽", "补齐断点，贯通地下换乘通道。补齐断点，贯通地下换乘通道。", "续建", "12345.6", "1000", "250.5", "2020-06-30", "=1+1"], rows[4]);
        Assert.Equal(6, rows.Count);
    }

    [Theory]
    [InlineData(".xls", "xls")]
    // Comma, quote, UTF-8.
    [InlineData(".csv", "csv:Text - txt - csv (StarCalc):44,34,76")]
    public async Task What_libreoffice_makes_of_it_reads_alike(string extension, string filter)
    {
        var path = Path.Combine(folder, "a.xlsx");
        await File.WriteAllBytesAsync(path, await TaskList.WriteAsync(TaskList.Of(2)));
        OtherPrograms.Run("soffice", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", filter, "--outdir", folder, path);

        var table = TableReader.Read(await File.ReadAllBytesAsync(Path.ChangeExtension(path, extension)), "a")[0];

        Assert.Equal("第2号公交枢纽", table[5, 2]);
        Assert.Equal(extension == ".xls" ? "本年投资" : "", table[2, 7]);
        Assert.Equal(extension == ".xls" ? "2020-06-30" : "2020年6月30日", table[4, 8]);
    }

    [Fact]
    public void A_csv_may_be_utf8_or_gb18030_and_hold_anything_in_quotes()
    {
        const string csv = "专题组,召集人\r\n\"基础设施,含枢纽\",\"第一行\n第二行 \"\"引号\"\"\"\r\n\r\n运输服务,㐂某\r\n";
        string[][] expected = [["专题组", "召集人"], ["基础设施,含枢纽", "第一行\n第二行 \"引号\""], [], ["运输服务", "㐂某"]];

        foreach (var encoding in new[] { new UTF8Encoding(false), Encoding.UTF8, Gb18030, Encoding.Unicode })
            Assert.Equal(expected, Assert.Single(TableReader.Read((byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(csv)], "a.csv")).Rows);
    }

    [Fact]
    public void Cells_pasted_from_a_table_keep_their_line_breaks() =>
        Assert.Equal(
            [["专题", "成员单位"], ["治理", "甲局\n乙局"], ["绿色", "丙局, 丁局"]],
            TableReader.ReadPasted("专题\t成员单位\n治理\t\"甲局\n乙局\"\n绿色\t丙局, 丁局\n").Rows);

    [Fact]
    public void A_markdown_table_is_read_from_between_other_lines() =>
        Assert.Equal(
            [["专题", "召集人"], ["治理", "甲|乙"], ["绿色", "", "丙"]],
            TableReader.ReadPasted("分组如下：\n\n| 专题 | 召集人 |\n|---|:-:|\n| 治理 | 甲\\|乙 |\n| 绿色 | | 丙 |\n").Rows);

    [Fact]
    public void The_shared_task_table_is_read_whole()
    {
        var table = Assert.Single(TableReader.Read(File.ReadAllBytes(SharedSamples.Path("samples/task-table-guangzhou-2023.csv")), "a.csv"));

        Assert.Equal(["序号", "工作事项", "主要内容", "牵头单位", "配合单位", "市卫健委内牵头处室", "市卫健委内配合处室"], table.Rows[1]);
        Assert.All(table.Rows.Skip(2), row => Assert.Equal(7, row.Count));
    }

    [Theory]
    [InlineData("", "是空的")]
    [InlineData(" \n", "是空的")]
    [InlineData("%PDF-1.7", "是 PDF")]
    [InlineData("<html><table><tr><td>1</td></tr></table></html>", "其实是网页")]
    [InlineData("各单位：请认真贯彻落实。", "看不出分列")]
    public void What_is_no_table_is_told_apart(string content, string message) =>
        Assert.Contains(message, Refusal(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void A_picture_is_no_table() => Assert.Contains("不是能识别的表格", Refusal([0x89, 0x50, 0x4E, 0x47, 0, 0, 0xFF]));

    [Fact]
    public void A_file_over_the_limit_is_refused() => Assert.Contains("20 MB", Refusal(new byte[TableReader.LargestFile + 1]));

    [Fact]
    public void Too_many_rows_are_refused() =>
        Assert.Contains("20 万行", Refusal(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("1,2\n", TableReader.MostRows + 1)))));

    [Fact]
    public async Task Links_to_other_workbooks_are_refused() =>
        Assert.Contains("断开链接", Refusal(WithEntry(await TaskList.WriteAsync(TaskList.Of(1)), "xl/externalLinks/externalLink1.xml", 10)));

    [Fact]
    public async Task Macros_are_refused() =>
        Assert.Contains("宏", Refusal(WithEntry(await TaskList.WriteAsync(TaskList.Of(1)), "xl/vbaProject.bin", 10)));

    [Fact]
    public async Task A_zip_bomb_is_refused()
    {
        var bomb = WithEntry(await TaskList.WriteAsync(TaskList.Of(1)), "xl/media/image1.png", 300 << 20);

        Assert.True(bomb.Length < TableReader.LargestFile);
        Assert.Contains("解开后太大", Refusal(bomb));
    }

    [Fact]
    public async Task Another_archive_is_no_table()
    {
        var empty = new MemoryStream();
        using (new ZipArchive(empty, ZipArchiveMode.Create)) { }

        Assert.Contains("不是 Excel 表格", Refusal(WithEntry(empty.ToArray(), "word/document.xml", 5)));
        Assert.Contains("已损坏", Refusal((await TaskList.WriteAsync(TaskList.Of(1)))[..2000]));
    }

    [Fact]
    public async Task A_merge_over_the_whole_sheet_fills_only_what_is_there()
    {
        var workbook = WithSheet(await TaskList.WriteAsync(TaskList.Plain("甲", new Row(["一"]))), xml => xml.Replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"B2:XFD1048576\"/></mergeCells>"));

        var rows = Assert.Single(TableReader.Read(workbook, "a.xlsx")).Rows;

        Assert.Equal([2, 16384, 16384], rows.Select(row => row.Count));
        Assert.All(rows.Skip(1).SelectMany(row => row.Skip(1)), text => Assert.Equal("甲", text));
    }

    [Fact]
    public async Task Merges_that_would_fill_memory_are_refused() =>
        Assert.Contains("表格太大", Refusal(WithSheet(
            await TaskList.WriteAsync(TaskList.Plain("甲", [.. Enumerable.Repeat(new Row(["一"]), 1000)])),
            xml => xml.Replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"B2:XFD1048576\"/></mergeCells>"))));

    [Fact]
    public async Task A_hidden_sheet_is_left_out()
    {
        var workbook = WithPart(await TaskList.WriteAsync(TaskList.Of(1)), "xl/workbook.xml", xml => xml.Replace("name=\"字典\"", "name=\"字典\" state=\"hidden\""));

        Assert.Equal(["项目清单", "填表说明"], TableReader.Read(workbook, "").Select(table => table.Sheet));
    }

    [Fact]
    public async Task A_file_with_a_password_is_refused()
    {
        // An .xlsx with a password is a compound file with this entry.
        Assert.Contains("密码", Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")]));

        var path = Path.Combine(folder, "a.xlsx");
        await File.WriteAllBytesAsync(path, await TaskList.WriteAsync(TaskList.Of(1)));
        OtherPrograms.Run("soffice", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xls", "--outdir", folder, path);
        var xls = await File.ReadAllBytesAsync(Path.ChangeExtension(path, ".xls"));
        // INTERFACEHDR, MMS and INTERFACEEND, sixteen bytes behind the first record, turned into a password's mark (FILEPASS).
        var mark = xls.AsSpan().IndexOf((byte[])[0xE1, 0x00, 0x02, 0x00]);
        ((byte[])[0x2F, 0x00, 0x0C, 0x00, 0x00, 0x00, 0x34, 0x12, 0x78, 0x56]).CopyTo(xls, mark);
        Assert.Contains("密码", Refusal(xls));
    }

    private static string Refusal(byte[] content) => Assert.Throws<UnreadableTableException>(() => TableReader.Read(content, "附件.xlsx")).Message;

    private static byte[] WithSheet(byte[] workbook, Func<string, string> change) => WithPart(workbook, "xl/worksheets/sheet1.xml", change);

    internal static byte[] WithPart(byte[] archive, string path, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(archive);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            string text;
            using (var reader = new StreamReader(zip.GetEntry(path)!.Open())) text = reader.ReadToEnd();
            zip.GetEntry(path)!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(path).Open());
            writer.Write(change(text));
        }

        return stream.ToArray();
    }

    private static byte[] WithEntry(byte[] archive, string path, int length)
    {
        using var stream = new MemoryStream();
        stream.Write(archive);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        using (var entry = zip.CreateEntry(path).Open())
            entry.Write(new byte[length]);
        return stream.ToArray();
    }
}
