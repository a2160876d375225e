using Zuoshi.Opinions.Agreements;
using Zuoshi.Opinions.Files;
using Zuoshi.Opinions.Maps;

namespace Zuoshi.Cli;

/// <summary>What a file of votes says: the map, and what its groups, or groups known beforehand, agree on.</summary>
/// <param name="File">The votes.</param>
/// <param name="Map">The map.</param>
/// <param name="Groups">The groups by name.</param>
/// <param name="GroupOf">Each participant's group by number, −1 for none.</param>
/// <param name="Agreement">The figures.</param>
internal sealed record OpinionSurvey(VoteFile File, OpinionMap Map, IReadOnlyList<string> Groups, IReadOnlyList<int> GroupOf, Agreement Agreement)
{
    /// <summary>Whether the groups were known beforehand.</summary>
    public required bool AreKnown { get; init; }

    /// <summary>The priority of each statement, by column.</summary>
    public required IReadOnlyList<double> Priorities { get; init; }

    /// <summary>Reckons it.</summary>
    public static OpinionSurvey Of(VoteFile file, GroupFile? known, StatementFile? statements, int? groups)
    {
        var hidden = Columns(file, statements?.Hidden);
        var map = OpinionMap.Draw(file.Votes, new() { Hidden = hidden, Groups = groups });
        var groupOf = known?.NumbersOf(file.Participants) ?? map.GroupOf;
        if (known is not null && groupOf.All(group => group < 0)) throw new UnreadableVotesException("分组文件里没有一位投过票的参与者。请看看两份文件的编号是不是一致。");

        var agreement = Agreement.Of(file.Votes, groupOf, hidden);
        return new(file, map, known?.Groups ?? [.. map.Groups.Select(group => $"{group.Name}")], groupOf, agreement)
        {
            AreKnown = known is not null,
            Priorities = Opinions.Routing.Priorities.Of(agreement, [.. map.Statements.Select(place => place.Extremity)], Columns(file, statements?.Meta).ToHashSet()),
        };
    }

    private static int[] Columns(VoteFile file, IReadOnlySet<string>? statements) =>
        [.. Enumerable.Range(0, file.Statements.Count).Where(column => statements is not null && statements.Contains(file.Statements[column]))];
}
