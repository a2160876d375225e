using Zuoshi.Lists.Contract;

namespace Zuoshi.Lists.Coverage;

/// <summary>A row by what is counted of it; none of its words.</summary>
public sealed record CountedRow(Guid Id, WorkItemKind Kind, Guid? ThemeId, Guid LeadUnitId);

/// <summary>A clause, theme, prompt or unit, with the rows that there are for it or why there are none.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its key.</param>
/// <param name="Name">How it is cited or called.</param>
public sealed record CoveredThing(CoverageKind Kind, Guid Key, string Name)
{
    /// <summary>What it says, behind its name; empty where the name says all.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it stands under: its chapter, the group of its prompt, the kind of its unit.</summary>
    public string Group { get; init; } = "";

    /// <summary>Where it is read; null where there is no such page.</summary>
    public string? Address { get; init; }

    /// <summary>Where the contributions to it are listed; null where they aren't counted.</summary>
    public string? Said { get; init; }

    /// <summary>How the address of the lists is narrowed to its rows.</summary>
    public (string Name, string Value) Filter { get; init; }

    /// <summary>What is known of a row that would be made for it.</summary>
    public RowStart Start { get; init; } = new();

    /// <summary>Its rows; of a unit those that it leads.</summary>
    public IReadOnlyList<CountedRow> Rows { get; init; } = [];

    /// <summary>In how many rows the unit helps.</summary>
    public int Helped { get; init; }

    /// <summary>How many contributions there are to it.</summary>
    public int Contributions { get; init; }

    /// <summary>How many of them were adopted.</summary>
    public int Adopted { get; init; }

    /// <summary>Why it has no row; null while nobody has said.</summary>
    public Omission? Omission { get; init; }

    /// <summary>What was said of it and taken back, the oldest first.</summary>
    public IReadOnlyList<Omission> Withdrawn { get; init; } = [];

    /// <summary>What the unit itself answered when it was called on: why it has nothing to report.</summary>
    public string Answered { get; init; } = "";

    /// <summary>Whether there is a row.</summary>
    public bool IsCovered => Rows.Count > 0 || Helped > 0;

    /// <summary>Whether there is no row, and somebody has said why.</summary>
    public bool IsExplained => !IsCovered && (Omission is not null || Answered.Length > 0);

    /// <summary>Whether there is no row, and nobody has said why.</summary>
    public bool IsGap => !IsCovered && !IsExplained;

    /// <summary>How many rows of a kind there are, of one theme where it is stated.</summary>
    public int Count(WorkItemKind kind, Guid? themeId = null) => Rows.Count(row => row.Kind == kind && (themeId is null || row.ThemeId == themeId));
}

/// <summary>All things of a kind.</summary>
public sealed record CoverageView(CoverageKind Kind, IReadOnlyList<CoveredThing> Things)
{
    /// <summary>How many have neither rows nor a reason.</summary>
    public int Gaps => Things.Count(thing => thing.IsGap);

    /// <summary>How it stands, in a sentence: 纲要39条，31条有事项，3条说明了不列，5条还空着。</summary>
    public string Sentence
    {
        get
        {
            var (one, explained) = (Kind.Counter(), Things.Count(thing => thing.IsExplained));
            return string.Join('，',
            [
                Kind.Counted(Things.Count), $"{Things.Count(thing => thing.IsCovered)}{one}有事项",
                .. explained > 0 ? [$"{explained}{one}说明了不列"] : Array.Empty<string>(), Gaps > 0 ? $"{Gaps}{one}还空着。" : "没有空着的。",
            ]);
        }
    }
}
