using Zuoshi.Workbooks;
using Zuoshi.Workbooks.Reading;

namespace Zuoshi.Engines.Tests.Workbooks;

public class HeaderMapTests
{
    private static readonly HeaderField[] Groups =
    [
        new("theme", "专题", "主题", "组别"), new("convener", "召集人"), new("leader", "参加领导", "局领导", "联系领导"), new("members", "成员单位", "成员"),
    ];

    [Fact]
    public void Groups_are_found_below_a_title_by_the_words_of_their_head()
    {
        var map = HeaderMap.Find(
            [
                Table(["填表说明"], ["请写专题、召集人"]),
                Table(
                    ["九大专题讨论组召集人和成员单位安排表", "九大专题讨论组召集人和成员单位安排表", "九大专题讨论组召集人和成员单位安排表", "九大专题讨论组召集人和成员单位安排表", "九大专题讨论组召集人和成员单位安排表"],
                    ["序号", "专题组", "召集人", "参加的局领导", "成员单位"],
                    ["1", "总体目标", "规划处", "某某", "甲局、乙局"],
                    [],
                    ["序号", "专题组", "召集人", "参加的局领导", "成员单位"],
                    ["2", "基础设施", "建设处", "", "丙局"]),
            ],
            Groups);

        Assert.NotNull(map);
        Assert.Equal((1, 2), (map.FirstRow, map.DataRow));
        Assert.Equal(
            [(3, "总体目标", "规划处", "某某", "甲局、乙局"), (6, "基础设施", "建设处", "", "丙局")],
            map.Rows.Select(row => (row.Number, row["theme"], row["convener"], row["leader"], row["members"])));
    }

    [Fact]
    public void The_closer_word_wins_a_column()
    {
        var map = HeaderMap.Find([Table(["专题", "召集人联系电话", "召集人", "成员", "成员单位"], ["一", "1", "张", "李", "甲局"])], Groups)!;

        Assert.Equal(2, map.Columns["convener"]);
        Assert.Equal(4, map.Columns["members"]);
        Assert.False(map.Columns.ContainsKey("leader"));
        Assert.Equal("", map.Rows.Single()["leader"]);
    }

    [Theory]
    // Merged, as a workbook gives it, and with gaps, as a CSV does.
    [InlineData("项目名称,总投资（万元）,本年投资,本年投资,备注", "项目名称,总投资（万元）,计划,完成*,备注")]
    [InlineData("项目名称,总投资（万元）,本年投资,,备注", ",,计划,完成*")]
    public void A_head_of_two_rows_is_read_by_its_joined_path(string upper, string lower)
    {
        var map = HeaderMap.Find(
            [Table(["项目清单"], upper.Split(','), lower.Split(','), ["枢纽", "100", "10", "5", "无"])],
            [new("name", "项目名称"), new("total", "总投资"), new("plan", "本年投资_计划"), new("done", "本年投资_完成"), new("note", "备注")])!;

        Assert.Equal((1, 3), (map.FirstRow, map.DataRow));
        Assert.Equal("枢纽 100 10 5 无", string.Join(' ', new[] { "name", "total", "plan", "done", "note" }.Select(field => map.Rows.Single()[field])));
    }

    [Fact]
    public void A_first_row_of_data_is_not_taken_into_the_head()
    {
        var map = HeaderMap.Find([Table(["专题", "召集人", "召集人"], ["总体目标", "甲", "乙"], ["基础设施", "丙", "丁"])], Groups)!;

        Assert.Equal(1, map.DataRow);
    }

    [Fact]
    public void A_table_without_such_a_head_gives_nothing() =>
        Assert.Null(HeaderMap.Find([Table(["姓名", "电话"], ["张三", "1"], ["专题", "2"])], Groups));

    [Fact]
    public async Task Our_own_list_is_found_with_its_row_keys()
    {
        var tables = TableReader.Read(await TaskList.WriteAsync(TaskList.Of(3)), "");

        var map = HeaderMap.Find(tables, [new("key", RowKey.Header), new("name", "项目名称"), new("plan", "本年投资_计划"), new("due", "完成时限")])!;

        Assert.Equal("项目清单", map.Table.Sheet);
        Assert.Equal(
            [(5, new RowKey("item-1", 1), "第1号公交枢纽", "1000"), (6, new RowKey("item-2", 2), "第2号公交枢纽", "1000"), (7, new RowKey("item-3", 0), "第3号公交枢纽", "1000")],
            map.Rows.Select(row => (row.Number, RowKey.Parse(row["key"])!.Value, row["name"], row["plan"])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("@1")]
    [InlineData("abc@")]
    [InlineData("abc@-1")]
    public void A_damaged_key_is_none(string text) => Assert.Null(RowKey.Parse(text));

    private static Table Table(params string[][] rows) => new("", rows);
}
