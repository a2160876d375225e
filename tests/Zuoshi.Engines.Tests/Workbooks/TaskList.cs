using Zuoshi.Workbooks;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Engines.Tests.Workbooks;

/// <summary>An invented list with everything a workbook can show.</summary>
internal static class TaskList
{
    public static Workbook Of(int rows) => new()
    {
        Sheets =
        [
            new Sheet
            {
                Name = "项目清单",
                Title = "某某市交通运输局交通强国示范城市项目清单",
                Subtitle = "填报单位：综合运输处　　填报日期：2019年11月5日　　单位：万元",
                Columns =
                [
                    new("序号", 6, ColumnKind.Number),
                    new("项目名称", 24),
                    new("主要内容", 40) { Note = "写明对象、数量和结果。" },
                    new("阶段", 10, ColumnKind.Choice) { Choices = ["前期", "新开工", "续建", "建成"] },
                    new("总投资", 14, ColumnKind.Number) { Decimals = 2 },
                    new("计划", 14, ColumnKind.Number) { Group = "本年投资", Decimals = 2 },
                    new("累计完成", 14, ColumnKind.Number) { Group = "本年投资", Decimals = 2 },
                    new("完成时限", 16, ColumnKind.Date) { Note = "填到日。" },
                    new("备注", 12),
                ],
                Rows =
                [
                    .. Enumerable.Range(1, rows).Select(i => new Row(
                        [
                            i, $"第{i}号公交枢纽", string.Concat(Enumerable.Repeat("补齐断点，贯通地下换乘通道。", i % 5 + 1)), "续建",
                            12345.6m * i, 1000m, 250.5m, new DateOnly(2020, 6, 30), i == 1 ? "=1+1" : null,
                        ],
                        new RowKey($"item-{i}", i % 3))),
                ],
            },
        ],
        Instructions = ["本表由各责任单位填写，隐藏的首列用来对应原有的行，请不要改动。"],
    };

    /// <summary>A sheet of one text column.</summary>
    public static Workbook Plain(string header, params IReadOnlyList<Row> rows) =>
        new() { Sheets = [new Sheet { Name = "表", Title = "表题", Columns = [new(header)], Rows = rows }] };

    public static async Task<byte[]> WriteAsync(Workbook workbook)
    {
        using var stream = new MemoryStream();
        await WorkbookWriter.WriteAsync(workbook, stream);
        return stream.ToArray();
    }
}
