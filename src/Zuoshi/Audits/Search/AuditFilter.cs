using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Ui;

namespace Zuoshi.Audits.Search;

/// <summary>What a search of the audit is narrowed to; it stands in the address.</summary>
public sealed class AuditFilter
{
    /// <summary>First day; null for the usual one.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Name of whoever acted, in full.</summary>
    public string? Who { get; set; }

    /// <summary>Their unit, as its short name.</summary>
    public string? Unit { get; set; }

    /// <summary>Event name.</summary>
    public string? Event { get; set; }

    /// <summary>Type name of the thing.</summary>
    public string? Kind { get; set; }

    /// <summary>The thing's key.</summary>
    public Guid? Thing { get; set; }

    /// <summary>Where from.</summary>
    public string? Address { get; set; }

    /// <summary>Done or refused.</summary>
    public AuditOutcome? Outcome { get; set; }

    /// <summary>Words in the reason.</summary>
    public string? Words { get; set; }

    /// <summary>The line above the page asked for: a page begins where the one before ended, however many there are.</summary>
    public string? After { get; set; }

    /// <summary>The lines it leaves, newest first.</summary>
    /// <param name="all">All lines.</param>
    /// <param name="openFeatures">Those whose reasons may be searched; others would answer what they may not show.</param>
    public IQueryable<AuditEntry> Apply(IQueryable<AuditEntry> all, IEnumerable<string> openFeatures)
    {
        if (From is { } from) all = all.Where(x => x.At >= from.StartInUtc());
        if (To is { } to) all = all.Where(x => x.At < to.AddDays(1).StartInUtc());
        if (Who?.Trim() is { Length: > 0 } who) all = all.Where(x => x.ActorName == who);
        if (Unit?.Trim() is { Length: > 0 } unit) all = all.Where(x => x.ActorUnit == unit);
        if (Event is { Length: > 0 } name) all = all.Where(x => x.Name == name);
        if (Kind is { Length: > 0 } kind) all = all.Where(x => x.SubjectKind == kind);
        if (Thing is { } thing) all = all.Where(x => x.SubjectId == thing);
        if (Address?.Trim() is { Length: > 0 } address) all = all.Where(x => x.Address == address);
        if (Outcome is { } outcome) all = all.Where(x => x.Outcome == outcome);
        if (Words?.Trim() is { Length: > 0 } words)
        {
            var open = openFeatures.Select(feature => feature + ".").ToList();
            all = all.Where(x => x.Reason!.Contains(words) && open.Any(feature => x.Name.StartsWith(feature)));
        }

        // The first half says nothing new, but by it the database enters the index at the right place.
        if (Cursor is var (at, id)) all = all.Where(x => x.At <= at && (x.At < at || x.Id < id));
        return all.OrderByDescending(x => x.At).ThenByDescending(x => x.Id);
    }

    /// <summary>The same search as a query string, going on behind a line.</summary>
    public string Query(AuditEntry? after = null)
    {
        var query = new QueryBuilder();
        Add(nameof(From), From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add(nameof(To), To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add(nameof(Who), Who);
        Add(nameof(Unit), Unit);
        Add(nameof(Event), Event);
        Add(nameof(Kind), Kind);
        Add(nameof(Thing), Thing?.ToString());
        Add(nameof(Address), Address);
        Add(nameof(Outcome), Outcome?.ToString());
        Add(nameof(Words), Words);
        Add(nameof(After), after is null ? null : $"{after.At.Ticks}-{after.Id:N}");
        return query.ToQueryString().Value ?? "";

        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) query.Add(name, value);
        }
    }

    /// <summary>The search in words, for the head of an export.</summary>
    public string InWords(Vocabulary vocabulary) => string.Join("；", new[]
    {
        From is null && To is null ? "" : $"日期：{Clock.Range(From, To)}",
        Said("人员", Who), Said("单位", Unit), Said("事件", string.IsNullOrEmpty(Event) ? null : vocabulary.Event(Event, Kind ?? "")),
        Said("事项", string.IsNullOrEmpty(Kind) ? null : vocabulary.Thing(Kind)), Said("事项编号", Thing?.ToString()), Said("地址", Address),
        Said("结果", Outcome?.InWords()), Said("理由含", Words),
    }.Where(part => part.Length > 0).DefaultIfEmpty("全部"));

    private (DateTime At, Guid Id)? Cursor =>
        After?.Split('-') is [var ticks, var key]
        && long.TryParse(ticks, out var at) && at > 0 && at <= DateTime.MaxValue.Ticks && Guid.TryParseExact(key, "N", out var id)
            ? (new DateTime(at, DateTimeKind.Utc), id)
            : null;

    private static string Said(string label, string? value) => string.IsNullOrWhiteSpace(value) ? "" : $"{label}：{value.Trim()}";
}

/// <summary>The outcomes' names.</summary>
public static class Outcomes
{
    /// <summary>The name as people say it.</summary>
    public static string InWords(this AuditOutcome outcome) => outcome is AuditOutcome.Refused ? "被拒绝" : "成功";
}
