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

    /// <summary>Whether something can be written into it: tried, because rights and free space don't tell.</summary>
    public bool IsWritable()
    {
        try
        {
            using var tried = new FileStream(
                System.IO.Path.Combine(Path, $".writable-{Guid.CreateVersion7():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            tried.WriteByte(1);
            return true;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
