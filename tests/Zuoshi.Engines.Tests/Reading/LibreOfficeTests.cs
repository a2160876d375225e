using System.Diagnostics;
using Zuoshi.Gongwen.Reading;
using Zuoshi.Gongwen.Reading.Office;

namespace Zuoshi.Engines.Tests.Reading;

public sealed class LibreOfficeTests
{
    [Fact]
    public void Where_it_is_not_installed_the_package_is_named() =>
        Assert.Contains("libreoffice-writer-nogui", Assert.Throws<UnreadableDocumentException>(() => new LibreOffice("/nowhere/soffice", TimeSpan.FromSeconds(5)).ToDocx("x"u8.ToArray(), "doc")).Message);

    [Fact]
    public void One_that_hangs_is_killed_with_its_children_and_its_folder_goes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in program is a shell script");
        using var program = new Script("sleep 300 & echo $! > \"$0.child\"; echo \"$9\" > \"$0.folder\"; wait");

        var late = Assert.Throws<UnreadableDocumentException>(() => new LibreOffice(program.Path, TimeSpan.FromSeconds(1)).ToDocx("x"u8.ToArray(), "doc"));

        Assert.Contains("1 秒内", late.Message);
        var child = int.Parse(File.ReadAllText(program.Path + ".child"));
        Assert.True(SpinWait.SpinUntil(() => !Runs(child), TimeSpan.FromSeconds(5)), "The child still runs");
        Assert.False(Directory.Exists(Path.GetDirectoryName(File.ReadAllText(program.Path + ".folder").Trim())));
    }

    [Fact]
    public void One_that_fails_says_that_the_file_cannot_be_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in program is a shell script");
        using var program = new Script("echo 'Error: source file could not be loaded' >&2; exit 1");

        Assert.Contains("打不开", Assert.Throws<UnreadableDocumentException>(() => new LibreOffice(program.Path, TimeSpan.FromSeconds(20)).ToDocx("x"u8.ToArray(), "doc")).Message);
    }

    [Fact]
    public void What_it_makes_of_damaged_files_is_paragraphs_or_a_sentence()
    {
        Assert.SkipUnless(Soffice.IsInstalled, "LibreOffice (soffice) is not installed");
        var odt = Soffice.Convert(Word.Docx(Word.P("正文")), "docx", "odt");

        foreach (var cut in (int[])[odt.Length / 2, odt.Length - 30])
            Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read(odt.AsMemory(0, cut), "文件.odt"));
        Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read("{\\rtf1 }"u8.ToArray(), "文件.rtf"));
    }

    private static bool Runs(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>A stand-in for soffice.</summary>
    private sealed class Script : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("zuoshi-test-");

        public Script(string commands)
        {
            Path = System.IO.Path.Combine(folder.FullName, "soffice");
            File.WriteAllText(Path, $"#!/bin/sh\n{commands}\n");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        public string Path { get; }

        public void Dispose() => folder.Delete(recursive: true);
    }
}
