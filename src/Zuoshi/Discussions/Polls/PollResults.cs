using Zuoshi.Opinions.Agreements;
using Zuoshi.Opinions.Votes;

namespace Zuoshi.Discussions.Polls;

/// <summary>One statement as results show it.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Everyone">All votes.</param>
/// <param name="Groups">The votes of each group; null where too few have voted for theirs to be shown.</param>
/// <param name="Said">Who agrees, in words.</param>
internal sealed record StatementResult(Statement Statement, Tally Everyone, IReadOnlyList<Tally?> Groups, string Said)
{
    /// <summary>Whether every group shown agrees, more than half of each.</summary>
    public bool IsAgreedByAll => Heard.Count > 0 && Heard.All(group => group.Agrees);

    private IReadOnlyList<Tally> Heard => [.. Groups.OfType<Tally>()];
}

/// <summary>What sets one group apart.</summary>
internal sealed record GroupTelling(string Name, IReadOnlyList<(Statement Statement, Stance Direction)> Statements)
{
    /// <summary>更同意“…”“…”；更不同意“…”.</summary>
    public string InWords => string.Join('；', Statements.GroupBy(one => one.Direction)
        .Select(side => $"{(side.Key is Stance.Agree ? "更同意" : "更不同意")}{string.Concat(side.Select(one => $"“{one.Statement.Text.TrimEnd('。')}”"))}"));
}

/// <summary>What a poll shows: what all agree on, what divides them, what each group stands for. The figures are the engine's.</summary>
/// <param name="Groups">How people were told apart.</param>
/// <param name="Agreed">What every group agrees on, most agreed first.</param>
/// <param name="Divided">What groups differ on by more than chance, most dividing first.</param>
/// <param name="Telling">What each group stands for.</param>
/// <param name="All">Every statement that may be shown, by number.</param>
internal sealed record PollResults(
    Grouped Groups, IReadOnlyList<StatementResult> Agreed, IReadOnlyList<StatementResult> Divided, IReadOnlyList<GroupTelling> Telling, IReadOnlyList<StatementResult> All)
{
    private const int Most = 5, MostNamed = 3;

    /// <summary>Counts what may be shown.</summary>
    /// <param name="ballots">The votes.</param>
    /// <param name="groups">How people are told apart.</param>
    /// <param name="shown">The statements whose results may be shown.</param>
    public static PollResults Of(Ballots ballots, Grouped groups, IReadOnlySet<Guid> shown)
    {
        var agreement = Agreement.Of(ballots.Votes, groups.GroupOf, ballots.Hidden);
        var columns = Enumerable.Range(0, ballots.Statements.Count).Where(column => ballots.Statements[column].Stands && shown.Contains(ballots.Statements[column].Id)).ToList();
        var results = columns.ToDictionary(column => column, column => Of(agreement.Statements[column], ballots.Statements[column], groups));
        return new PollResults(
            groups,
            [.. columns.Where(column => results[column].IsAgreedByAll).OrderByDescending(column => agreement.Statements[column].Consensus).Take(Most).Select(column => results[column])],
            [.. agreement.Divisive.Where(results.ContainsKey).Take(Most).Select(column => results[column])],
            [
                .. groups.Names.Select((name, group) => new GroupTelling(name,
                [
                    .. agreement.Representative.ElementAtOrDefault(group)?.Where(one => results.ContainsKey(one.Statement) && one.Contrast.Tells)
                        .Select(one => (ballots.Statements[one.Statement], one.Stance)) ?? [],
                ])).Where(telling => telling.Statements.Count > 0),
            ],
            [.. results.Values]);
    }

    private static StatementResult Of(StatementAgreement agreement, Statement statement, Grouped groups)
    {
        var shown = agreement.Groups.Select(tally => tally.Seen >= Grouped.Least ? tally : (Tally?)null)
            .Concat(Enumerable.Repeat<Tally?>(null, groups.Names.Count - agreement.Groups.Count)).ToList();
        return new StatementResult(statement, agreement.Everyone, shown, Say(agreement, shown, groups));
    }

    /// <summary>13个单位中11个同意；反对集中在甲局、乙局.</summary>
    private static string Say(StatementAgreement agreement, List<Tally?> shown, Grouped groups)
    {
        // The rest of those too few to be shown are many units, and can't be counted as one.
        var heard = shown.Where((_, group) => !groups.IsRest(group)).OfType<Tally>().ToList();
        if (heard.Count == 0) return "表态的人还少，暂不分群看";

        var counted = groups.Counted;
        var (agreed, rejected) = (heard.Count(group => group.Agrees), heard.Count(group => group.Disagrees));
        var who = $"{heard.Count}{counted}";
        var said = agreed == heard.Count ? $"{who}都同意"
            : rejected == heard.Count ? $"{who}都不同意"
            : agreed == 0 ? rejected == 0 ? $"{who}都没有过半数同意" : $"{who}中没有一{counted}同意，{rejected}{counted[..1]}不同意"
            : $"{who}中{agreed}{counted[..1]}同意";
        var opposed = agreement.OpposedIn.Where(group => shown[group] is { Agrees: false } && !groups.IsRest(group)).Select(group => groups.Names[group]).Take(MostNamed).ToList();
        return opposed.Count > 0 && agreed < heard.Count ? $"{said}；反对集中在{string.Join("、", opposed)}" : said;
    }
}
