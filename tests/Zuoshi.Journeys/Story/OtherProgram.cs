using System.Diagnostics;

namespace Zuoshi.Journeys.Story;

/// <summary>Reads what the site gave out with a program that isn't ours.</summary>
internal static class OtherProgram
{
    // Debian's own, since that is where its packages put their libraries.
    private const string Interpreter = "/usr/bin/python3";

    /// <summary>What a Python script prints of a file.</summary>
    public static string Python(string script, string file)
    {
        Assert.SkipUnless(File.Exists(Interpreter), "python3 is not installed");
        using var process = Process.Start(new ProcessStartInfo(Interpreter, ["-c", script, file])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["PYTHONIOENCODING"] = "utf-8" },
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.GetAwaiter().GetResult());
        return output;
    }
}
