namespace Zuoshi.Tests.Docs;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its folder.</summary>
    public static readonly string Folder = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>
    /// Checks that a file of <c>docs/</c> says what the program does. With <c>ZUOSHI_WRITE_DOCS=1</c> it is written instead.
    /// </summary>
    public static void MustSay(string name, string now)
    {
        var path = Path.Combine(Folder, "docs", name);
        if (Environment.GetEnvironmentVariable("ZUOSHI_WRITE_DOCS") == "1") File.WriteAllText(path, now);
        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == now,
            $"docs/{name} no longer says what the program does. Write it anew, and read the difference:\n" +
            $"ZUOSHI_WRITE_DOCS=1 dotnet run --project tests/Zuoshi.Tests -- -class {typeof(DocsTests).FullName}");
    }

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("Not run from inside the project")
        : File.Exists(Path.Combine(folder.FullName, "Zuoshi.slnx")) ? folder.FullName
        : Find(folder.Parent);
}
