using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Engines.Tests.Workbooks;

public sealed class WorkbookWriterTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("workbook").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_workbook_satisfies_the_schema()
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(await TaskList.WriteAsync(TaskList.Of(20))), false);

        Assert.Empty(new OpenXmlValidator().Validate(file).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public async Task The_same_workbook_gives_the_same_bytes() =>
        Assert.Equal(await TaskList.WriteAsync(TaskList.Of(3)), await TaskList.WriteAsync(TaskList.Of(3)));

    [Fact]
    public async Task Openpyxl_finds_text_merges_hidden_column_lists_and_print_setup()
    {
        var path = Path.Combine(folder, "a.xlsx");
        await File.WriteAllBytesAsync(path, await TaskList.WriteAsync(TaskList.Of(2)));

        var found = OtherPrograms.Python("openpyxl", """
            import openpyxl, sys
            book = openpyxl.load_workbook(sys.argv[1])
            sheet = book.worksheets[0]
            print(book.sheetnames)
            print(sorted(str(merge) for merge in sheet.merged_cells.ranges))
            print(sheet.column_dimensions['A'].hidden, sheet.column_dimensions['B'].hidden, sheet.freeze_panes, sheet.print_title_rows)
            print(sheet.page_setup.paperSize, sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage)
            print([(str(v.sqref), v.formula1) for v in sheet.data_validations.dataValidation if v.type == 'list'])
            print([cell.value for cell in sheet[5]])
            print(sheet['J5'].data_type, sheet['I5'].number_format, sheet['F5'].number_format, sheet['D5'].border.left.style, sheet['D5'].alignment.wrap_text)
            print([cell.value for cell in book['字典']['A']])
            """, path);

        Assert.Equal("""
            ['项目清单', '字典', '填表说明']
            ['B1:J1', 'B2:J2', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:F4', 'G3:H3', 'I3:I4', 'J3:J4']
            True False A5 $3:$4
            9 landscape 1 0 True
            [('E5:E1006', "'字典'!$A$2:$A$5")]
            ['item-1@1', 1, '第1号公交枢纽', '补齐断点，贯通地下换乘通道。补齐断点，贯通地下换乘通道。', '续建', 12345.6, 1000, 250.5, datetime.datetime(2020, 6, 30, 0, 0), '=1+1']
            s yyyy"年"m"月"d"日" #,##0.00 thin True
            ['阶段', '前期', '新开工', '续建', '建成']
            """, found);
    }

    [Fact]
    public async Task Printed_pages_repeat_the_head_and_show_every_line_of_a_cell()
    {
        var pdf = OtherPrograms.ToPdf(await TaskList.WriteAsync(TaskList.Of(80)), ".xlsx", folder);

        var pages = OtherPrograms.Run("pdftotext", "-layout", pdf, "-").Split('\f');

        var table = pages.Where(page => page.Contains("公交枢纽")).ToList();
        Assert.True(table.Count > 2);
        Assert.All(table, page => Assert.Contains("本年投资", page));
        Assert.Contains($"第 2 页，共 {pages.Length - 1} 页", pages[1]);
        // A4 landscape: 842 pt wide.
        Assert.Contains("841.89 x 595", OtherPrograms.Run("pdfinfo", pdf));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("一个长得超过了三十一个字符所以任何一个表格软件都不会接受的工作表名称啊")]
    public async Task A_name_that_excel_refuses_is_refused(string name) =>
        await Assert.ThrowsAsync<ArgumentException>(() => TaskList.WriteAsync(new Workbook { Sheets = [new Sheet { Name = name, Title = "", Columns = [new("甲")] }] }));

    [Fact]
    public async Task A_row_longer_than_the_head_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => TaskList.WriteAsync(TaskList.Plain("甲", new Row(["一", "二"]))));
}
