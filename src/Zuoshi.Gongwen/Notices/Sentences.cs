using System.Buffers;

namespace Zuoshi.Gongwen.Notices;

/// <summary>Where sentences and clauses begin and end.</summary>
internal static class Sentences
{
    /// <summary>Marks that end a sentence or one of its main parts.</summary>
    public static readonly SearchValues<char> Ends = SearchValues.Create("。；");

    /// <summary>Marks that end a clause.</summary>
    public static readonly SearchValues<char> Clauses = SearchValues.Create("。；，：！？");

    /// <summary>Marks that part words: those of clauses, 、 and brackets.</summary>
    public static readonly SearchValues<char> Marks = SearchValues.Create("。；，：！？、（）");

    /// <summary>Marks that part the members of a list.</summary>
    public static readonly SearchValues<char> Lists = SearchValues.Create("、，；,");

    /// <summary>Marks that no name has in it.</summary>
    public static readonly SearchValues<char> NotInNames = SearchValues.Create("。，；：、！？《“…-");

    /// <summary>No sentence worth reading backwards is longer.</summary>
    const int Longest = 400;

    /// <summary>Just behind the last 。or ； before a position, not before <paramref name="from"/>.</summary>
    public static int Start(string text, int from, int at) => StartOf(Ends, text, from, at);

    /// <summary>Just behind the last of some marks before a position.</summary>
    public static int StartOf(SearchValues<char> marks, string text, int from, int at)
    {
        from = Math.Max(from, at - Longest);
        return text.AsSpan(from, at - from).LastIndexOfAny(marks) + 1 + from;
    }

    /// <summary>The first 。 or ； from a position, at most <paramref name="end"/>.</summary>
    public static int End(string text, int at, int end) => FirstOf(Ends, text, at, end);

    /// <summary>The first of some marks from a position, at most <paramref name="end"/>.</summary>
    public static int FirstOf(SearchValues<char> marks, string text, int at, int end)
    {
        var found = at >= end ? -1 : text.AsSpan(at, end - at).IndexOfAny(marks);
        return found < 0 ? end : at + found;
    }

    /// <summary>The sentences between two positions, without the marks that end them.</summary>
    public static IEnumerable<(int Start, int End)> Of(string text, int start, int end) => Cut(Ends, text, start, end);

    /// <summary>The stretches between some marks.</summary>
    public static IEnumerable<(int Start, int End)> Cut(SearchValues<char> marks, string text, int start, int end)
    {
        for (var at = start; at < end;)
        {
            var stop = FirstOf(marks, text, at, end);
            if (stop > at) yield return (at, stop);
            at = stop + 1;
        }
    }
}
