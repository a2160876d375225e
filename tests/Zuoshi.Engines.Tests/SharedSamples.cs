namespace Zuoshi.Engines.Tests;

/// <summary>
/// The real documents that may lie beside the project (<c>../shared</c>); tests that need them skip, saying so, where they are absent.
/// </summary>
public static class SharedSamples
{
    /// <summary>The path of a file below <c>../shared</c>; skips the test when it isn't there.</summary>
    public static string Path(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(System.IO.Path.Combine(folder.FullName, "Zuoshi.slnx"))) continue;

            var path = System.IO.Path.Combine(folder.FullName, "..", "shared", relative);
            Assert.SkipUnless(File.Exists(path), $"../shared/{relative} is not beside this checkout");
            return path;
        }

        throw new InvalidOperationException("Not run from inside the project");
    }
}
