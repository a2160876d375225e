using System.Text.Json;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Cli;

/// <summary>Votes in a file, read without a site.</summary>
public sealed class OpinionsCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("zuoshi-opinions-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Votes_become_groups_and_what_they_agree_on()
    {
        var votes = await Write("votes.csv", "participant,1,2,3\n" + string.Concat(Enumerable.Range(0, 20).Select(person => person < 10 ? $"{person},1,1,0\n" : $"{person},1,-1,0\n")));

        var (code, said) = await Terminal.RunAsync(["opinions", votes, "--json", "--k", "2"]);

        Assert.Equal(0, code);
        var survey = JsonDocument.Parse(said).RootElement;
        Assert.Equal(2, survey.GetProperty("groupCount").GetInt32());
        Assert.Equal(20, survey.GetProperty("participants").GetArrayLength());
        var first = survey.GetProperty("participants")[0];
        Assert.Equal((0, true), (first.GetProperty("id").GetInt32(), double.IsFinite(first.GetProperty("x").GetDouble())));
        Assert.NotEqual(first.GetProperty("group").GetInt32(), survey.GetProperty("participants")[19].GetProperty("group").GetInt32());
        Assert.Equal(1, Assert.Single(survey.GetProperty("consensus").GetProperty("agree").EnumerateArray()).GetInt32());
        Assert.Equal(121.0 / 144, survey.GetProperty("groupInformedConsensus").GetProperty("1").GetDouble(), 1e-12);
        Assert.True(survey.GetProperty("priority").GetProperty("3").GetDouble() > 0);
        Assert.Contains(survey.GetProperty("representative").EnumerateObject(), group => group.Value.EnumerateArray().Any(one => one.GetProperty("id").GetInt32() == 2 && one.GetProperty("direction").GetString() == "disagree"));
    }

    [Fact]
    public async Task Known_groups_are_counted_under_their_own_names()
    {
        var votes = await Write("votes.csv", "comment-id,voter-id,vote\n" + string.Concat(Enumerable.Range(0, 20).Select(person => $"路,{(char)('a' + person)},{(person < 15 ? 1 : -1)}\n")));
        var groups = await Write("groups.csv", "participant,group-id\n" + string.Concat(Enumerable.Range(0, 20).Select(person => $"{(char)('a' + person)},{(person < 12 ? "城关" : "河口")}\n")));

        var (code, said) = await Terminal.RunAsync(["opinions", votes, "--groups", groups]);

        Assert.Equal(0, code);
        Assert.Contains("路  2组中1组同意，15人同意、5人反对；反对集中在“河口”", said);
        Assert.Contains("代表“城关”（12人）的意见\n  同意  路", said);
    }

    [Theory]
    [InlineData("participant,1\na,5\n", null, "“votes.csv”第2行：投票“5”认不出。请写1（同意）、-1（不同意）或0（略过）。")]
    [InlineData("participant,1\na,1\n", "participant,group\nb,甲\n", "分组文件里没有一位投过票的参与者。请看看两份文件的编号是不是一致。")]
    public async Task What_cannot_be_used_is_said_in_one_line(string votes, string? groups, string message)
    {
        string[] arguments = ["opinions", await Write("votes.csv", votes)];
        if (groups is not null) arguments = [.. arguments, "--groups", await Write("groups.csv", groups)];

        var (code, said) = await Terminal.RunAsync(arguments);

        Assert.Equal((1, message), (code, said.Trim()));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("三")]
    public async Task A_number_of_groups_that_is_none_is_refused(string count)
    {
        var (code, said) = await Terminal.RunAsync(["opinions", await Write("votes.csv", "participant,1\na,1\n"), "--k", count]);

        Assert.Equal(1, code);
        Assert.Contains("--k要写一个整数，至少是1。", said);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var (code, said) = await Terminal.RunAsync(["opinions", "没有.csv"]);

        Assert.Equal((1, "打不开文件“没有.csv”：请看看路径对不对，有没有读取权限。"), (code, said.Trim()));
    }

    private async Task<string> Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }
}
