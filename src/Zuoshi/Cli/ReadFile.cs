using Zuoshi.Gongwen.Reading;
using Zuoshi.Workbooks.Reading;

namespace Zuoshi.Cli;

/// <summary>A file that a command reads and shows.</summary>
internal static class ReadFile
{
    /// <summary>Prints what is to be shown of a document, or in one line why it can't be read; gives the exit code.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">What to print of it.</param>
    public static int Show(string path, Func<SourceText, string> write) => Show(path, DocumentReader.LargestFile, content =>
    {
        var source = DocumentReader.Read(content, Path.GetFileName(path));
        foreach (var remark in source.Remarks) Console.Error.WriteLine(remark);
        return write(source);
    });

    /// <summary>The same of the tables in a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">What to print of them.</param>
    public static int ShowTables(string path, Func<IReadOnlyList<Table>, string> write) =>
        Show(path, TableReader.LargestFile, content => write(TableReader.Read(content, Path.GetFileName(path))));

    /// <summary>The same of a file's bytes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">What to print of it.</param>
    public static int ShowBytes(string path, Func<byte[], string> write) => Show(path, DocumentReader.LargestFile, write);

    private static int Show(string path, long largest, Func<byte[], string> write)
    {
        try
        {
            // Asked before it is read: what is refused for its size should not fill the memory first.
            var length = new FileInfo(path).Length;
            if (length > largest)
                throw new UnreadableDocumentException($"{Path.GetFileName(path)}有{length / 1024 / 1024}兆，超过{largest / 1024 / 1024}兆，读不了。请只留正文，或压缩图片后再试。");

            Console.WriteLine(write(File.ReadAllBytes(path)));
            return 0;
        }
        catch (Exception unreadable) when (unreadable is UnreadableDocumentException or UnreadableTableException)
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
