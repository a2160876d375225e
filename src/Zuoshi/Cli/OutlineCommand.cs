using System.CommandLine;
using Zuoshi.Gongwen.Outlines;

namespace Zuoshi.Cli;

/// <summary><c>zuoshi outline FILE [--json]</c>: shows a policy outline clause by clause.</summary>
internal static class OutlineCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "纲要文件：docx、doc、wps、odt、pdf、txt、md" };
        var json = new Option<bool>("--json") { Description = "输出 JSON" };
        var command = new Command("outline", "读一份纲要，逐条列出目录、句数和对不上的地方") { file, json };
        command.SetAction(parsed => ReadFile.Show(parsed.GetValue(file)!, source =>
        {
            var outline = OutlineReader.Read(source);
            return parsed.GetValue(json) ? OutlineJson.Write(outline) : OutlineContents.Write(outline);
        }));
        return command;
    }
}
