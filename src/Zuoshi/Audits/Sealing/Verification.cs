using Microsoft.EntityFrameworkCore;
using Zuoshi.Audits.Keeping;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Audits.Sealing;

/// <summary>Where the record was broken, and how that shows.</summary>
public sealed record Break(DateOnly Day, string Why);

/// <summary>What a check of the whole record found.</summary>
/// <param name="Days">Sealed days that hold.</param>
/// <param name="Lines">Lines that their seals prove.</param>
/// <param name="PrunedDays">Days whose lines were removed after their time; their seals are still in the chain.</param>
/// <param name="Last">The last sealed day.</param>
/// <param name="Unsealed">Lines younger than the last seal.</param>
/// <param name="HasAnchor">Whether there was a file outside the database to compare with.</param>
/// <param name="Break">The first broken day; null when there is none.</param>
public sealed record VerificationResult(int Days, long Lines, int PrunedDays, DateOnly? Last, int Unsealed, bool HasAnchor, Break? Break);

/// <summary>Proves that no line and no seal was altered, and names the first day on which one was.</summary>
public sealed class Verification(AppDb db, AnchorFile anchor)
{
    private int days, prunedDays;
    private long lines;

    /// <summary>Checks the whole record, a day at a time.</summary>
    public async Task<VerificationResult> RunAsync(CancellationToken cancel)
    {
        var anchored = await anchor.ReadAsync(cancel);
        var hasAnchor = anchored.Count > 0;
        var prunedBefore = await Pruning.LimitAsync(db, cancel);
        (days, prunedDays, lines) = (0, 0, 0);

        // Read beforehand: some hundred bytes a day, and no two readers on one connection.
        var seals = await db.AuditSeals.AsNoTracking().OrderBy(x => x.Day).ToListAsync(cancel);
        var found = await BeforeFirstAsync(seals.FirstOrDefault(), anchored, cancel);
        AuditSeal? last = null;
        foreach (var seal in seals)
        {
            found ??= Chain(seal, last) ?? Anchored(seal, anchored) ?? await LinesAsync(seal, prunedBefore, cancel);
            if (found is not null) break;

            last = seal;
        }

        if (found is null && anchored.Count > 0) found = new Break(anchored.First().Key, "这一天的封存在库外存底里有，库里没有。");
        var after = last?.Day.AddDays(1).StartInUtc() ?? DateTime.MinValue;
        var unsealed = await db.AuditEntries.CountAsync(x => x.At >= after, cancel);
        return new VerificationResult(days, lines, prunedDays, last?.Day, unsealed, hasAnchor, found);
    }

    private async Task<Break?> BeforeFirstAsync(AuditSeal? first, SortedDictionary<DateOnly, string> anchored, CancellationToken cancel)
    {
        if (first is null) return null;
        if (anchored.Count > 0 && anchored.First().Key < first.Day)
            return new Break(anchored.First().Key, "这一天的封存在库外存底里有，库里没有。");
        if (first.Previous.Length > 0)
            return new Break(first.Day.AddDays(-1), "这一天的封存不见了：后一天的封存接着它，库里没有它。");

        var start = first.Day.StartInUtc();
        var earlier = await db.AuditEntries.Where(x => x.At < start).OrderBy(x => x.At).Select(x => (DateTime?)x.At).FirstOrDefaultAsync(cancel);
        return earlier is { } at ? new Break(at.DayInChina(), "多了记录：这一天在第一次封存之前，原来没有记录。") : null;
    }

    private static Break? Chain(AuditSeal seal, AuditSeal? before)
    {
        if (before is not null && seal.Day != before.Day.AddDays(1))
            return new Break(before.Day.AddDays(1), "这一天的封存不见了，或者日子被改过。");
        if (seal.Hash != seal.Expected) return new Break(seal.Day, "封存被改过：封存里写的与它自己的摘要对不上。");
        return seal.Previous != (before?.Hash ?? "") ? new Break(seal.Day, "次序不对：这一天的封存接不上前一天的封存。") : null;
    }

    private static Break? Anchored(AuditSeal seal, SortedDictionary<DateOnly, string> anchored) =>
        anchored.Remove(seal.Day, out var kept) && kept != seal.Hash ? new Break(seal.Day, "封存与库外存底不一致。") : null;

    private async Task<Break?> LinesAsync(AuditSeal seal, DateOnly prunedBefore, CancellationToken cancel)
    {
        var now = await DayLines.ReadAsync(db, seal.Day, cancel);
        if (now.Count == 0 && seal.Count > 0 && seal.Day < prunedBefore)
        {
            days++;
            prunedDays++;
            return null;
        }

        if (now.Count != seal.Count)
            return new Break(seal.Day, now.Count < seal.Count ? $"少了{seal.Count - now.Count}条记录。" : $"多了{now.Count - seal.Count}条记录。");
        if (now.Hash != seal.Lines) return new Break(seal.Day, "有记录被改过。");

        days++;
        lines += now.Count;
        return null;
    }
}
