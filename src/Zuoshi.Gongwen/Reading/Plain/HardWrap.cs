using System.Text;

namespace Zuoshi.Gongwen.Reading.Plain;

/// <summary>
/// Text whose lines a fixed width broke (copied from PDF or mail), and how to put its paragraphs together again.
/// <para>
/// A copied line is often only a piece of a printed line, since the spaces of justified type come out as line breaks. So the pieces are
/// first summed up to printed lines: inside a paragraph a printed line is full, its first one two characters shorter for the
/// indentation, only its last is as long as it happens to be. Of all ways to divide the pieces the one that strains this picture
/// least is taken (dynamic programming; linear, since a printed line holds few pieces).
/// </para>
/// </summary>
internal sealed class HardWrap
{
    // All widths are in half-width columns: 2 for a Chinese character. A narrow column of a phone, a broad one of mail:
    private const int Narrowest = 32;
    private const int Widest = 128;

    /// <summary>How far a full line may be from the width: a mark squeezed in, a Latin word moved on.</summary>
    private const int Slack = 6;

    /// <summary>A first line's indentation.</summary>
    private const int Indent = 4;

    private const int LongestTitleBlock = 8;

    /// <summary>Strain of each further piece in a printed line.</summary>
    private const double PieceStrain = 0.4;

    private readonly int width;
    private readonly int firstWidth;
    private readonly bool indented;
    private readonly bool spaced;

    private HardWrap(int width, int firstWidth, bool indented, bool spaced)
    {
        this.width = width;
        this.firstWidth = firstWidth;
        this.indented = indented;
        this.spaced = spaced;
    }

    /// <summary>Decides for the whole document; null when each line is a paragraph of its own.</summary>
    public static HardWrap? Detect(List<PlainLine> lines)
    {
        var prose = lines.Where(line => line.Cells is null && !line.Text.Contains('\t')).ToList();
        if (prose.Count < 4) return null;

        // The longest lines show the width; two in a hundred may stick out of it.
        var widths = prose.Select(line => Characters.Columns(line.Text)).Order().ToArray();
        var widest = widths[^1];
        var edge = widths[(widths.Length - 1) * 98 / 100];
        if (edge is < Narrowest or > Widest || widest > edge + 2 * Slack) return null;

        var full = prose.Where(line => Math.Abs(Characters.Columns(line.Text) - edge) <= Slack).ToList();
        var cut = full.Count(line => !Characters.EndsSentence(line.Text));
        var longer = widths.Count(columns => columns >= edge / 2);

        // Lists of names and titles have lines alike as well, but hardly any commas in them.
        var clauses = full.Count(line => line.Text.AsSpan().IndexOfAny("，。；、") >= 0);
        if (full.Count < 4 || full.Count * 4 < longer || cut * 10 < full.Count * 6 || clauses * 2 < full.Count) return null;

        // Inner lines are the widest of the frequent widths; first lines, as frequent in a text of short paragraphs, are narrower.
        var frequent = full.CountBy(line => Characters.Columns(line.Text)).ToList();
        var most = frequent.Max(columns => columns.Value);
        var width = frequent.Where(columns => columns.Value * 2 >= most).Max(columns => columns.Key);
        var indented = prose.Count(IsIndented) * 20 > prose.Count;
        return new HardWrap(width, indented ? width : FirstWidth(full, width), indented, IsSpaced(lines));
    }

    /// <summary>Joins what a document's own paragraphs turn out to be: lines copied from PDF into Word are paragraphs there.</summary>
    public static SourceText Mend(SourceText source)
    {
        var lines = source.Paragraphs.Select(paragraph => new PlainLine(paragraph.Text, AfterGap: false, paragraph.Row?.Cells)).ToList();
        if (Detect(lines) is not { } wrap) return source;

        var rows = new Queue<SourceRow>(source.Paragraphs.Select(paragraph => paragraph.Row).OfType<SourceRow>());
        return source with { Paragraphs = [.. wrap.Join(lines).Select(line => new SourceParagraph(line.Text, line.Cells is null ? null : rows.Dequeue()))] };
    }

    /// <summary>Joins pieces to paragraphs and drops the page numbers between them; rows stay as they are.</summary>
    public List<PlainLine> Join(List<PlainLine> all)
    {
        var lines = all.Where(line => line.Cells is not null || !LineShape.IsPageNumber(line.Text)).ToList();
        var joins = Joins(lines);
        var joined = new List<PlainLine>();
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            Characters.Join(text, joins[i] ? lines[i].Text.AsSpan().TrimStart() : lines[i].Text);
            if (i + 1 < lines.Count && joins[i + 1]) continue;

            joined.Add(lines[i] with { Text = text.ToString() });
            text.Clear();
        }

