using System.ComponentModel;
using System.Diagnostics;

namespace Zuoshi.Gongwen.Reading.Office;

/// <summary>Converts older and other formats to .docx by a LibreOffice that runs without a window, in a folder of its own.</summary>
/// <param name="program">Path of <c>soffice</c>.</param>
/// <param name="limit">Longest time that one conversion may take.</param>
internal sealed class LibreOffice(string program, TimeSpan limit)
{
    // A program starts in some three seconds; a hundred pages take five more.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

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

    /// <exception cref="UnreadableDocumentException">LibreOffice isn't installed.</exception>
    public static LibreOffice Installed()
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        var program = path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Append("/usr/bin")
            .Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);
        return program is null ? throw Missing() : new LibreOffice(program, Limit);
    }

    /// <summary>Converts a document.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="extension">What LibreOffice shall take it for: doc, odt or rtf.</param>
    /// <exception cref="UnreadableDocumentException">LibreOffice can't open it, or takes too long.</exception>
    public byte[] ToDocx(ReadOnlyMemory<byte> content, string extension)
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

            Run(folder, source);

            var result = Path.Combine(folder, "out", "in.docx");
            return File.Exists(result) ? File.ReadAllBytes(result) : throw Failed();
        }
        finally
        {
            Turn.Release();
            Delete(folder);
        }
    }

    private void Run(string folder, string source)
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
                "--convert-to", "docx", "--outdir", Path.Combine(folder, "out"), source,
            },
        };

        try
        {
            using var process = Process.Start(start)!;

            // Unread output would stop the program once the pipe is full.
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (process.WaitForExit(limit)) return;

            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        catch (Win32Exception cause)
        {
            throw Missing(cause);
        }

        throw new UnreadableDocumentException($"{limit.TotalSeconds:0} 秒内没能转换这个文件，请用 Word 或 WPS 另存为 .docx 后再传。");
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

    private static UnreadableDocumentException Missing(Exception? cause = null) =>
        new("服务器没有安装 LibreOffice（软件包 libreoffice-writer-nogui），请另存为 .docx 后再传，或请管理员安装。", cause);

    private static UnreadableDocumentException Failed() =>
        new("打不开这个文件，可能已损坏或设了密码，请用 Word 或 WPS 另存为 .docx 后再传。");
}
