using System.Globalization;

namespace Zuoshi.Audits.Sealing;

/// <summary>
/// The seals kept once more, outside the database: whoever rewrites lines and seals alike is found by this file, above all
/// when it is copied to where they cannot reach. One line a day: day, count, seal.
/// </summary>
public sealed class AnchorFile(string path)
{
    /// <summary>Where it is.</summary>
    public string Path => path;

    /// <summary>Whether there is one.</summary>
    public bool Exists => File.Exists(path);

    /// <summary>The seals in it, by day; a later line of a day doesn't replace an earlier one.</summary>
    public async Task<SortedDictionary<DateOnly, string>> ReadAsync(CancellationToken cancel)
    {
        var seals = new SortedDictionary<DateOnly, string>();
        if (!Exists) return seals;

        await foreach (var line in File.ReadLinesAsync(path, cancel))
            if (line.Split(' ') is [var day, _, var hash] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var sealedDay))
                seals.TryAdd(sealedDay, hash);
        return seals;
    }

    /// <summary>Adds seals.</summary>
    public Task AppendAsync(IEnumerable<AuditSeal> seals, CancellationToken cancel) =>
        File.AppendAllLinesAsync(path, seals.Select(seal => $"{seal.Day:yyyy-MM-dd} {seal.Count} {seal.Hash}"), cancel);
}
