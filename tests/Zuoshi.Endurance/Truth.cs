using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Zuoshi.Endurance;

/// <summary>What really lies in the database and on the disk, read past the program.</summary>
internal sealed class Truth(string dataFolder, string? postgres)
{
    /// <summary>What was answered as done and isn't there, or is there twice or damaged; empty when the site kept its word.</summary>
    public async Task<List<string>> MissingAsync(Answered answered) =>
    [
        .. Missing("contribution", answered.Contributions, await TextsAsync("SELECT text FROM discussions_contributions")),
        .. Missing("disposition", answered.Reasons, await TextsAsync("SELECT reason FROM discussions_dispositions")),
        .. Missing("task", answered.Tasks, await TextsAsync("SELECT title FROM lists_items")),
        .. Missing("notice", answered.Files, await TextsAsync("SELECT file_hash FROM campaigns_notice_drafts")),
    ];

    /// <summary>Rows whose file is gone or holds something else.</summary>
    public async Task<List<string>> DamagedFilesAsync()
    {
        var damaged = new List<string>();
        foreach (var hash in await TextsAsync("SELECT file_hash FROM campaigns_notice_drafts"))
        {
            var path = Path.Combine(dataFolder, "files", hash[..2], hash);
            if (!File.Exists(path)) damaged.Add($"{hash} is gone");
            else if (Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path))) != hash) damaged.Add($"{hash} holds something else");
        }

        return damaged;
    }

    /// <summary>Things without the line of the record that was written with them, or lines without their thing.</summary>
    public async Task<List<string>> UnrecordedAsync() =>
    [
        .. await DifferenceAsync("discussions.contributed", "SELECT COUNT(*) FROM discussions_contributions"),
        .. await DifferenceAsync("lists.row-made", "SELECT COUNT(*) FROM lists_items"),
        .. await DifferenceAsync("campaigns.notice-read", "SELECT COUNT(*) FROM campaigns_notice_drafts"),
    ];

    private static IEnumerable<string> Missing(string kind, IEnumerable<string> answered, IReadOnlyList<string> there)
    {
        var counts = there.CountBy(text => text).ToDictionary();
        return answered.Where(mark => counts.GetValueOrDefault(mark) != 1).Select(mark => $"{kind} {mark}: there {counts.GetValueOrDefault(mark)} times");
    }

    private async Task<List<string>> DifferenceAsync(string eventName, string things)
    {
        var recorded = (await TextsAsync($"SELECT CAST(COUNT(*) AS TEXT) FROM audits_entries WHERE name = '{eventName}'"))[0];
        var there = (await TextsAsync(things.Replace("COUNT(*)", "CAST(COUNT(*) AS TEXT)", StringComparison.Ordinal)))[0];
        return recorded == there ? [] : [$"{eventName}: {recorded} recorded, {there} there"];
    }

    private async Task<List<string>> TextsAsync(string sql)
    {
        await using DbConnection connection = postgres is null
            ? new SqliteConnection($"Data Source={Path.Combine(dataFolder, "zuoshi.db")};Mode=ReadOnly;Pooling=False")
            : new NpgsqlConnection(postgres);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync()) texts.Add(reader.GetString(0));
        return texts;
    }
}
