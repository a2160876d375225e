using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Zuoshi.Opinions.Maps.Axes;
using Zuoshi.Opinions.Maps.Clusters;
using Zuoshi.Opinions.Votes;

namespace Zuoshi.Opinions.Maps;

/// <summary>
/// A map of a conversation: who votes alike stands close together, and groups of them are found by nothing but their votes. The
/// same votes and options give the same map, on any machine, to the last bit.
/// </summary>
public sealed class OpinionMap
{
    private const int LeastGrouped = 100;
    private const int LeastInGroup = 15;

    private OpinionMap()
    {
    }

    /// <summary>Every participant by row.</summary>
    public required IReadOnlyList<Place> Participants { get; init; }

    /// <summary>Every statement by column.</summary>
    public required IReadOnlyList<StatementPlace> Statements { get; init; }

    /// <summary>The groups by number, in the order of their names.</summary>
    public required IReadOnlyList<MapGroup> Groups { get; init; }

    /// <summary>Each participant's group by number, −1 for none; what <see cref="Agreements.Agreement.Of"/> takes.</summary>
    public required IReadOnlyList<int> GroupOf { get; init; }

    /// <summary>How the axes were found.</summary>
    public required MapVariant Variant { get; init; }

    /// <summary>SHA-256 of votes and options, in hexadecimal: maps of the same hash are the same.</summary>
    public required string InputsHash { get; init; }

    /// <summary>The seed it was drawn with.</summary>
    public required long Seed { get; init; }

    /// <summary>What the next map takes as <see cref="MapOptions.Previous"/>.</summary>
    public required MapSnapshot Snapshot { get; init; }

    /// <summary>Whether enough people are in groups, and in each, for the groups to mean something: 100 and 15.</summary>
    public bool HasEnoughVoices => Groups.Sum(group => group.Members) >= LeastGrouped && Groups.All(group => group.Members >= LeastInGroup);

    /// <summary>Draws the map.</summary>
    /// <param name="votes">The votes; rows in the order of first votes.</param>
    /// <param name="options">Without them, no statement is hidden and nothing came before.</param>
    /// <exception cref="ArgumentOutOfRangeException">A hidden statement is none, or fewer than one group is asked for.</exception>
    public static OpinionMap Draw(VoteMatrix votes, MapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(votes);
        var centred = Centred(votes, options ??= new());
        return Draw(votes, options, centred, centred.Apply);
    }

    /// <summary>Draws the same map up to rounding from tables kept with each vote, in less time where there are many people and few statements.</summary>
    /// <param name="tables">The votes.</param>
    /// <param name="options">As above.</param>
    public static OpinionMap Draw(CoVotes tables, MapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var votes = tables.Count();
        var centred = Centred(votes, options ??= new());
        return Draw(votes, options, centred, new Gram(tables.Centred(centred.Means.Mean, centred.Means.IsHidden)).Apply);
    }

    private static CentredVotes Centred(VoteMatrix votes, MapOptions options)
    {
        if (options.Groups is { } groups) ArgumentOutOfRangeException.ThrowIfLessThan(groups, 1);
        foreach (var statement in options.Hidden) VoteMatrix.Within(statement, votes.Statements);
        return new(votes, new(votes.Tally(), options.Hidden));
    }

    private static OpinionMap Draw(VoteMatrix votes, MapOptions options, CentredVotes centred, Action<double[], double[]> covariance)
    {
        var (first, second, variant) = PrincipalAxes.Of(votes, centred.Means, covariance, options);
        var (x, y) = centred.Project(first, second);
        var members = Membership.Of(votes, options.Previous);
        var smoother = new GroupCount(options);
        var grouping = Grouping.Make(
            new([.. members.Select(member => (float)x[member])], [.. members.Select(member => (float)y[member])], Enumerable.Repeat(1, members.Length).ToArray()),
            [.. members.Select(member => options.Previous is { } before && member < before.NameOf.Count ? before.NameOf[member] : -1)],
            smoother.Choose);

        var groupOf = new int[votes.Participants];
        Array.Fill(groupOf, -1);
        for (var at = 0; at < members.Length; at++) groupOf[members[at]] = grouping.Of[at];
        var names = GroupNames.Of(groupOf, grouping.Count, options.Previous?.NameOf ?? []);
        var ordered = names.Order().ToArray();
        for (var at = 0; at < groupOf.Length; at++)
            if (groupOf[at] >= 0) groupOf[at] = Array.BinarySearch(ordered, names[groupOf[at]]);

        return new()
        {
            Participants = [.. groupOf.Select((group, at) => new Place(group, x[at], y[at]))],
            Statements = [.. centred.Means.Mean.Select((mean, at) => PlaceOf(mean, first[at], second[at], votes.Statements))],
            Groups = MiddlesOf(groupOf, x, y, ordered),
            GroupOf = groupOf,
            Variant = variant,
            InputsHash = Hash(votes, options),
            Seed = options.Seed,
            Snapshot = smoother.Remember([.. groupOf.Select(group => group < 0 ? -1 : ordered[group])], grouping, [first, second]),
        };
    }

    private static StatementPlace PlaceOf(double mean, double first, double second, int statements)
    {
        var agreed = Math.Sqrt(statements) * (1 - mean);
        return new(agreed * first, agreed * second);
    }

    private static List<MapGroup> MiddlesOf(int[] groupOf, double[] x, double[] y, int[] names)
    {
        var sums = new (int Members, double X, double Y)[names.Length];
        for (var at = 0; at < groupOf.Length; at++)
        {
            if (groupOf[at] is var group && group < 0) continue;

            var (members, sumX, sumY) = sums[group];
            sums[group] = (members + 1, sumX + x[at], sumY + y[at]);
        }

        return [.. sums.Select((sum, at) => new MapGroup(names[at], sum.Members, sum.X / sum.Members, sum.Y / sum.Members))];
    }

    private static string Hash(VoteMatrix votes, MapOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        votes.AppendTo(hash);
        Append<int>([.. options.Hidden.Order(), -1, options.Groups ?? -1, (int?)options.Variant ?? -1]);
        Append([options.Seed]);
        if (options.Previous is { } previous)
        {
            Append<int>([.. previous.NameOf, previous.Groups, previous.Candidate, previous.Runs]);
            foreach (var axis in previous.Axes) Append<double>([.. axis]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append<T>(ReadOnlySpan<T> values) where T : unmanaged => hash.AppendData(MemoryMarshal.AsBytes(values));
    }
}
