using System.Text.Json;
using System.Text.Json.Serialization;
using Zuoshi.Gongwen.Notices;

namespace Zuoshi.Engines.Tests.Notices;

/// <summary>
/// What a careful reader wrote down for one notice. Each entry is one line of plain words, so that a person can check it against
/// the document: "1 一、重大意义" is a heading of level 1, "领导小组 组长 某某" a role, "任务 | 牵头 | 配合 | 日期" an assignment.
/// Words that end in … are the beginning of a longer text.
/// </summary>
public sealed record GoldenNotice
{
    public string? Title { get; init; }
    public string? PlanTitle { get; init; }
    public List<string> Issuers { get; init; } = [];
    public string? DocumentNumber { get; init; }
    public List<string> Addressees { get; init; } = [];
    public string? IssuedOn { get; init; }
    public string? PrintedBy { get; init; }
    public string? PrintedOn { get; init; }
    public List<string> Headings { get; init; } = [];
    public string? Period { get; init; }
    public List<string> Phases { get; init; } = [];
    public List<GoldenGroup> Prompts { get; init; } = [];
    public List<string> Themes { get; init; } = [];
    public List<string> Roles { get; init; } = [];
    public List<string> Deliverables { get; init; } = [];
    public List<string> Assignments { get; init; } = [];
    public List<string> Attachments { get; init; } = [];
    public List<string> Media { get; init; } = [];
    public List<string> Findings { get; init; } = [];

    public sealed record GoldenGroup(string Group, int Declared, List<string> Items);

    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static GoldenNotice Load(string path) => JsonSerializer.Deserialize<GoldenNotice>(File.ReadAllText(path), Options)!;

    /// <summary>Compares what was read with what should have been: the share found, the share of what was read that is right, and the differences.</summary>
    public (double Found, double Right, string Differences) Compare(Notice notice)
    {
        List<(string Field, string Value)> expected = [.. Lines()];
        List<(string Field, string Value)> actual = [.. Lines(notice)];
        var missing = new List<string>();
        var extra = actual.ToList();
        foreach (var (field, value) in expected)
        {
            var at = extra.FindIndex(each => each.Field == field && Same(value, each.Value));
            if (at >= 0) extra.RemoveAt(at);
            else missing.Add($"missing {field}: {value}");
        }

        var found = expected.Count - missing.Count;
        var differences = string.Join('\n', missing.Concat(extra.Select(each => $"extra   {each.Field}: {each.Value}")));
        return (found / (double)Math.Max(expected.Count, 1), found / (double)Math.Max(actual.Count, 1), differences);
    }

    IEnumerable<(string, string)> Lines()
    {
        if (Title is not null) yield return ("title", Title);
        if (PlanTitle is not null) yield return ("planTitle", PlanTitle);
        if (DocumentNumber is not null) yield return ("documentNumber", DocumentNumber);
        if (IssuedOn is not null) yield return ("issuedOn", IssuedOn);
        if (PrintedBy is not null) yield return ("printedBy", PrintedBy);
        if (PrintedOn is not null) yield return ("printedOn", PrintedOn);
        if (Period is not null) yield return ("period", Period);
        foreach (var group in Prompts)
        {
            yield return ("prompt", $"{group.Group} {group.Declared}");
            foreach (var item in group.Items) yield return ("prompt item", item);
        }

        (string, List<string>)[] lists =
        [
            ("issuer", Issuers), ("addressee", Addressees), ("heading", Headings), ("phase", Phases), ("theme", Themes), ("role", Roles),
            ("deliverable", Deliverables), ("assignment", Assignments), ("attachment", Attachments), ("media", Media), ("finding", Findings),
        ];
        foreach (var (field, values) in lists)
        {
            foreach (var value in values) yield return (field, value);
        }
    }

    static IEnumerable<(string, string)> Lines(Notice notice)
    {
        if (notice.Title is { } title) yield return ("title", title.Value);
        if (notice.PlanTitle is { } plan) yield return ("planTitle", plan.Value);
        if (notice.DocumentNumber is { } number) yield return ("documentNumber", number.Value);
        if (notice.IssuedOn is { } issued) yield return ("issuedOn", Day(issued.Value));
        if (notice.PrintedBy is { } printer) yield return ("printedBy", printer.Value);
        if (notice.PrintedOn is { } printed) yield return ("printedOn", Day(printed.Value));
        if (notice.Period is { } period) yield return ("period", $"{Day(period.Start)}..{Day(period.End)}");
        foreach (var group in notice.Prompts)
        {
            yield return ("prompt", $"{group.Group} {group.Declared}");
            foreach (var item in group.Items) yield return ("prompt item", item.Value);
        }

        foreach (var each in notice.Issuers) yield return ("issuer", each.Value);
        foreach (var each in notice.Addressees) yield return ("addressee", each.Value);
        foreach (var each in notice.Headings) yield return ("heading", $"{each.Level} {each.Marker}{each.Title}");
        foreach (var each in notice.Phases) yield return ("phase", $"{each.Name} {Day(each.Start)}..{Day(each.End)}");
        foreach (var each in notice.Themes) yield return ("theme", each.Name);
        foreach (var each in notice.Roles) yield return ("role", $"{each.Body} {each.Role} {each.Holder}");
        foreach (var each in notice.Deliverables) yield return ("deliverable", each.Value);
        foreach (var each in notice.Assignments) yield return ("assignment", $"{each.Task} | {string.Join('、', each.Lead)} | {string.Join('、', each.With)} | {Day(each.Deadline)}");
        foreach (var each in notice.Attachments) yield return ("attachment", $"{each.Name} {(each.Present ? "present" : "absent")}");
        foreach (var each in notice.Media) yield return ("media", each.Value);
        foreach (var each in notice.Findings) yield return ("finding", each.Code);
    }

    /// <summary>Equal but for spaces; a part that ends in … need only be the beginning.</summary>
    static bool Same(string expected, string actual)
    {
        var parts = expected.Split('|');
        var others = actual.Split('|');
        return parts.Length == others.Length && parts.Zip(others).All(pair =>
            Bare(pair.First) is var want && Bare(pair.Second) is var got && (want.EndsWith('…') ? got.StartsWith(want[..^1], StringComparison.Ordinal) : got == want));
    }

    static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "";
}
