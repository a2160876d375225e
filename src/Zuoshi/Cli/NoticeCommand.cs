using System.CommandLine;
using Zuoshi.Gongwen.Notices;
using Zuoshi.Gongwen.Reading;

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
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(string path, bool json)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length > DocumentReader.LargestFile)
                throw new UnreadableDocumentException($"{Path.GetFileName(path)}有{length / 1024 / 1024}兆，超过{DocumentReader.LargestFile / 1024 / 1024}兆，读不了。请只留正文，或压缩图片后再试。");

            var source = DocumentReader.Read(File.ReadAllBytes(path), Path.GetFileName(path));
            foreach (var remark in source.Remarks) Console.Error.WriteLine(remark);
            var notice = NoticeReader.Read(source);
            Console.WriteLine(json ? NoticeJson.Write(notice) : NoticeOutline.Write(notice, source));
            return 0;
        }
        catch (UnreadableDocumentException unreadable)
        {
            Console.Error.WriteLine(unreadable.Message);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"打不开文件“{path}”：请看看路径对不对，有没有读取权限。");
        }

        return 1;
    }
}
