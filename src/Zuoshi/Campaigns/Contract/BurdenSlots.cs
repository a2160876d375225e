using Zuoshi.Platform.Access;
using Zuoshi.Ui;

namespace Zuoshi.Campaigns.Contract;

/// <summary>A form that the system hands to units, or a mere press of a button when it has no fields.</summary>
/// <param name="Key">Stable name.</param>
/// <param name="Name">What people call it: 报进展.</param>
/// <param name="Fields">What it asks for, read from its own markup.</param>
public sealed record AskedForm(string Key, string Name, IReadOnlyList<AskedField> Fields)
{
    /// <summary>Whether nothing has to be written or chosen.</summary>
    public bool IsPress => Fields.Count == 0;
}

/// <summary>One thing that the system asked of a unit.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="On">The day on which it was asked; of what comes by itself the day on which it was done.</param>
/// <param name="Form">With which form.</param>
/// <param name="About">On what, by its number and without words of the work: 督办事项023.</param>
/// <param name="Address">Where it stands.</param>
/// <param name="Cause">Who had it asked.</param>
public sealed record AskedOfUnit(Guid UnitId, DateOnly On, AskedForm Form, string About, string Address, string Cause)
{
    /// <summary>By when; null where no day was set.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Whether the unit still has to do it.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Why it was asked at short notice; empty where it wasn't.</summary>
    public string Urgency { get; init; } = "";

    /// <summary>How many texts the unit didn't have to write because what it had reported before was taken.</summary>
    public int Reused { get; init; }
}

/// <summary>Slot of the burden ledger: each feature says what it has asked of units.</summary>
public interface IAskedOfUnits
{
    /// <summary>The forms with which this feature asks.</summary>
    IReadOnlyList<AskedForm> Forms { get; }

    /// <summary>What it asked in a campaign from one day to another, both included, as far as the actor may know of it.</summary>
    Task<IReadOnlyList<AskedOfUnit>> ListAsync(CampaignFact campaign, Actor actor, DateOnly from, DateOnly until);
}
