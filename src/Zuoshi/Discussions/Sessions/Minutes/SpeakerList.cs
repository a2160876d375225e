using Zuoshi.Organisation.Contract;

namespace Zuoshi.Discussions.Sessions.Minutes;

/// <summary>Somebody who may have spoken.</summary>
/// <param name="Name">The name to keep.</param>
/// <param name="PersonId">The person; null when nobody known goes by the name, or several do.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Unit">The unit's name.</param>
public sealed record Speaker(string Name, Guid? PersonId, Guid? UnitId = null, string Unit = "")
{
    /// <summary>The name with the unit, which tells two of one name apart.</summary>
    public string Label => Unit.Length == 0 ? Name : $"{Name}（{Unit}）";
}

/// <summary>
/// Those whom a name in the minutes can mean: who was there first, then who was invited. A name that two go by means nobody until the
/// unit is typed with it; a wrong person would have words put into their mouth.
/// </summary>
/// <param name="present">Those who were there.</param>
/// <param name="invited">Those who were invited.</param>
public sealed class SpeakerList(IEnumerable<PersonFact> present, IEnumerable<PersonFact> invited)
{
    private readonly IReadOnlyList<Speaker> present = Of(present);
    private readonly IReadOnlyList<Speaker> invited = Of(invited);

    /// <summary>All of them, who was there first.</summary>
    public IReadOnlyList<Speaker> All => [.. present.Concat(invited).DistinctBy(speaker => speaker.PersonId)];

    /// <summary>Whom a name means: a bare one, or one with the unit in brackets or before it.</summary>
    public Speaker Find(string typed)
    {
        var name = typed.Trim();
        return Only(present, name) ?? Only(invited, name) ?? new Speaker(name, null);
    }

    /// <summary>A speaker by key.</summary>
    public Speaker? Find(Guid? personId) => All.FirstOrDefault(speaker => speaker.PersonId == personId);

    private static Speaker? Only(IReadOnlyList<Speaker> among, string name) =>
        name.Length == 0 ? null
        : among.Where(speaker => speaker.Name == name || speaker.Label == name || speaker.Unit + speaker.Name == name).Take(2).ToList() is [var only] ? only : null;

    private static IReadOnlyList<Speaker> Of(IEnumerable<PersonFact> people) =>
        [.. people.DistinctBy(person => person.Id).Select(person => new Speaker(person.Name, person.Id, person.UnitId, person.UnitName))];
}
