using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zuoshi.Demo;

/// <summary>The invented city's people, opinions, answers and rows, as <c>Content/demo.json</c> holds them.</summary>
internal sealed record DemoData(
    IReadOnlyList<DemoUnit> Units, IReadOnlyList<DemoPerson> People, IReadOnlyList<DemoContribution> Contributions,
    IReadOnlyList<DemoRow> Tasks, IReadOnlyList<DemoRow> Projects)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static DemoData Read() => Read<DemoData>("demo.json");

    /// <summary>A file of the demo's content that is JSON.</summary>
    public static T Read<T>(string name)
    {
        using var content = Open(name);
        return JsonSerializer.Deserialize<T>(content, Options)!;
    }

    /// <summary>A file's bytes.</summary>
    public static byte[] Bytes(string name)
    {
        using var memory = new MemoryStream();
        using var content = Open(name);
        content.CopyTo(memory);
        return memory.ToArray();
    }

    private static Stream Open(string name) =>
        typeof(DemoData).Assembly.GetManifestResourceStream($"demo/{name}") ?? throw new FileNotFoundException(name);
}

internal sealed record DemoUnit(string Id, string Name, string ShortName, string Kind, string? Parent);

internal sealed record DemoPerson(string SignIn, string Name, string Post, string Unit, string Duty);

internal sealed record DemoPrompt(string Group, int Number);

internal sealed record DemoContribution(
    string Id, string Author, IReadOnlyList<DemoPrompt> Prompts, IReadOnlyList<int> Themes, string Text, int Day, DemoDisposition? Disposition);

internal sealed record DemoDisposition(string Kind, string? Into, string Reason, string By, int AfterDays);

internal sealed record DemoWith(string Unit, string Duty);

internal sealed record DemoDeliverable(string Form, string Name);

internal sealed record DemoMilestone(string Name, DateOnly Date, int Weight);

/// <summary>A task or, with the last fields, a project.</summary>
internal sealed record DemoRow(
    int Theme, string Title, string Content, string Target, string Kpi, IReadOnlyList<DemoDeliverable> Deliverables, string Nature, string Horizon,
    string Lead, IReadOnlyList<DemoWith> With, string Leader, string Owner, DateOnly? Start, DateOnly? Due, string DueText,
    IReadOnlyList<DemoMilestone> Milestones, string Remark, IReadOnlyList<string> From,
    string? Category = null, string? BuildNature = null, string? Stage = null, string? Scale = null, int? StartYear = null, int? EndYear = null,
    [property: JsonPropertyName("investment")] long? InvestmentWan = null, string? Funds = null, int? Plan = null, string Basis = "", string Location = "", string Builder = "");
