using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Data;

namespace Zuoshi.Delivery.Indicators;

/// <summary>目标 of a year.</summary>
public sealed class IndicatorTarget
{
    private IndicatorTarget()
    {
    }

    internal IndicatorTarget(YearValue given) => (Year, Value) = (given.Year, given.Value);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The year, at its end.</summary>
    public int Year { get; private set; }

    /// <summary>What it is to be.</summary>
    public Quantity Value { get; internal set; }
}

/// <summary>实际值: what was measured, with what proves it. One that was wrong stays, superseded by the next.</summary>
public sealed class IndicatorActual
{
    private IndicatorActual()
    {
    }

    internal IndicatorActual(Period period, Quantity value, string evidence, string reason, Move move) =>
        (Year, On, Value, Evidence, Reason, By, At) = (period.Year, period.On, value, evidence, reason, move.Signature, move.At);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The year.</summary>
    public int Year { get; private set; }

    /// <summary>The day up to which it was measured; null for the whole year.</summary>
    public DateOnly? On { get; private set; }

    /// <summary>The value.</summary>
    public Quantity Value { get; private set; }

    /// <summary>文号 or place of what proves it.</summary>
    public string Evidence { get; private set; } = "";

    /// <summary>Why it corrects the one before; empty for the first of its period.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who entered it, as signed.</summary>
    public string By { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The one that took its place; null while it stands.</summary>
    [NotRecorded]
    public Guid? SupersededById { get; private set; }

    /// <summary>For what it holds.</summary>
    public Period Period => new(Year, On);

    /// <summary>Whether no later one has taken its place.</summary>
    public bool Stands => SupersededById is null;

    internal void SupersedeBy(IndicatorActual later) => SupersededById = later.Id;
}

/// <summary>对标: what another city has.</summary>
public sealed class IndicatorBenchmark
{
    private IndicatorBenchmark()
    {
    }

    internal IndicatorBenchmark(BenchmarkText given) => (City, Year) = (given.City, given.Year);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Place, from 1.</summary>
    [NotRecorded]
    public int Order { get; private set; }

    /// <summary>The city's name.</summary>
    public string City { get; private set; } = "";

    /// <summary>The year.</summary>
    public int Year { get; private set; }

    /// <summary>Its value.</summary>
    public Quantity Value { get; private set; }

    /// <summary>Where that stands; may be empty.</summary>
    public string Source { get; private set; } = "";

    internal void Set(int order, BenchmarkText given) => (Order, Value, Source) = (order, given.Value, given.Source);
}

/// <summary>A row of the lists that works for an indicator.</summary>
public sealed class IndicatorRow
{
    private IndicatorRow()
    {
    }

    internal IndicatorRow(Guid itemId) => ItemId = itemId;

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The row.</summary>
    public Guid ItemId { get; private set; }
}

/// <summary>A clause of the outline that an indicator comes from.</summary>
public sealed class IndicatorClause
{
    private IndicatorClause()
    {
    }

    internal IndicatorClause(CitedClause cited) => (ClauseKey, Sentence, Quote) = (cited.ClauseKey, cited.Sentence, cited.Quote);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The clause, through all versions.</summary>
    public Guid ClauseKey { get; private set; }

    /// <summary>The sentence, from 1; null for the whole clause.</summary>
    public int? Sentence { get; private set; }

    /// <summary>Its words; empty for the whole clause.</summary>
    public string Quote { get; private set; } = "";

    /// <summary>What it cites.</summary>
    public CitedClause Cited => new(ClauseKey, Sentence, Quote);
}
