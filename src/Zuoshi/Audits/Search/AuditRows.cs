using System.Text.Json;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;
using Zuoshi.Ui.Timeline;

namespace Zuoshi.Audits.Search;

/// <summary>A line as the audit administrator reads it: who did what to which thing. Business text isn't in it.</summary>
/// <param name="Entry">The line.</param>
/// <param name="At">When, by the clock in China.</param>
/// <param name="By">Who: name, post, unit, and for whom.</param>
/// <param name="Did">What they did.</param>
/// <param name="Thing">What to.</param>
/// <param name="More">What else there is to know, where that is no business text.</param>
public sealed record AuditRow(AuditEntry Entry, string At, string By, string Did, string Thing, string More);

/// <summary>Puts lines of the audit into words for whoever supervises it.</summary>
public sealed class AuditRows(Vocabulary words, Timelines timelines)
{
    /// <summary>The lines in words.</summary>
    public async Task<IReadOnlyList<AuditRow>> ReadAsync(IReadOnlyList<AuditEntry> entries)
    {
        var open = entries.Where(entry => !words.IsBusiness(entry.Name)).ToList();
        var keys = entries.Select(entry => entry.SubjectId).OfType<Guid>()
            .Concat(open.SelectMany(entry => FieldChanges.Keys(entry.Before).Concat(FieldChanges.Keys(entry.After))))
            .Distinct().ToList();
        var names = await timelines.NamesAsync(keys);
        return
        [
            .. entries.Select(entry => new AuditRow(
                entry, entry.At.InChina().ToString("yyyy-MM-dd HH:mm:ss"), Timelines.By(entry), words.Event(entry.Name, entry.SubjectKind),
                Thing(entry, names), words.IsBusiness(entry.Name) ? "" : More(entry, names))),
        ];
    }

    private string Thing(AuditEntry entry, IReadOnlyDictionary<Guid, string> names) =>
        entry.SubjectId is { } id && names.TryGetValue(id, out var name) ? name : words.Thing(entry.SubjectKind);

    private string More(AuditEntry entry, IReadOnlyDictionary<Guid, string> names)
    {
        var changes = FieldChanges.Read(entry.SubjectKind, entry.Before, entry.After, words, names)
            .Select(change => entry.Before is null ? $"{change.Field}：{change.After}" : $"{change.Field}：{OrEmpty(change.Before)}→{OrEmpty(change.After)}");
        return string.Join("；", Asked(entry).Concat(changes).Append(entry.Reason is { Length: > 0 } reason ? $"理由：{reason}" : "").Where(part => part.Length > 0));
    }

    private static IEnumerable<string> Asked(AuditEntry entry) =>
        entry.Outcome is AuditOutcome.Refused && entry.Detail is { } detail && JsonSerializer.Deserialize<RefusalDetail>(detail) is { Path: { } path }
            ? [$"网址：{path}"]
            : [];

    private static string OrEmpty(string text) => text.Length > 0 ? text : "空";
}
