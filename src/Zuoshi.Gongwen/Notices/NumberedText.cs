namespace Zuoshi.Gongwen.Notices;

/// <summary>The document as pieces in reading order, with the tree that their numbers make.</summary>
internal sealed class NumberedText
{
    readonly Dictionary<Piece, int> positions = [];

    NumberedText(List<Piece> pieces)
    {
        Pieces = pieces;
        for (var at = 0; at < pieces.Count; at++) positions[pieces[at]] = at;
    }

    /// <summary>All pieces, numbered or not, in order; table rows and front matter are none.</summary>
    public IReadOnlyList<Piece> Pieces { get; }

    /// <summary>The numbered pieces in order.</summary>
    public IEnumerable<Piece> Headings => Pieces.Where(piece => piece.Mark is not null);

    /// <summary>Cuts lines into pieces and finds how the numbering systems nest.</summary>
    /// <param name="lines">All lines of the document.</param>
    /// <param name="partOf">Which part each line belongs to; -1 for lines that are no running text.</param>
    public static NumberedText Read(IReadOnlyList<Line> lines, IReadOnlyList<int> partOf)
    {
        var hasDecimals = HasDecimals(lines);
        var pieces = new List<Piece>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (partOf[at] < 0 || lines[at].IsRow || lines[at].Text.Length == 0) continue;
            Cut(lines[at], at + 1 < lines.Count ? lines[at + 1] : null, partOf[at], hasDecimals, pieces);
        }

        Nest(pieces);
        return new NumberedText(pieces);
    }

    /// <summary>The pieces that a heading holds, down to the next heading of its level or above.</summary>
    public IEnumerable<Piece> Under(Piece heading)
    {
        for (var at = positions[heading] + 1; at < Pieces.Count; at++)
        {
            var piece = Pieces[at];
            if (piece.Part != heading.Part || piece.Level > 0 && piece.Level <= heading.Level) yield break;
            yield return piece;
        }
    }

    /// <summary>The headings directly below one.</summary>
    public IEnumerable<Piece> Children(Piece heading) => Under(heading).Where(piece => piece.Mark is not null && piece.Parent == heading);

    /// <summary>The pieces that follow one, in order.</summary>
    public IEnumerable<Piece> After(Piece piece) => Pieces.Skip(positions[piece] + 1);

    static void Cut(Line line, Line? next, int part, bool hasDecimals, List<Piece> pieces)
    {
        var text = line.Text;
        var starts = Marks(line, next, hasDecimals);
        if (starts.Count == 0 || starts[0].At > 0)
            pieces.Add(new Piece(line, 0, starts.Count == 0 ? text.Length : starts[0].At) { Part = part });

        for (var i = 0; i < starts.Count; i++)
        {
            var (at, mark) = starts[i];
            var end = i + 1 < starts.Count ? starts[i + 1].At : text.Length;
            pieces.Add(new Piece(line, at, end) { Mark = mark, Part = part, TitleEnd = TitleEnd(text, at + mark.Length, end) });
        }
    }

    /// <summary>
    /// The numbers that open pieces: the one the line begins with, and those behind 。；：！？ that count on from it
    /// or that begin a run (1. followed by 2.). A （二） in the middle of a sentence is a reference and opens nothing.
    /// </summary>
    static List<(int At, Mark Mark)> Marks(Line line, Line? next, bool hasDecimals)
    {
        var text = line.Text;
        var found = new List<(int At, Mark Mark)>();
        if (First(line, hasDecimals) is { } first) found.Add((0, first));

        var inside = new List<(int At, Mark Mark)>();
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at - 1] is not ('。' or '；' or '：' or '！' or '？')) continue;
            if (Numbering.At(text, at) is { Kind: >= NumberKind.Chinese and not (NumberKind.Decimal or NumberKind.Decimal3) } mark) inside.Add((at, mark));
        }

        var last = new Dictionary<NumberKind, int>();
        if (found.Count > 0) last[found[0].Mark.Kind] = found[0].Mark.Number;
        for (var i = 0; i < inside.Count; i++)
        {
            var mark = inside[i].Mark;
            var counts = last.TryGetValue(mark.Kind, out var before) && mark.Number == before + 1;
            if (!counts && mark.Number == 1)
            {
                var second = (mark.Kind, 2);
                counts = inside.Skip(i + 1).Take(20).Any(later => (later.Mark.Kind, later.Mark.Number) == second)
                    || next is not null && Numbering.At(next.Text, 0) is { } below && (below.Kind, below.Number) == second;
            }

            if (!counts) continue;
            last[mark.Kind] = mark.Number;
            found.Add(inside[i]);
        }

        return found;
    }

    /// <summary>The number that a line begins with, or null.</summary>
    /// <param name="line">The line.</param>
    /// <param name="hasDecimals">Whether the document has numbers such as 1.1.</param>
    public static Mark? First(Line line, bool hasDecimals) => Numbering.At(line.Text, 0) ?? (hasDecimals ? BareNumber(line) : null);

    /// <summary>Whether a document has numbers such as 1.1, so that a bare 1 may stand above them.</summary>
    public static bool HasDecimals(IEnumerable<Line> lines) => lines.Any(line => Numbering.At(line.Text, 0) is { Kind: NumberKind.Decimal });

    /// <summary>"1 总则" in a document that goes on with 1.1.</summary>
    static Mark? BareNumber(Line line)
    {
        var text = line.Text;
        var end = 0;
        while (end < text.Length && end < 3 && char.IsAsciiDigit(text[end])) end++;
        if (end is 0 or 3 || end >= text.Length || text.Length > 40 || !line.HasSpaceBefore(end) || text[end] is < '\u4E00' or > '\u9FFF') return null;
        return ChineseNumerals.Parse(text.AsSpan(0, end)) is { } number ? new Mark(NumberKind.Bare, number, end) : null;
    }

    /// <summary>The first 。 or ： outside brackets and quotes; trailing marks don't belong to a title, but a question keeps its ？.</summary>
    public static int TitleEnd(string text, int start, int end)
    {
        var depth = 0;
        for (var at = start; at < end; at++)
        {
            switch (text[at])
            {
                case '（' or '《' or '“' or '〈':
                    depth++;
                    break;
                case '）' or '》' or '”' or '〉':
                    depth = Math.Max(depth - 1, 0);
                    break;
                case '。' or '：' when depth == 0:
                    return at;
            }
        }

        // A bracket that never closes must not swallow the sentence.
        var stop = depth > 0 ? text.AsSpan(start, end - start).IndexOfAny('。', '：') : -1;
        if (stop >= 0) return start + stop;
        while (end > start + 1 && text[end - 1] is '；' or '，' or '、' or '。' or '：') end--;
        return end;
    }

    static void Nest(List<Piece> pieces)
    {
        foreach (var part in pieces.GroupBy(piece => piece.Part))
        {
            var order = Nesting.Of(part.Where(piece => piece.Mark is not null).Select(piece => piece.Mark!.Value));
            var open = new Stack<Piece>();
            foreach (var piece in part)
            {
                if (piece.Mark is { } mark)
                {
                    piece.Level = order[mark.Kind];
                    while (open.TryPeek(out var above) && above.Level >= piece.Level) open.Pop();
                }

                piece.Parent = open.TryPeek(out var parent) ? parent : null;
                if (piece.Mark is not null) open.Push(piece);
            }
        }
    }
}
