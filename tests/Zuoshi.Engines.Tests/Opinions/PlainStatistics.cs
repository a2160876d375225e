using Zuoshi.Opinions.Votes;

namespace Zuoshi.Engines.Tests.Opinions;

/// <summary>
/// The statistics of Polis a second time: no tables, no passes, each figure counted anew from the list of votes, in the words of
/// the published formulas. Slow, and written without looking at the program.
/// </summary>
internal sealed class PlainStatistics(Talk talk)
{
    private readonly List<Vote> votes = [.. talk.Rows];

    public int GroupCount { get; } = talk.GroupOf.Append(-1).Max() + 1;

    public int Statements => talk.Votes.Statements;

    public int Count(int statement, Func<int, bool> inGroup, params Stance[] stances) =>
        votes.Count(vote => vote.Statement == statement && inGroup(talk.GroupOf[vote.Participant]) && (stances.Length == 0 || stances.Contains(vote.Stance)));

    public double GroupAwareConsensus(int statement, Stance stance)
    {
        var product = 1.0;
        for (var g = 0; g < GroupCount; g++) product *= (Count(statement, group => group == g, stance) + 1.0) / (Count(statement, group => group == g) + 2.0);
        return product;
    }

    public Row Of(int statement, int g)
    {
        double na = Count(statement, group => group == g, Stance.Agree), nd = Count(statement, group => group == g, Stance.Disagree), ns = Count(statement, group => group == g);
        bool Rest(int group) => group >= 0 && group != g;
        double naRest = Count(statement, Rest, Stance.Agree), ndRest = Count(statement, Rest, Stance.Disagree), nsRest = Count(statement, Rest);
        double pa = (na + 1) / (ns + 2), pd = (nd + 1) / (ns + 2);
        return new(
            statement, na, nd, ns, pa, pd, OneProportion(na, ns), OneProportion(nd, ns),
            pa / ((1 + naRest) / (2 + nsRest)), pd / ((1 + ndRest) / (2 + nsRest)),
            TwoProportions(na, ns, naRest, nsRest), TwoProportions(nd, ns, ndRest, nsRest));
    }

    public List<int> Consensus(Stance stance)
    {
        var found = new List<(int Statement, double Rank)>();
        for (var statement = 0; statement < Statements; statement++)
        {
            double n = Count(statement, _ => true, stance), s = Count(statement, _ => true), p = (n + 1) / (s + 2), test = OneProportion(n, s);
            if (p > 0.5 && test > 1.2816) found.Add((statement, p * test));
        }

        return [.. found.OrderByDescending(one => one.Rank).Take(5).Select(one => one.Statement)];
    }

    public List<(int Statement, Stance Direction)> Representative(int g)
    {
        Row? bestAgree = null, best = null;
        var sufficient = new List<Row>();
        foreach (var row in Enumerable.Range(0, Statements).Select(statement => Of(statement, g)))
        {
            if ((row.Rat > 1.2816 && row.Pat > 1.2816) || (row.Rdt > 1.2816 && row.Pdt > 1.2816)) sufficient.Add(row);
            if (best == null || Math.Max(row.Rat, row.Rdt) > Math.Max(best.Rat, best.Rdt)) best = row;
            if (row.Na == 0 && row.Nd == 0) continue;
            bool better;
            if (bestAgree != null && bestAgree.Ra > 1) better = row.Ra * row.Rat * row.Pa * row.Pat > bestAgree.Ra * bestAgree.Rat * bestAgree.Pa * bestAgree.Pat;
            else if (bestAgree != null) better = row.Pa * row.Pat > bestAgree.Pa * bestAgree.Pat;
            else better = row.Pat > 1.2816 || (row.Ra > 1 && row.Pa > 0.5);
            if (better) bestAgree = row;
        }

        var chosen = new List<Row>();
        if (bestAgree != null) chosen.Add(bestAgree);
        if (sufficient.Count == 0 && bestAgree == null && best != null) chosen.Add(best);
        chosen.AddRange(sufficient.Where(row => row != bestAgree).OrderByDescending(row => row.Metric));
        chosen = [.. chosen.Take(5)];
        return [.. chosen.Where(row => row.ForAgree).Concat(chosen.Where(row => !row.ForAgree)).Select(row => (row.Statement, row.ForAgree ? Stance.Agree : Stance.Disagree))];
    }

    private static double OneProportion(double n, double s) => 2 * Math.Sqrt(s + 1) * ((n + 1) / (s + 1) - 0.5);

    private static double TwoProportions(double n1, double s1, double n2, double s2)
    {
        double p1 = (n1 + 1) / (s1 + 1), p2 = (n2 + 1) / (s2 + 1), p = (n1 + n2 + 2) / (s1 + s2 + 2);
        return p == 1 ? 0 : (p1 - p2) / Math.Sqrt(p * (1 - p) * (1 / (s1 + 1) + 1 / (s2 + 1)));
    }

    internal sealed record Row(int Statement, double Na, double Nd, double Ns, double Pa, double Pd, double Pat, double Pdt, double Ra, double Rd, double Rat, double Rdt)
    {
        public bool ForAgree => Rat > Rdt;

        public double Metric => ForAgree ? Ra * Rat * Pa * Pat : Rd * Rdt * Pd * Pdt;
    }
}
