using System.Diagnostics;

namespace Zuoshi.Engines.Tests.Reading;

/// <summary>LibreOffice as the tests' own typewriter: it sets samples as .docx, .pdf, .doc, .odt and .rtf.</summary>
internal static class Soffice
{
    /// <summary>Converts a file; skips the test where LibreOffice isn't installed.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="extension">What they are.</param>
    /// <param name="target">What LibreOffice shall make of them, with an export filter if need be.</param>
    /// <param name="filter">The import filter, if need be.</param>
    public static byte[] Convert(byte[] content, string extension, string target, string? filter = null)
    {
        Assert.SkipUnless(IsInstalled, "LibreOffice (soffice) is not installed");

        var folder = Directory.CreateTempSubdirectory("zuoshi-test-").FullName;
        try
        {
            var source = Path.Combine(folder, $"in.{extension}");
            File.WriteAllBytes(source, content);

            var start = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", target, "--outdir", $"{folder}/out"]) start.ArgumentList.Add(argument);
            if (filter is not null) start.ArgumentList.Add($"--infilter={filter}");
            start.ArgumentList.Add(source);

            using var process = Process.Start(start)!;
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            Assert.True(process.WaitForExit(TimeSpan.FromMinutes(5)));
            return File.ReadAllBytes(Path.Combine(folder, "out", $"in.{target.Split(':')[0]}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/bin").Any(folder => File.Exists(Path.Combine(folder, "soffice")));
}
