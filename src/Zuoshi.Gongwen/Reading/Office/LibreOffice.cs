using System.ComponentModel;
using System.Diagnostics;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Gongwen.Reading.Office;

/// <summary>Converts documents by a LibreOffice that runs without a window, in a folder of its own.</summary>
/// <param name="program">Path of <c>soffice</c>.</param>
/// <param name="limit">Longest time that one conversion may take.</param>
internal sealed class LibreOffice(string program, TimeSpan limit)
{
    // A program starts in some three seconds; a hundred pages take five more to read, three to print.
    private static readonly TimeSpan ReadingLimit = TimeSpan.FromSeconds(30), PrintingLimit = TimeSpan.FromMinutes(2);

    // Each conversion takes two to three hundred megabytes of its own.
    private static readonly SemaphoreSlim Turn = new(2);

    /// <summary>
    /// Settings of the throw-away profile: a document runs no macro and fetches nothing from other machines.
    /// </summary>
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
          <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
          <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
          <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
          <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
        </oor:items>
        """;

    /// <summary>Where it is installed; null for nowhere.</summary>
    public static string? Program => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Append("/usr/bin")
        .Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>The one that is installed, to read documents.</summary>
    /// <exception cref="UnreadableDocumentException">It isn't.</exception>
    public static LibreOffice ToRead() => Program is { } program ? new(program, ReadingLimit) : throw Missing();

    /// <summary>The one that is installed, to print documents.</summary>
    /// <exception cref="PdfCopyFailedException">It isn't.</exception>
    public static LibreOffice ToPrint() => Program is { } program ? new(program, PrintingLimit) : throw NotPrinting();

    /// <summary>Converts a document.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="extension">What LibreOffice shall take it for: doc, odt or rtf.</param>
    /// <exception cref="UnreadableDocumentException">LibreOffice can't open it, or takes too long.</exception>
    public byte[] ToDocx(ReadOnlyMemory<byte> content, string extension) => Convert(content, extension, "docx", Unreadable);

    /// <summary>Prints a document.</summary>
    /// <param name="docx">Its bytes.</param>
    /// <exception cref="PdfCopyFailedException">LibreOffice can't open it, or takes too long.</exception>
    public byte[] ToPdf(ReadOnlyMemory<byte> docx) => Convert(docx, "docx", "pdf", Unprinted);

    private byte[] Convert(ReadOnlyMemory<byte> content, string extension, string target, Func<Failure, Exception?, Exception> refusal)
    {
        var folder = Directory.CreateTempSubdirectory("zuoshi-").FullName;
        Turn.Wait();
        try
        {
            var source = Path.Combine(folder, $"in.{extension}");
            var profile = Path.Combine(folder, "profile", "user");
            Directory.CreateDirectory(profile);
            File.WriteAllText(Path.Combine(profile, "registrymodifications.xcu"), Settings);
            using (var file = File.Create(source)) file.Write(content.Span);

            if (!Run(folder, source, target)) throw refusal(Failure.Late, null);

            var result = Path.Combine(folder, "out", $"in.{target}");
            return File.Exists(result) ? File.ReadAllBytes(result) : throw refusal(Failure.Damaged, null);
        }
        catch (Win32Exception cause)
        {
            throw refusal(Failure.Missing, cause);
        }
        finally
        {
            Turn.Release();
            Delete(folder);
        }
    }

    /// <summary>Whether it came to an end in time.</summary>
    private bool Run(string folder, string source, string target)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "--headless", "--norestore", "--nolockcheck", "--nodefault",
                $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}",
                "--convert-to", target, "--outdir", Path.Combine(folder, "out"), source,
            },
        };
        if (PrintFonts.OfMachine is { } settings)
        {
            var fonts = Path.Combine(folder, "fonts.conf");
            File.WriteAllText(fonts, PrintFonts.Over(settings));
            start.Environment["FONTCONFIG_FILE"] = fonts;
        }

        using var process = Process.Start(start)!;

        // Unread output would stop the program once the pipe is full.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (process.WaitForExit(limit)) return true;

        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return false;
    }

    /// <summary>Deletes the folder, again when a process that was just killed has still written into it.</summary>
    private static void Delete(string folder)
    {
        for (var attempt = 0; attempt < 20 && Directory.Exists(folder); attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(100);
            }
        }
    }

    private UnreadableDocumentException Unreadable(Failure failure, Exception? cause) => failure is Failure.Missing
        ? Missing(cause)
        : new(failure is Failure.Late
            ? $"{limit.TotalSeconds:0} 秒内没能转换这个文件，请用 Word 或 WPS 另存为 .docx 后再传。"
            : "打不开这个文件，可能已损坏或设了密码，请用 Word 或 WPS 另存为 .docx 后再传。", cause);

    private PdfCopyFailedException Unprinted(Failure failure, Exception? cause) => failure is Failure.Missing
        ? NotPrinting(cause)
        : new(failure is Failure.Late ? $"{limit.TotalSeconds:0} 秒内没能转成 PDF，请下载 Word 文件，用 Word 或 WPS 另存为 PDF。" : "没能转成 PDF，请下载 Word 文件，用 Word 或 WPS 另存为 PDF。", cause);

    private static UnreadableDocumentException Missing(Exception? cause = null) =>
        new("服务器没有安装 LibreOffice（软件包 libreoffice-writer-nogui），请另存为 .docx 后再传，或请管理员安装。", cause);

    private static PdfCopyFailedException NotPrinting(Exception? cause = null) =>
        new("服务器没有安装 LibreOffice（软件包 libreoffice-writer-nogui），请下载 Word 文件后另存为 PDF，或请管理员安装。", cause);

    private enum Failure
    {
        Missing,
        Late,
        Damaged,
    }
}
