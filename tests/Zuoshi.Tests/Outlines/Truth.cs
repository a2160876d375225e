using Zuoshi.Outlines;

namespace Zuoshi.Tests.Outlines;

/// <summary>What a person who knows the edits says of where an annotation went.</summary>
internal enum Verdict
{
    /// <summary>It stands where it belongs.</summary>
    Placed,

    /// <summary>Too little is left of what it stood on, and it is listed for a person.</summary>
    Gone,

    /// <summary>It is listed for a person, who would find its place at once.</summary>
    Missed,

    /// <summary>It stands where it does not belong.</summary>
    Wrong,
}

/// <summary>Where each character of an old version's clauses is in the new one.</summary>
internal sealed class Truth
{
    private readonly Dictionary<(Guid Clause, int At), int> origins = [];
    private readonly Dictionary<int, (Guid Clause, int At)> homes = [];

    public Truth(Revision revision, OutlineVersion before, OutlineVersion after)
    {
        int[] old = [.. revision.Before.Index().Where(each => !char.IsWhiteSpace(each.Item)).Select(each => each.Index)];
        foreach (var (origin, place) in Together(old, Flat(before)))
            if (place.At >= 0) origins.Add(place, origin);
        foreach (var (origin, place) in Together([.. revision.Origins], Flat(after)))
            if (origin is { } known && place.At >= 0) homes.Add(known, place);
    }

    /// <summary>The verdict on an annotation that stood on words of a clause, or on the whole of it.</summary>
    public Verdict Of(Annotation annotation, Clause clause, Range? words)
    {
        var (start, length) = (words ?? Range.All).GetOffsetAndLength(clause.Text.Length);
        var home = Enumerable.Range(start, length)
            .Where(at => origins.ContainsKey((clause.Key, at)) && homes.ContainsKey(origins[(clause.Key, at)])).Select(at => homes[origins[(clause.Key, at)]])
            .GroupBy(place => place.Clause, place => place.At).MaxBy(places => places.Count());
        var left = home?.Count() ?? 0;
        if (annotation.AdriftSince is not null) return left * 2 <= length ? Verdict.Gone : Verdict.Missed;
        if (home is null || home.Key != annotation.ClauseKey) return Verdict.Wrong;
        if (words is null) return annotation.Quote.Length == 0 ? Verdict.Placed : Verdict.Wrong;

        int from = home.Min(), to = home.Max() + 1;
        var common = Math.Min(to, annotation.Start + annotation.Quote.Length) - Math.Max(from, annotation.Start);
        var union = Math.Max(to, annotation.Start + annotation.Quote.Length) - Math.Min(from, annotation.Start);
        // Words that are all there have to be met to the letter, of reworded ones the half.
        return (left == length && to - from == length ? common == union : common * 2 >= union) ? Verdict.Placed : Verdict.Wrong;
    }

    /// <summary>Each character in the order of the text: its clause and its place in the clause's words, -1 in number and heading.</summary>
    private static (Guid Clause, int At)[] Flat(OutlineVersion version) =>
    [
        .. from clause in version.Clauses
           let heading = clause.Marker + clause.Title
           from each in (heading + clause.Text).Index()
           where !char.IsWhiteSpace(each.Item)
           select (clause.Key, Math.Max(-1, each.Index - heading.Length)),
    ];

    private static IEnumerable<(T Origin, (Guid Clause, int At) Place)> Together<T>(T[] source, (Guid Clause, int At)[] places)
    {
        Assert.Equal(source.Length, places.Length);
        return source.Zip(places);
    }
}
