namespace Zuoshi.Platform.Backups;

/// <summary>Finds the passphrase of backups: in a file or in the environment, never among the arguments, which all can read.</summary>
public static class Passphrase
{
    /// <summary>Name of the environment variable.</summary>
    public const string Variable = "ZUOSHI_BACKUP_PASSPHRASE";

    private const int Shortest = 12;

    /// <summary>The passphrase, or null when none is given.</summary>
    /// <param name="file">A file whose first line it is, or null.</param>
    /// <exception cref="RuleBroken">It is too short.</exception>
    public static string? Find(string? file)
    {
        var passphrase = file is null ? Environment.GetEnvironmentVariable(Variable) : File.ReadLines(file).FirstOrDefault("");
        if (file is null && string.IsNullOrEmpty(passphrase)) return null;
        if (passphrase!.Length < Shortest) throw new RuleBroken("backups.short-passphrase", $"备份口令至少要{Shortest}个字符。");
        return passphrase;
    }
}
