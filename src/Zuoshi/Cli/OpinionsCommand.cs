using System.CommandLine;
using System.CommandLine.Parsing;
using Zuoshi.Opinions.Files;

namespace Zuoshi.Cli;

/// <summary><c>zuoshi opinions FILE [--json]</c>: who votes alike, and what the groups agree on.</summary>
internal static class OpinionsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "投票文件：CSV，每人一行或每票一行" };
        var json = new Option<bool>("--json") { Description = "输出 JSON" };
        var groups = new Option<string?>("--groups") { Description = "分组文件：CSV，participant和group两列；按已有的分组统计" };
        var count = new Option<int?>("--k") { Description = "分成几组；不写就由程序选", CustomParser = Count };
        var comments = new Option<string?>("--comments") { Description = "意见文件：CSV，comment-id、moderated、is-meta列；撤下的意见不参与分组" };
        var command = new Command("opinions", "读一份投票记录，画出谁和谁想法相近、各组都同意什么") { file, json, groups, count, comments };
        command.SetAction(parsed =>
        {
            try
            {
                var votes = Read(parsed.GetValue(file)!, VoteFile.Read);
                var known = parsed.GetValue(groups) is { } path ? Read(path, GroupFile.Read) : null;
                var statements = parsed.GetValue(comments) is { } about ? Read(about, StatementFile.Read) : null;
                var survey = OpinionSurvey.Of(votes, known, statements, parsed.GetValue(count));
                Console.WriteLine(parsed.GetValue(json) ? OpinionsJson.Write(survey) : OpinionsSummary.Write(survey));
                return 0;
            }
            catch (UnreadableVotesException unreadable)
            {
                Console.Error.WriteLine(unreadable.Message);
                return 1;
            }
        });
        return command;
    }

    private static int? Count(ArgumentResult written)
    {
        if (int.TryParse(written.Tokens[0].Value, out var count) && count >= 1) return count;

        written.AddError("--k要写一个整数，至少是1。");
        return null;
    }

    private static T Read<T>(string path, Func<Stream, string, T> read)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return read(stream, Path.GetFileName(path));
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableVotesException($"打不开文件“{path}”：请看看路径对不对，有没有读取权限。");
        }
    }
}
