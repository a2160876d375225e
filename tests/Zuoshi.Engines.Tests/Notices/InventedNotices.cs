namespace Zuoshi.Engines.Tests.Notices;

/// <summary>The invented notices beside these tests.</summary>
internal static class InventedNotices
{
    public static IEnumerable<string> All() => Directory.EnumerateFiles(Folder("Invented"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText);

    /// <summary>A folder of this project's source.</summary>
    public static string Folder(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Zuoshi.slnx"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "tests", "Zuoshi.Engines.Tests", "Notices", name);
    }
}
