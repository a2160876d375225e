using Zuoshi.Gongwen.Notices;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Gongwen.Outlines;

/// <content>
/// What a person may put right before an outline is taken over. Each edit moves the borders between marker, title and text, or between
/// clauses; none changes a word of the document. Clauses that an edit doesn't touch keep their ids, and their paths unless a clause of the same number before
/// them came or went.
/// </content>
public sealed partial class Outline
{
    /// <summary>Says which words at a clause's beginning are its title; none makes all of it text.</summary>
    /// <param name="id">The clause.</param>
    /// <param name="words">The first words behind its marker; spaces don't matter.</param>
    /// <exception cref="EditRefused">The clause doesn't begin so.</exception>
    public Outline Retitle(string id, string words)
    {
        var at = Position(id);
        var block = Clauses[at].Block;
        if (block.Kind is ClauseKind.Table) throw new EditRefused("outlines.table", "表格没有单独的标题，改不了。");

        var end = block.MarkerEnd;
        using var wanted = words.Where(c => !char.IsWhiteSpace(c)).GetEnumerator();
        var rest = string.Concat(block.Cut(block.MarkerEnd, block.Length).Select(passage => passage.Text));
        for (var read = 0; wanted.MoveNext(); end = block.MarkerEnd + read)
        {
            while (read < rest.Length && char.IsWhiteSpace(rest[read])) read++;
            if (read == rest.Length || rest[read] != wanted.Current) throw new EditRefused("outlines.not-in-text", "标题只能取本条原文开头的字，请照原文填写。");
            read++;
        }

        return With([.. Blocks(0, at), block with { TitleEnd = end }, .. Blocks(at + 1)]);
    }

    /// <summary>Adds a clause to the end of the one before it; what stood below it stands below that one.</summary>
    /// <exception cref="EditRefused">It is the first, or one of the two is a table and the other isn't.</exception>
    public Outline Join(string id)
    {
        var at = Position(id);
        if (at == 0) throw new EditRefused("outlines.first", "这是第一条，前面没有可以并入的条。");

        var (before, block) = (Clauses[at - 1].Block, Clauses[at].Block);
        if (before.Kind is ClauseKind.Table != block.Kind is ClauseKind.Table) throw new EditRefused("outlines.table", "表格和文字不能并成一条。");

        var joined = before with { Passages = Glued(before.Passages, block.Passages) };
        return With([.. Blocks(0, at - 1), joined, .. Blocks(at + 1)]);
    }

    /// <summary>Makes a clause of its own of a text's end. When a number stands there it is the new clause's; else that goes on with the old one's (之二).</summary>
    /// <param name="id">The clause.</param>
    /// <param name="at">Where the new one begins, in <see cref="Clause.Text"/>.</param>
    /// <exception cref="EditRefused">The position leaves one of the two empty, or cuts a table's row or a surrogate pair.</exception>
    public Outline Split(string id, int at)
    {
        var index = Position(id);
        var block = Clauses[index].Block;
        if (block.Kind is ClauseKind.Table || block.Body.Any(passage => passage.IsRow)) throw new EditRefused("outlines.table", "表格不能拆开。");
        if (CutAt(block, at) is not { } cut) throw new EditRefused("outlines.outside", "拆分的位置要在本条文字中间，请重新选择。");

        var first = block with { Passages = [.. block.Cut(0, cut)] };
        return With([.. Blocks(0, index), first, Second(block, [.. block.Cut(cut, block.Length)]), .. Blocks(index + 1)]);
    }

    /// <summary>Leaves a clause out: a page's heading, a line of the web page.</summary>
    /// <exception cref="EditRefused">Others stand below it.</exception>
    public Outline Drop(string id)
    {
        var at = Position(id);
        var below = Clauses.Skip(at + 1).TakeWhile(clause => clause.Level > Clauses[at].Level).Count();
        if (below > 0 && !Clauses[at].Block.IsLeaf) throw new EditRefused("outlines.below", $"下面还有{below}条，请先处理下面的各条，再删这一条。");

        return With([.. Blocks(0, at), .. Blocks(at + 1)]);
    }

    int Position(string id) => positions.TryGetValue(id, out var at) ? at : throw new EditRefused("outlines.unknown", "没有找到这一条，可能已经改过，请刷新页面再试。");

    IEnumerable<Block> Blocks(int from, int? to = null) => Clauses.Take(from..(to ?? Clauses.Count)).Select(clause => clause.Block);

    Outline With(IEnumerable<Block> blocks)
    {
        var clauses = Arrangement.Of(blocks);
        var title = clauses.FirstOrDefault(clause => clause.Kind is ClauseKind.Title);
        var before = Clauses.FirstOrDefault(clause => clause.Kind is ClauseKind.Title);
        return new(title?.Id == before?.Id ? Title : title?.Title is { Length: > 0 } words ? words : null, clauses);
    }

    /// <summary>Passages that go on in the same paragraph become one again.</summary>
    static List<Passage> Glued(IReadOnlyList<Passage> first, IReadOnlyList<Passage> second)
    {
        if (first is not [.., var left] || second is not [var right, ..] || left.IsRow || !right.Follows(left)) return [.. first, .. second];

        var glued = new Passage(left.Text + right.Text, left.Span with { Length = left.Span.Length + right.Span.Length });
        return [.. first.SkipLast(1), glued, .. second.Skip(1)];
    }

    /// <summary>Where a position in the text is in the block; null when nothing would stand on one side of it.</summary>
    static int? CutAt(Block block, int at)
    {
        var text = string.Join('\n', block.Body.Select(passage => passage.Text));
        if (at <= 0 || at >= text.Length || string.IsNullOrWhiteSpace(text[..at]) || string.IsNullOrWhiteSpace(text[at..])) return null;
        if (char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1])) return null;

        // White space around paragraphs isn't in the text, so the characters before the cut are counted.
        var count = text.AsSpan(0, at).ToArray().Count(c => !char.IsWhiteSpace(c));
        var position = 0;
        foreach (var c in block.Passages.SelectMany(passage => passage.Text))
        {
            if (position >= block.TitleEnd && !char.IsWhiteSpace(c) && count-- == 0) return position;
            position++;
        }

        return null;
    }

    Block Second(Block first, Passage[] passages)
    {
        var line = new Line(0, new SourceParagraph(passages[0].Text));
        if (first.Kind is not (ClauseKind.Title or ClauseKind.Aside) && NumberedText.First(line, hasDecimals: false) is { Number: > 0 } mark)
        {
            var like = Clauses.FirstOrDefault(clause => clause.Block.Numbered == mark.Kind)?.Block;
            return new()
            {
                Kind = like?.Kind ?? ClauseKind.Item,
                Passages = passages,
                Numbered = mark.Kind,
                Rank = like?.Rank ?? first.Rank + 1,
                Name = mark.Kind is NumberKind.Article ? "条" : "",
                Number = mark.Number,
                MarkerEnd = line.Span(0, mark.Length).End,
                TitleEnd = line.Span(0, Headings.End(line, mark, next: null)).End,
            };
        }

        return first.Kind switch
        {
            ClauseKind.Title => new() { Kind = ClauseKind.Preamble, Passages = passages },
            ClauseKind.Aside => first with { Passages = passages, MarkerEnd = 0, TitleEnd = 0 },
            ClauseKind.Box => first with { Passages = passages, MarkerEnd = 0, TitleEnd = 0 },
            ClauseKind.Paragraph when !first.GoesOn => first with { Passages = passages, MarkerEnd = 0, TitleEnd = 0 },
            _ => new() { Kind = ClauseKind.Paragraph, Passages = passages },
        };
    }
}
