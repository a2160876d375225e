using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml;
using CsCheck;
using Zuoshi.Workbooks;
using Zuoshi.Workbooks.Reading;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Engines.Tests.Workbooks;

public class RoundTripTests
{
    /// <summary>Any UTF-16 at all: control characters, lone surrogates, markup, formulas, line breaks, what Excel takes for an escape.</summary>
    private static readonly Gen<string> AnyText = Gen.OneOf(
            Gen.Char.Select(c => $"{c}"), Gen.Char['\0', '\u001F'].Select(c => $"{c}"), Gen.Char['\uD7F0', '\uE00F'].Select(c => $"{c}"),
            Gen.OneOf(Gen.Const("=1+1"), Gen.Const("@"), Gen.Const("+"), Gen.Const("-"), Gen.Const("_x0041_"), Gen.Const("𠮷"), Gen.Const("\r\n"), Gen.Const("<&\"'>"), Gen.Const(" ")),
            Gen.Char['一', '十'].Select(c => $"{c}"))
        .Array[0, 8].Select(string.Concat);

    /// <summary>A cell and how it should read.</summary>
    private static readonly Gen<(CellValue Value, string Text)> AnyCell = Gen.OneOf(
        AnyText.Select(text => ((CellValue)text, Readable(text))),
        Gen.Int[-1_000_000, 1_000_000].Select(number => ((CellValue)(number / 100m), (number / 100m).ToString("0.##", CultureInfo.InvariantCulture))),
        Gen.Date.Select(DateOnly.FromDateTime).Select(day => ((CellValue)day, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        Gen.Const((default(CellValue), "")));

    [Fact]
    public Task Whatever_is_written_is_read_back() =>
        Gen.Select(AnyCell.Array[3].Array[0, 6], Gen.Enum<ColumnKind>().Array[3]).SampleAsync(async (cells, kinds) =>
        {
            var sheet = new Sheet
            {
                Name = "表",
                Title = "题",
                Columns = [.. kinds.Select((kind, i) => new Column($"列{i}", Kind: kind) { Choices = kind == ColumnKind.Choice ? ["甲", "乙"] : [] })],
                Rows = [.. cells.Select((row, i) => new Row([.. row.Select(cell => cell.Value)], new RowKey($"{i}", i)))],
            };

            var table = TableReader.Read(await TaskList.WriteAsync(new Workbook { Sheets = [sheet] }), "a.xlsx")[0];

            for (var row = 0; row < cells.Length; row++)
            {
                Assert.Equal($"{row}@{row}", table[row + 2, 0]);
                for (var column = 0; column < 3; column++)
                    Assert.Equal(cells[row][column].Text, table[row + 2, column + 1]);
            }
        }, iter: 200);

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public async Task A_text_that_looks_like_a_formula_stays_a_text(string text)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.xlsx");
        await File.WriteAllBytesAsync(path, await TaskList.WriteAsync(TaskList.Plain("列", new Row([text]))));
        try
        {
            Assert.Equal($"s {text}", OtherPrograms.Python(
                "openpyxl", "import openpyxl, sys; cell = openpyxl.load_workbook(sys.argv[1]).active['B3']; print(cell.data_type, cell.value)", path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_text_longer_than_a_cell_says_that_it_was_cut()
    {
        var table = TableReader.Read(await TaskList.WriteAsync(TaskList.Plain("列", new Row([string.Concat(Enumerable.Repeat("𠮷", 20_000))]))), "")[0];

        Assert.InRange(table[2, 1].Length, 32_766, 32_767);
        Assert.EndsWith("𠮷……（超出单元格长度，以下从略）", table[2, 1]);
    }

    [Fact]
    public async Task Ten_thousand_rows_are_written_and_read_within_a_minute()
    {
        await TaskList.WriteAsync(TaskList.Of(10));
        var clock = Stopwatch.StartNew();

        var content = await TaskList.WriteAsync(TaskList.Of(10_000));
        var table = TableReader.Read(content, "")[0];

        Assert.Equal(10_004, table.Rows.Count);
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"{clock.Elapsed}");
    }

    /// <summary>A text as XML can carry it, tidied at its ends as the reader does.</summary>
    private static string Readable(string text)
    {
        var readable = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
            if (i + 1 < text.Length && char.IsSurrogatePair(text, i)) readable.Append(text[i]).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(text[i])) readable.Append(text[i]);
        return readable.Replace("\r\n", "\n").Replace('\r', '\n').ToString().Trim();
    }
}
