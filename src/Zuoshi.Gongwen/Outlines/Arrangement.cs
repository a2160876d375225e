using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Gongwen.Outlines;

/// <summary>Gives blocks their places: paths by the printed numbers, citations, ids. Equal blocks in equal places get equal ids.</summary>
internal sealed class Arrangement
{
    /// <summary>A clause that others can stand below or go on from.</summary>
    sealed record Place(string Path, string Words, int Level, int Rank);

    readonly Dictionary<string, int> taken = [];
    readonly Stack<Place> open = [];
    Place owner = new("", "", 1, 0);

    /// <summary>The clauses that blocks make, in the same order.</summary>
    public static IReadOnlyList<Clause> Of(IEnumerable<Block> blocks)
    {
        var arrangement = new Arrangement();
        return [.. blocks.Select(arrangement.Next)];
    }

    Clause Next(Block block)
    {
        var place = PlaceOf(block);
        if (block.Kind is not (ClauseKind.Table or ClauseKind.Box or ClauseKind.Aside) && !block.GoesOn) owner = place;
        if (!block.IsLeaf) open.Push(place);

        return new Clause(block, place.Path, place.Level, place.Words);
    }

    Place PlaceOf(Block block)
    {
        switch (block.Kind)
        {
            case ClauseKind.Title:
                return Named("标题", "标题", 0);
            case ClauseKind.Preamble:
                return Named("0", "前言", 1);
            case ClauseKind.Table or ClauseKind.Box:
                return Named($"{block.Name}{block.Number}", $"{block.Name}{block.Number}", open.TryPeek(out var holder) ? holder.Level + 1 : 1);
            case ClauseKind.Aside:
                return Named($"{block.Name}{block.Number}", $"{block.Name}{block.Number}", 1);
            case ClauseKind.Paragraph:
                return block.GoesOn ? Named(owner.Path.Length == 0 ? "0" : Once(owner.Path), owner.Words.Length == 0 ? "前言" : OnceWords(owner), owner.Level) : Named($"{block.Number}", Words(block), 1);
        }

        while (open.TryPeek(out var above) && above.Rank >= block.Rank) open.Pop();
        var parent = open.TryPeek(out var found) ? found : null;
        var (path, words) = (block.Name.Length > 0 ? $"{block.Name}{block.Number}" : $"{block.Number}", Words(block));
        var level = parent?.Level + 1 ?? 1;
        if (parent is null || block.Name.Length > 0) return Named(path, words, level, block.Rank);
        return Named($"{parent.Path}{(parent.Path.Contains('.') ? '-' : '.')}{path}", parent.Words + words, level, block.Rank);
    }

    static string Words(Block block) => block.Numbered is { } kind ? Citation.Words(kind, block.Number) : block.Name.Length > 0 ? $"{block.Name}{block.Number}" : $"第{block.Number}段";

    /// <summary>A path that is taken already becomes the second of its number.</summary>
    Place Named(string path, string words, int level, int rank = 0)
    {
        var times = taken[path] = taken.GetValueOrDefault(path) + 1;
        return times == 1 ? new(path, words, level, rank) : new($"{path}~{times}", $"{words}之{(times > 99 ? $"{times}" : HeadingNumbers.InWords(times))}", level, rank);
    }

    static string Once(string path) => path.LastIndexOf('~') is > 0 and var at && !path.AsSpan(at).ContainsAny('.', '-') ? path[..at] : path;

    static string OnceWords(Place place) => Once(place.Path).Length < place.Path.Length ? place.Words[..place.Words.LastIndexOf('之')] : place.Words;
}
