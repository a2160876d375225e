namespace Zuoshi.Platform.Files;

/// <summary>Where this installation keeps what it has.</summary>
/// <param name="Path">The folder, from the root.</param>
public sealed record DataFolder(string Path)
{
    /// <summary>The SQLite database.</summary>
    public string Database => System.IO.Path.Combine(Path, "zuoshi.db");

    /// <summary>The uploaded files.</summary>
    public string Files => System.IO.Path.Combine(Path, "files");

    /// <summary>Backups that the program takes by itself before an upgrade.</summary>
    public string Backups => System.IO.Path.Combine(Path, "backups");

    /// <summary>Makes it, for the site's own account alone, when it isn't there.</summary>
    public void Make()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Path);
        else Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
