namespace Zuoshi.Burden.Forms;

/// <summary>A field of a registered form.</summary>
public sealed class FormField
{
    private FormField()
    {
    }

    internal FormField(int order, string name, string known, string why) => (Order, Name, Known, Why) = (order, name, known, why);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Place, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>What it asks.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where the system had it already when the form was registered; empty when nowhere.</summary>
    public string Known { get; private set; } = "";

    /// <summary>Why it is asked all the same.</summary>
    public string Why { get; private set; } = "";
}

/// <summary>A unit that is asked for a registered form.</summary>
public sealed class FormUnit
{
    private FormUnit()
    {
    }

    internal FormUnit(Guid unitId, DateOnly? since = null) => (UnitId, Since) = (unitId, since);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The unit.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The first day on which it is asked; null for from the beginning on.</summary>
    public DateOnly? Since { get; private set; }

    /// <summary>The last day on which it is asked, since another unit goes on for it; null for to the end.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Whether it is asked on a day.</summary>
    public bool IsAskedOn(DateOnly day) => !(day < Since) && !(day > Until);

    internal void End(DateOnly last) => Until = last;

    internal void GoOn() => Until = null;
}
