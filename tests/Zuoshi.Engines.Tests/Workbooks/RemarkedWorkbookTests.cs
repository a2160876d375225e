using System.IO.Compression;
using System.Text;
using Zuoshi.Workbooks.Reading;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Engines.Tests.Workbooks;

/// <summary>A person's own file with a comment in each wrong cell.</summary>
public sealed class RemarkedWorkbookTests : IDisposable
{
    private const string Look = """
        import openpyxl, sys
        book = openpyxl.load_workbook(sys.argv[1])
        sheet = book.worksheets[0]
        comments = [(cell.coordinate, cell.comment.text) for row in sheet.iter_rows() for cell in row if cell.comment]
        print(comments, [cell.value for row in sheet.iter_rows() for cell in row if cell.column == sheet.max_column and cell.value], sheet['C5'].value, sheet.column_dimensions['A'].hidden)
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("zuoshi-remarks-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Openpyxl_finds_the_comments_the_added_column_and_all_that_was_there()
    {
        var path = await Marked(await TaskList.WriteAsync(TaskList.Of(3)), "清单.xlsx");

        Assert.Equal("[('C6', '名称太短。'), ('D6', '写够十个字。\\n再具体些。')] ['错误说明', '名称太短。\\n写够十个字。\\n再具体些。'] 第1号公交枢纽 True", OtherPrograms.Python("openpyxl", Look, path));
    }

    [Fact]
    public async Task Libreoffice_opens_it_and_keeps_the_comments()
    {
        var path = await Marked(await TaskList.WriteAsync(TaskList.Of(3)), "清单.xlsx");
        OtherPrograms.Run("soffice", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "ods", "--outdir", folder, path);

        using var archive = ZipFile.OpenRead(Path.ChangeExtension(path, ".ods"));
        using var content = new StreamReader(archive.GetEntry("content.xml")!.Open());
        Assert.Contains("名称太短。", await content.ReadToEndAsync());
    }

    [Fact]
    public async Task Comments_of_the_person_stay_and_no_other_part_is_touched()
    {
        var first = await Marked(await TaskList.WriteAsync(TaskList.Of(3)), "清单.xlsx");
        var bytes = await File.ReadAllBytesAsync(first);

        var twice = await RemarkedWorkbook.WriteAsync(bytes, "清单.xlsx", [new CellRemark("项目清单", 7, 3, "又一处。")], new Dictionary<string, int>());

        var path = Path.Combine(folder, "twice.xlsx");
        await File.WriteAllBytesAsync(path, twice);
        Assert.StartsWith("[('C6', '名称太短。'), ('D6', '写够十个字。\\n再具体些。'), ('C7', '又一处。')]", OtherPrograms.Python("openpyxl", Look, path));
        Assert.Equal(Part(bytes, "xl/styles.xml"), Part(twice, "xl/styles.xml"));
        Assert.Equal(Part(bytes, "xl/worksheets/sheet2.xml"), Part(twice, "xl/worksheets/sheet2.xml"));
    }

    [Fact]
    public async Task What_is_said_of_merged_cells_is_said_once_in_the_cell_that_is_seen()
    {
        var path = Path.Combine(folder, "合并.xlsx");
        OtherPrograms.Python("openpyxl", """
            import openpyxl, sys
            book = openpyxl.Workbook()
            sheet = book.active
            for row in (['任务', '内容'], ['修路', '一'], [None, '二'], [None, '三']): sheet.append(row)
            sheet.merge_cells('A2:A4')
            book.save(sys.argv[1])
            """, path);
        CellRemark[] remarks = [new("Sheet", 2, 1, "没有主题。"), new("Sheet", 3, 1, "没有主题。"), new("Sheet", 4, 1, "名称太短。"), new("Sheet", 4, 2, "写够十个字。")];

        await File.WriteAllBytesAsync(path, await RemarkedWorkbook.WriteAsync(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken), "合并.xlsx", remarks, new Dictionary<string, int> { ["Sheet"] = 1 }), TestContext.Current.CancellationToken);

        Assert.Equal(
            "[('A2', '没有主题。\\n名称太短。'), ('B4', '写够十个字。')] ['错误说明', '没有主题。', '没有主题。', '名称太短。\\n写够十个字。'] None False",
            OtherPrograms.Python("openpyxl", Look, path));
    }

    [Fact]
    public async Task A_csv_comes_back_as_a_workbook_with_the_same_cells()
    {
        var csv = Encoding.UTF8.GetBytes("任务,牵头单位\n修路,甲局\n");

        var content = await RemarkedWorkbook.WriteAsync(csv, "表.csv", [new CellRemark("", 2, 2, "没有这个单位。")], new Dictionary<string, int> { [""] = 1 });

        var table = Assert.Single(TableReader.Read(content, "表.xlsx"));
        Assert.Equal(["任务", "牵头单位", "错误说明"], table.Rows[0]);
        Assert.Equal(["修路", "甲局", "没有这个单位。"], table.Rows[1]);
    }

    private async Task<string> Marked(byte[] workbook, string name)
    {
        CellRemark[] remarks = [new("项目清单", 6, 4, "写够十个字。"), new("项目清单", 6, 3, "名称太短。"), new("项目清单", 6, 4, "再具体些。"), new("没有的表", 1, 1, "不在")];
        var path = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(path, await RemarkedWorkbook.WriteAsync(workbook, name, remarks, new Dictionary<string, int> { ["项目清单"] = 4 }));
        return path;
    }

    private static string Part(byte[] package, string path)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        using var reader = new StreamReader(archive.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }
}
