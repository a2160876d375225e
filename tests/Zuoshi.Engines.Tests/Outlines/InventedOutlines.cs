namespace Zuoshi.Engines.Tests.Outlines;

/// <summary>The invented outlines beside these tests, and what each should be read as.</summary>
internal static class InventedOutlines
{
    public static IEnumerable<string> Names() => Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, $"{name}.txt"));

    public static string Golden(string name) => File.ReadAllText(Path.Combine(Folder, $"{name}.golden"));

    static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Zuoshi.slnx"))) folder = folder.Parent;
            return Path.Combine(folder!.FullName, "tests", "Zuoshi.Engines.Tests", "Outlines", "Invented");
        }
    }
}
