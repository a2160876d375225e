using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Cli;

/// <summary>A file that a command reads and shows.</summary>
internal static class ReadFile
{
    /// <summary>Prints what is to be shown of a file, or in one line why it can't be read; gives the exit code.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">What to print of it.</param>
    public static int Show(string path, Func<SourceText, string> write)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length > DocumentReader.LargestFile)
                throw new UnreadableDocumentException($"{Path.GetFileName(path)}有{length / 1024 / 1024}兆，超过{DocumentReader.LargestFile / 1024 / 1024}兆，读不了。请只留正文，或压缩图片后再试。");

            var source = DocumentReader.Read(File.ReadAllBytes(path), Path.GetFileName(path));
            foreach (var remark in source.Remarks) Console.Error.WriteLine(remark);
            Console.WriteLine(write(source));
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
