using System.Diagnostics;

namespace Zuoshi.Engines.Tests;

/// <summary>Programs that may be installed and open our files; tests that need them skip, saying so, where they aren't.</summary>
public static class OtherPrograms
{
    /// <summary>The file as LibreOffice prints it.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="extension">Its kind, with the dot.</param>
    /// <param name="folder">Where the file and its PDF are left.</param>
    public static string ToPdf(byte[] content, string extension, string folder)
    {
        var path = Path.Combine(folder, "document" + extension);
        File.WriteAllBytes(path, content);
        // A profile of its own: LibreOffice refuses to run twice on one.
        Run("soffice", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, path);
        return Path.ChangeExtension(path, ".pdf");
    }

    /// <summary>What a Python script prints that reads our file with a library such as <c>openpyxl</c>.</summary>
    public static string Python(string library, string script, params IEnumerable<string> arguments)
    {
        // Debian's own, since that is where its packages put their libraries.
        const string python = "/usr/bin/python3";
        var known = Run(python, "-c", $"import importlib.util; print(importlib.util.find_spec('{library}') is not None)").Trim();
        Assert.SkipUnless(known == "True", $"Python's {library} isn't installed");
        return Run(python, ["-c", script, .. arguments]).Trim();
    }

    /// <summary>Runs a program and returns what it prints; skips the test where the program isn't installed.</summary>
    public static string Run(string program, params IEnumerable<string> arguments)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
        Assert.SkipUnless(found, $"{program} isn't installed");

        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {errors.GetAwaiter().GetResult()}");
        return output;
    }
}
