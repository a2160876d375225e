using System.CommandLine;
using Zuoshi.Gongwen.Notices;

namespace Zuoshi.Cli;

/// <summary><c>zuoshi notice FILE [--json]</c>: shows what is read from a notice.</summary>
internal static class NoticeCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "通知文件：docx、doc、wps、odt、pdf、txt、md" };
        var json = new Option<bool>("--json") { Description = "输出 JSON" };
        var command = new Command("notice", "读一份通知，列出读到的内容和对不上的地方") { file, json };
        command.SetAction(parsed => ReadFile.Show(parsed.GetValue(file)!, source =>
        {
            var notice = NoticeReader.Read(source);
            return parsed.GetValue(json) ? NoticeJson.Write(notice) : NoticeOutline.Write(notice, source);
        }));
        return command;
    }
}