        return joined;
    }

    /// <summary>A gap between two pieces: the strain of a new paragraph behind it, and of going on over it.</summary>
    private readonly record struct Gap(double Part, double Join)
    {
        public static readonly Gap Parted = new(0, double.PositiveInfinity);
        public static readonly Gap Joined = new(double.PositiveInfinity, 0);
    }

    /// <summary>For each line, whether it continues the one before.</summary>
    private bool[] Joins(List<PlainLine> lines)
    {
        var count = lines.Count;
        var gaps = Gaps(lines);
        var widths = lines.Select(line => Characters.Columns(line.Text)).ToArray();

        // best[i, s]: the least strain of the lines from i on when line i begins a paragraph (s = 0) or a further printed line of one
        // (s = 1), and where its printed line ends.
        var best = new (double Strain, int To, bool GoesOn)[count + 1, 2];
        best[count, 1].Strain = double.PositiveInfinity;
        for (var i = count - 1; i >= 0; i--)
        {
            best[i, 0] = Best(i, IsIndented(lines[i]) ? width : firstWidth, isWhole: true);
            best[i, 1] = Best(i, width, isWhole: false);
        }

        var joins = new bool[count];
        for (int i = 0, s = 0; i < count;)
        {
            var (_, to, goesOn) = best[i, s];
            joins.AsSpan(i + 1, to - i - 1).Fill(true);
            if (goesOn) joins[to] = true;
            (i, s) = (to, goesOn ? 1 : 0);
        }

        return joins;

        (double Strain, int To, bool GoesOn) Best(int i, int target, bool isWhole)
        {
            var found = (Strain: double.PositiveInfinity, To: i + 1, GoesOn: false);
            var columns = 0;
            var inner = 0.0;
            for (var to = i + 1; to <= count; to++)
            {
                columns += widths[to - 1];
                if (to > i + 1) inner += gaps[to - 1].Join + PieceStrain;
                if (to > i + 1 && (columns > width + Slack || double.IsInfinity(inner))) break;

                var goesOn = inner + Full(columns, target) + gaps[to].Join + best[to, 1].Strain;
                if (goesOn < found.Strain) found = (goesOn, to, true);

                var ends = inner + End(lines[to - 1].Text, columns, target, to - i, isWhole) + gaps[to].Part + best[to, 0].Strain;
                if (ends < found.Strain) found = (ends, to, false);
            }

            return found;
        }
    }

    /// <summary>Strain of a printed line that goes on: how far it is from full. Type can be spaced out a little, but hardly squeezed.</summary>
    private static double Full(int columns, int target)
    {
        var off = Math.Abs(columns - target) / 2.0;
        return columns > target ? 0.9 * off * off : off <= 2 ? off : 3 * off - 4;
    }

    /// <summary>Strain of a printed line that ends a paragraph.</summary>
    private static double End(string last, int columns, int target, int pieces, bool isWhole)
    {
        // A last line isn't stretched, so it seldom falls into pieces.
        var isFull = Math.Abs(columns - target) <= 3;
        var strain = isFull ? 0 : (pieces - 1) * 2.5;

        if (Characters.EndsSentence(last)) return strain + (last[^1] == '；' ? 1 : 0);
        if (Characters.EndsClosed(last)) return strain + 1.5;
        return strain + (isWhole && pieces == 1 && columns < target * 3 / 4 ? 1.5 : 6);
    }

    private Gap[] Gaps(List<PlainLine> lines)
    {
        var gaps = new Gap[lines.Count + 1];
        var title = TitleBlock(lines);
        for (var i = 1; i < lines.Count; i++) gaps[i] = i <= title ? Gap.Parted : Between(lines[i - 1], lines[i]);
        gaps[^1] = Gap.Parted;
        return gaps;
    }

    private Gap Between(PlainLine line, PlainLine next)
    {
        if (line.Cells is not null || next.Cells is not null || line.Text.Contains('\t') || next.Text.Contains('\t')) return Gap.Parted;
        if (next.AfterGap && !spaced || IsIndented(next)) return Gap.Parted;
        if (LineShape.StandsAlone(line.Text) || LineShape.StandsAlone(next.Text)) return Gap.Parted;
        if (Characters.EndsOpen(line.Text) || Characters.StartsClosed(next.Text)) return Gap.Joined;
        if (LineShape.StartsHeading(next.Text)) return Gap.Parted;

        var numbered = LineShape.StartsHeading(line.Text) || LineShape.StartsItem(line.Text);
        var ends = Characters.EndsSentence(line.Text);
        var isShort = Characters.Columns(line.Text) < width - Slack;

        // 第三条 or 2. may be a reference that the edge happened to cut.
        if (!isShort && LineShape.CountsOn(line.Text, next.Text)) return new Gap(1.5, 0);
        if (LineShape.StartsItem(next.Text) && (numbered || ends || isShort)) return Gap.Parted;

        // A number with a bare title is a heading; a quotation mark behind it may be its own.
        if (numbered && !ends && isShort) return new Gap(0, Characters.StartsOpen(next.Text) ? 0 : 2);
        if (line.Text[^1] is '：' or ':') return new Gap(0, 1);

        // Where paragraphs are indented, one without indentation is a signature at most.
        return new Gap(indented ? 4 : 1.5, 0);
    }

    /// <summary>
    /// Number of lines at the top that hold title and 发文字号, up to the addressee or the first text: whoever reads the notice joins a
    /// title's lines knowing what a title is.
    /// </summary>
    private int TitleBlock(List<PlainLine> lines)
    {
        var count = 0;
        while (count < Math.Min(lines.Count, LongestTitleBlock)
            && Characters.Columns(lines[count].Text) < width - Slack
            && !Characters.EndsSentence(lines[count].Text)
            && !lines[count].Text.EndsWith('，') && !lines[count].Text.EndsWith('、')
            && !LineShape.StartsHeading(lines[count].Text)) count++;
        return count;
    }

    /// <summary>How wide first lines are: full items and headings show whether the indentation was lost.</summary>
    private static int FirstWidth(List<PlainLine> full, int width)
    {
        var firsts = full.Where(line => LineShape.StartsHeading(line.Text) || LineShape.StartsItem(line.Text))
            .Select(line => Characters.Columns(line.Text)).Order().ToArray();
        return firsts.Length > 0 && firsts[firsts.Length / 2] > width - Indent / 2 ? width : width - Indent;
    }

    private static bool IsIndented(PlainLine line) =>
        line.Text.StartsWith('\u3000') || line.Text.StartsWith("  ", StringComparison.Ordinal) || line.Text.StartsWith('\u2003');

    // Some programs put an empty line between all lines.
    private static bool IsSpaced(List<PlainLine> lines) => lines.Count(line => line.AfterGap) * 10 > lines.Count * 8;
}
