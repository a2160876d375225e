using System.Text.Json;
using Zuoshi.Opinions.Agreements;
using Zuoshi.Opinions.Maps;
using Zuoshi.Opinions.Routing;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions.Polls;

/// <summary>A poll's opinion map as it was last drawn: what it was drawn from, and what the next one takes up.</summary>
[Bookkeeping("it follows from the votes; seed and hash say from which")]
public sealed class StoredMap
{
    private StoredMap()
    {
    }

    internal StoredMap(Guid pollId) => PollId = pollId;

    /// <summary>The poll.</summary>
    public Guid PollId { get; private set; }

    /// <summary>When it was drawn, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>How many votes it was drawn from.</summary>
    public int Votes { get; private set; }

    /// <summary>How often anybody had said anything by then.</summary>
    public long Said { get; private set; }

    /// <summary>The seed.</summary>
    public long Seed { get; private set; }

    /// <summary>SHA-256 of what it was drawn from: votes, options, the map before.</summary>
    public string InputsHash { get; private set; } = "";

    /// <summary>The map, as JSON.</summary>
    public string Content { get; private set; } = "";

    /// <summary>Whether it was drawn from these votes.</summary>
    internal bool IsOf(Ballots ballots) => Said == ballots.Said;

    /// <summary>The map.</summary>
    internal DrawnMap Read() => JsonSerializer.Deserialize<DrawnMap>(Content, JsonSerializerOptions.Default)!;

    /// <summary>Draws it anew.</summary>
    internal DrawnMap Draw(Ballots ballots, DateTime now)
    {
        var map = OpinionMap.Draw(ballots.Votes, new MapOptions { Hidden = ballots.Hidden, Previous = Content.Length == 0 ? null : Read().Snapshot });
        var agreement = Agreement.Of(ballots.Votes, map.GroupOf, ballots.Hidden);
        var priorities = Priorities.Of(agreement, [.. map.Statements.Select(statement => statement.Extremity)]);
        var drawn = new DrawnMap(
            [.. ballots.Voters.Select((voter, row) => new DrawnPlace(voter.PersonId, map.GroupOf[row], Math.Round(map.Participants[row].X, 6), Math.Round(map.Participants[row].Y, 6)))],
            [.. map.Groups.Select(group => new DrawnGroup(group.Name, group.Members))],
            ballots.Statements.Select((statement, column) => (statement.Id, Priority: priorities[column])).ToDictionary(x => x.Id, x => x.Priority),
            map.HasEnoughVoices, map.Variant, map.Snapshot);
        (At, Votes, Said, Seed, InputsHash) = (now, ballots.Votes.Count, ballots.Said, map.Seed, map.InputsHash);
        Content = JsonSerializer.Serialize(drawn, JsonSerializerOptions.Default);
        return drawn;
    }
}

/// <summary>A map as it is kept.</summary>
/// <param name="Places">Where people stand, in the order of their first votes.</param>
/// <param name="Groups">The groups found, by number.</param>
/// <param name="Priorities">By statement, how much an answer to it tells.</param>
/// <param name="HasEnoughVoices">Whether the groups mean something.</param>
/// <param name="Variant">How the axes were found.</param>
/// <param name="Snapshot">What the next map takes up.</param>
internal sealed record DrawnMap(
    IReadOnlyList<DrawnPlace> Places, IReadOnlyList<DrawnGroup> Groups, IReadOnlyDictionary<Guid, double> Priorities, bool HasEnoughVoices, MapVariant Variant, MapSnapshot Snapshot);

/// <summary>Where somebody stands; group −1 for whoever hasn't voted enough.</summary>
internal sealed record DrawnPlace(Guid PersonId, int Group, double X, double Y);

/// <summary>A group found; its name is a number that stays with it.</summary>
internal sealed record DrawnGroup(int Name, int Members);
