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

    internal FormUnit(Guid unitId) => UnitId = unitId;

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The unit.</summary>
    public Guid UnitId { get; private set; }
}
