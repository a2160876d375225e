using System.CommandLine;
using Zuoshi.Gongwen.Checking;

namespace Zuoshi.Cli;

/// <summary><c>zuoshi gongwen check FILE.docx [--json] [--mend OUT.docx]</c>: holds a Word file against GB/T 9704-2012.</summary>
internal static class GongwenCommand
{
    private const int Found = 1, Unreadable = 2;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "要查的 .docx 文件" };
        var json = new Option<bool>("--json") { Description = "输出 JSON" };
        var mend = new Option<string?>("--mend") { Description = "把版面、字体、标点这类不用人拿主意的改好，存到这个文件；原文件不动" };
        var check = new Command("check", "查一份 .docx 哪里不合 GB/T 9704-2012，逐处写明条款；有问题时退出码为 1，读不了为 2") { file, json, mend };
        check.SetAction(parsed =>
        {
            var code = 0;
            var read = ReadFile.ShowBytes(parsed.GetValue(file)!, content =>
            {
                var asJson = parsed.GetValue(json);
                if (parsed.GetValue(mend) is not { } target)
                {
                    var report = GongwenChecker.Check(content);
                    code = report.Departures.Count > 0 ? Found : 0;
                    Tell(report.Remarks);
                    return asJson ? CheckWords.Json(report) : CheckWords.Write(report);
                }

                var mended = GongwenChecker.Mend(content);
                // Written even when nothing was at fault: whoever asked for the file goes on with it.
                File.WriteAllBytes(target, mended.Content.Span);
                code = mended.Left.Count > 0 ? Found : 0;
                Tell(mended.Remarks);
                return asJson ? CheckWords.Json(mended) : CheckWords.Write(mended);

                void Tell(IReadOnlyList<string> remarks)
                {
                    foreach (var remark in asJson ? [] : remarks) Console.Error.WriteLine(remark);
                }
            });
            return read == 0 ? code : Unreadable;
        });
        return new Command("gongwen", "公文格式") { check };
    }
}
