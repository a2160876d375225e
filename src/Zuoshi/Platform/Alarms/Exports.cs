using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Platform.Alarms;

/// <summary>From when on exporting is worth an alarm; section <c>Exports</c> of the configuration.</summary>
public sealed class ExportLimits
{
    /// <summary>Rows in one export.</summary>
    public int AlarmRows { get; set; } = 500;

    /// <summary>Exports by one person within an hour.</summary>
    public int AlarmPerHour { get; set; } = 20;
}

/// <summary>Notes whatever is taken away as a file, and raises an alarm when it is very much.</summary>
public sealed class Exports(AppDb db, IOptions<ExportLimits> limits, TimeProvider clock, ILogger<Exports> log)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Notes an export before the file is written, which carries its mark.</summary>
    /// <param name="what">What: <c>lists</c>, <c>document</c>.</param>
    /// <param name="campaignId">The campaign it belongs to.</param>
    /// <param name="labels">The labels of the rows or paragraphs in it.</param>
    /// <param name="actor">Who takes it away.</param>
    public async Task<Export> NoteAsync(string what, Guid campaignId, IReadOnlyCollection<Sensitivity> labels, Actor actor)
    {
        var now = clock.Now();
        var export = new Export(what, campaignId, labels.Count, labels.Append(Sensitivity.Public).Max(), actor, now);
        db.Add(export);
        var within = await db.Set<Export>().CountAsync(x => x.ById == actor.PersonId && x.At > now - Hour) + 1;
        if (labels.Count > limits.Value.AlarmRows) Raise(AlarmKind.ManyRows, labels.Count, what, actor, now);

        // Once when the limit is passed, not once more with each export that follows.
        if (within == limits.Value.AlarmPerHour + 1) Raise(AlarmKind.ManyExports, within, what, actor, now);
        await db.SaveChangesAsync();
        return export;
    }

    private void Raise(AlarmKind kind, int number, string what, Actor actor, DateTime now)
    {
        log.LogWarning("Export alarm {Kind}: {PersonId} took {Number} of {What}", kind, actor.PersonId, number, what);
        db.Add(new Alarm(kind, number, what, actor, now));
    }
}
