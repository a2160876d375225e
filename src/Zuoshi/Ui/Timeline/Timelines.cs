using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;

namespace Zuoshi.Ui.Timeline;

/// <summary>What happened to a thing once, in words.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who: name, post, unit, and for whom.</param>
/// <param name="Did">What they did.</param>
/// <param name="Changes">What changed; nothing for a thing just made, which the page itself shows.</param>
/// <param name="Reason">Why.</param>
public sealed record TimelineLine(DateTime At, string By, string Did, IReadOnlyList<FieldChange> Changes, string? Reason);

/// <summary>A thing's lines, newest first, and how many there are in all.</summary>
public sealed record TimelineView(IReadOnlyList<TimelineLine> Lines, int All);

/// <summary>Reads what happened to a thing.</summary>
public sealed class Timelines(AppDb db, Vocabulary words, IEnumerable<IThingNames> names)
{
    /// <summary>Lines shown; older ones are counted.</summary>
    public const int Most = 100;

    private const int MostChanges = 20;

    /// <summary>The lines of a thing.</summary>
    public async Task<TimelineView> ReadAsync(Guid subjectId)
    {
        var all = db.Set<AuditEntry>().AsNoTracking().Where(x => x.SubjectId == subjectId && x.Outcome == AuditOutcome.Done);
        var entries = await all.OrderByDescending(x => x.At).ThenByDescending(x => x.Id).Take(Most).ToListAsync();
        var known = await NamesAsync([.. entries.SelectMany(entry => FieldChanges.Keys(entry.Before).Concat(FieldChanges.Keys(entry.After))).Distinct()]);
        var lines = entries.Select(entry => new TimelineLine(
            entry.At, entry.ShownAs ?? By(entry), words.Event(entry.Name, entry.SubjectKind), Changes(entry, known), entry.Reason));
        return new TimelineView([.. lines], entries.Count < Most ? entries.Count : await all.CountAsync());
    }

    /// <summary>The names of things, from whichever feature has them.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> keys)
    {
        var found = new Dictionary<Guid, string>();
        if (keys.Count == 0) return found;

        foreach (var slot in names)
            foreach (var (key, name) in await slot.FindAsync(keys))
                found[key] = name;
        return found;
    }

    private List<FieldChange> Changes(AuditEntry entry, IReadOnlyDictionary<Guid, string> known)
    {
        if (FieldChanges.IsMaking(entry.Before, entry.After)) return [];

        // The reason is said beside the event already.
        var all = FieldChanges.Read(entry.SubjectKind, entry.Before, entry.After, words, known)
            .Where(change => change.After.Length == 0 || change.After != entry.Reason).ToList();
        return all.Count <= MostChanges ? all : [.. all.Take(MostChanges), new FieldChange("另外", "", $"还有{all.Count - MostChanges}处")];
    }

    /// <summary>Who: name, post, unit, and for whom; a post that names its unit or its holder says it once.</summary>
    public static string By(AuditEntry entry)
    {
        var post = entry.ActorPost == entry.ActorName ? "" : entry.ActorPost;
        var place = post.Contains(entry.ActorUnit) ? post : $"{entry.ActorUnit}{post}";
        var by = string.Join('，', new[] { entry.ActorName, place }.Where(part => part.Length > 0));
        return entry.ActingFor is { } absent ? $"{by}（代{absent}）" : by;
    }
}
