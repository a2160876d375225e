namespace Zuoshi.Benchmarks;

/// <summary>The texts that are read.</summary>
internal static class Samples
{
    /// <summary>Characters on a full page: 22 lines of 28 (GB/T 9704-2012).</summary>
    public const int CharactersPerPage = 22 * 28;

    /// <summary>Pages of the text repeated so often.</summary>
    public static double Pages(int copies) => (double)Longest().Length * copies / CharactersPerPage;

    /// <summary>The longest of the real samples when they lie beside the project, else the demo's notice.</summary>
    public static string Longest()
    {
        var folder = Folder();
        var samples = new DirectoryInfo(Path.Combine(folder, "..", "shared", "samples"));
        return samples.Exists
            ? samples.GetFiles("*.txt").Select(file => File.ReadAllText(file.FullName)).MaxBy(text => text.Length)!
            : File.ReadAllText(Path.Combine(folder, "src", "Zuoshi", "Demo", "Content", "notice.txt"));
    }

    /// <summary>The project's folder.</summary>
    public static string Folder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Zuoshi.slnx"))) root = root.Parent;
        return root?.FullName ?? throw new InvalidOperationException("Not run from inside the project");
    }
}
