using Zuoshi.Platform.Access;

namespace Zuoshi.Organisation.Contract;

/// <summary>A person, or a unit, that work rests on.</summary>
/// <param name="Id">Key of the person or unit.</param>
/// <param name="Name">The name; a unit's short one.</param>
public sealed record Bearer(Guid Id, string Name);

/// <summary>One thing that still rests on a person or a unit.</summary>
/// <param name="Key">How the feature that owns it finds it again; no two pieces share one.</param>
/// <param name="Name">
/// What it is called by its number and part (任务023 责任人). No business text: the administrator who hands it over may not read that.
/// </param>
/// <param name="Campaign">The campaign that it belongs to.</param>
/// <param name="Takers">The duties of those who may take it over; none for anybody.</param>
public sealed record OpenPiece(string Key, string Name, string Campaign, IReadOnlyList<Duty> Takers);

/// <summary>
/// Slot: what a feature has that rests on people and units. Whoever leaves hands it over first, and a unit that is merged brings it
/// along.
/// </summary>
public interface IOpenWork
{
    /// <summary>What rests on a person.</summary>
    Task<IReadOnlyList<OpenPiece>> OfPersonAsync(Guid personId);

    /// <summary>What rests on a unit.</summary>
    Task<IReadOnlyList<OpenPiece>> OfUnitAsync(Guid unitId);

    /// <summary>
    /// Hands pieces over within the save that follows, with an event on each thing. Keys that are another feature's, or that no
    /// longer rest on <paramref name="from"/>, are passed over.
    /// </summary>
    Task HandOverAsync(IReadOnlyCollection<string> keys, Bearer from, Bearer to, string reason);
}

/// <summary>The open work of all features.</summary>
public sealed class OpenWork(IEnumerable<IOpenWork> features)
{
    /// <summary>What rests on a person.</summary>
    public Task<List<OpenPiece>> OfPersonAsync(Guid personId) => GatherAsync(feature => feature.OfPersonAsync(personId));

    /// <summary>What rests on a unit.</summary>
    public Task<List<OpenPiece>> OfUnitAsync(Guid unitId) => GatherAsync(feature => feature.OfUnitAsync(unitId));

    /// <summary>Hands pieces over within the save that follows.</summary>
    public async Task HandOverAsync(IReadOnlyCollection<string> keys, Bearer from, Bearer to, string reason)
    {
        foreach (var feature in features) await feature.HandOverAsync(keys, from, to, reason);
    }

    // One after the other: they share one database context.
    private async Task<List<OpenPiece>> GatherAsync(Func<IOpenWork, Task<IReadOnlyList<OpenPiece>>> ask)
    {
        var pieces = new List<OpenPiece>();
        foreach (var feature in features) pieces.AddRange(await ask(feature));
        return pieces;
    }
}
