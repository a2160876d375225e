using System.Text.Json;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Cli;

/// <summary>A table of tasks read without a site.</summary>
public sealed class ListsCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("zuoshi-lists-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Columns_rows_and_problems_are_printed()
    {
        var path = await Write("2027年任务分工表,,,,\n序号,工作事项,主要内容,牵头单位,配合单位,完成时限\n1,修路,把路修好,甲局、乙局,/,6月底前\n2,架桥,把桥架起来,甲局,丙局：征地,长期坚持\n");

        var (code, said) = await Terminal.RunAsync(["lists", "read", path, "--json"]);

        Assert.Equal(0, code);
        var read = JsonDocument.Parse(said).RootElement;
        Assert.Equal("2", read.GetProperty("headerRows")[0].GetRawText());
        Assert.Equal(("工作事项", "task"), (read.GetProperty("columns")[1].GetProperty("header").GetString(), read.GetProperty("columns")[1].GetProperty("field").GetString()));
        var first = read.GetProperty("rows")[0];
        Assert.Equal((3, "修路", 2, 0, "2027-06-30", "6月底前"), (
            first.GetProperty("row").GetInt32(), first.GetProperty("task").GetString(), first.GetProperty("lead").GetArrayLength(), first.GetProperty("with").GetArrayLength(),
            first.GetProperty("deadline").GetString(), first.GetProperty("deadlineText").GetString()));
        Assert.Equal(("丙局", "征地", JsonValueKind.Null), (
            read.GetProperty("rows")[1].GetProperty("with")[0].GetString(), read.GetProperty("rows")[1].GetProperty("duties").GetProperty("丙局").GetString(), read.GetProperty("rows")[1].GetProperty("deadline").ValueKind));
        var problem = Assert.Single(read.GetProperty("problems").EnumerateArray());
        Assert.Equal((3, "牵头单位"), (problem.GetProperty("row").GetInt32(), problem.GetProperty("column").GetString()));
    }

    [Fact]
    public async Task A_table_without_a_list_is_told_in_one_line()
    {
        var (code, said) = await Terminal.RunAsync(["lists", "read", await Write("姓名,电话\n张三,1\n")]);

        Assert.Equal(1, code);
        Assert.Contains("没有读到清单", said);
    }

    private async Task<string> Write(string text)
    {
        var path = Path.Combine(folder, "表.csv");
        await File.WriteAllTextAsync(path, text);
        return path;
    }
}
