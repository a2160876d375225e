using System.Text.RegularExpressions;
using Zuoshi.Gongwen.Notices;

namespace Zuoshi.Gongwen.Outlines;

/// <summary>Groups the lines of a document into the blocks of its clauses.</summary>
internal sealed partial class Blocks
{
    /// <summary>The caption of a table or box is a short line of its own.</summary>
    const int LongestCaption = 60;

    readonly Layout layout;
    readonly bool hasDecimals;
    readonly bool hasHeadings;
    readonly int coverEnd;
    readonly HashSet<int> titleLines;
    readonly Dictionary<int, int> attachments;
    readonly List<Block> blocks = [];
    readonly List<Passage> passages = [];
    readonly Dictionary<string, int> named = [];
    readonly Dictionary<NumberKind, int> last = [];
    NumberKind? lastKind;
    Block? current;
    bool isOpenBox;
    int table = -1;

    public Blocks(Layout layout)
    {
        this.layout = layout;
        hasDecimals = NumberedText.HasDecimals(layout.Lines);
        // A covering notice (印发…的通知) stands above the outline that it carries.
        coverEnd = layout.Plan is { FirstLine: > 0 } plan ? plan.FirstLine : 0;
        titleLines = layout.Plan is { FirstLine: >= 0 } carried
            ? [.. Enumerable.Range(carried.FirstLine, carried.LastLine - carried.FirstLine + 1)]
            : [.. layout.Front.TitleLines.Where(line => line.Row is null).Select(line => line.Index)];
        attachments = layout.Attachments.Beginnings.Where(each => layout.Lines[each.First].Row is null).ToDictionary(each => each.First, each => each.Last);
        hasHeadings = attachments.Count > 0 || layout.Lines.Any(line => IsText(line) && line.Row is null && First(line) is not null);
    }

    /// <summary>All blocks in the order of the document.</summary>
    public IReadOnlyList<Block> Read()
    {
        for (var at = 0; at < layout.Lines.Count; at++)
        {
            var line = layout.Lines[at];
            if (string.IsNullOrWhiteSpace(line.Printed)) continue;

            if (at < coverEnd) Aside(line);
            else if (titleLines.Contains(at)) Title(line);
            else if (attachments.TryGetValue(at, out var lastLine)) at = Attachment(at, lastLine);
            else if (line.Row is not null) Row(line);
            else if (layout.PartOf[at] < 0) Aside(line);
            else if (IsCaption(line, at)) Captioned(line);
            else if (First(line) is { } mark && !StaysInBox(mark)) Numbered(line, mark);
            else Plain(line);
        }

        Close();
        return Ranked();
    }

    bool IsText(Line line) => line.Index >= coverEnd && layout.PartOf[line.Index] >= 0;

    /// <summary>（〇） and the like count nothing.</summary>
    Mark? First(Line line) => NumberedText.First(line, hasDecimals) is { Number: > 0 } mark ? mark : null;

    void Aside(Line line)
    {
        if (current?.Kind is not ClauseKind.Aside) Open(new() { Kind = ClauseKind.Aside, Passages = [], Name = "附注", Number = Count("附注") });
        Add(line);
    }

    void Title(Line line)
    {
        if (current?.Kind is not ClauseKind.Title) Open(new() { Kind = ClauseKind.Title, Passages = [] });
        Add(line);
        current = current! with { TitleEnd = Length() };
    }

    /// <summary>附件1 and its title, which may stand on the lines below.</summary>
    int Attachment(int at, int lastLine)
    {
        var line = layout.Lines[at];
        var head = AttachmentHead().Match(line.Text);
        var printed = head.Success && ChineseNumerals.Parse(head.Groups["number"].ValueSpan) is { } number ? number : Count("附件");
        Open(new() { Kind = ClauseKind.Chapter, Passages = [], Name = "附件", Number = printed, MarkerEnd = head.Success ? line.Span(0, head.Length).End : 0 });
        for (; at <= lastLine && layout.Lines[at].Row is null; at++) Add(layout.Lines[at]);
        current = current! with { TitleEnd = Length() };
        return at - 1;
    }

    void Row(Line line)
    {
        var goesOn = line.Row!.Table == table && current?.Kind is ClauseKind.Table or ClauseKind.Box;
        // The frame of a box that was announced by a line above it, or a table under its caption.
        var isHeld = current is { Kind: ClauseKind.Table } or { Kind: ClauseKind.Box } && table < 0;
        if (!goesOn && !isHeld) OpenTable(line);
        Add(line);
        (table, isOpenBox) = (line.Row.Table, false);
    }

    void OpenTable(Line line)
    {
        var cell = line.Row!.Cells.FirstOrDefault(cell => cell.Length > 0) ?? "";
        var caption = line.Printed.StartsWith(cell, StringComparison.Ordinal) ? Caption().Match(cell) : Match.Empty;
        if (!caption.Success || cell.Length > LongestCaption) Open(new() { Kind = ClauseKind.Table, Passages = [], Name = "表", Number = Count("表") });
        else Open(OfCaption(caption, caption.Length, cell.Length));
    }

    /// <summary>专栏1 a short line of its own; 表1 only with rows below it.</summary>
    bool IsCaption(Line line, int at)
    {
        if (line.Text.Length is 0 or > LongestCaption || line.Text[^1] is '。' or '；' or '，' || Caption().Match(line.Text) is not { Success: true } caption) return false;
        return IsBox(caption) || at + 1 < layout.Lines.Count && layout.Lines[at + 1].Row is not null;
    }

    void Captioned(Line line)
    {
        var caption = Caption().Match(line.Text);
        Open(OfCaption(caption, line.Span(0, caption.Length).End, line.Printed.Length));
        Add(line);
        isOpenBox = IsBox(caption);
    }

    Block OfCaption(Match caption, int markerEnd, int titleEnd)
    {
        var name = IsBox(caption) ? "专栏" : "表";
        var printed = ChineseNumerals.Parse(caption.Groups["number"].ValueSpan);
        var number = printed ?? Count(name);
        if (printed is not null) named[name] = number;
        return new() { Kind = IsBox(caption) ? ClauseKind.Box : ClauseKind.Table, Passages = [], Name = name, Number = number, MarkerEnd = markerEnd, TitleEnd = titleEnd };
    }

    static bool IsBox(Match caption) => caption.Groups["name"].Value == "专栏";

    /// <summary>
    /// Whether a number belongs to the box above it. What carries on the numbering that the box interrupted, or heads a chapter, ends it.
    /// </summary>
    bool StaysInBox(Mark mark)
    {
        if (!isOpenBox || mark.Kind <= NumberKind.Article) return false;
        if (lastKind is null) return mark.Kind is not (NumberKind.Chinese or NumberKind.ChineseInParentheses);
        if (mark.Kind == NumberKind.ChineseInParentheses && mark.Number == 1) return lastKind is not (NumberKind.Chinese or NumberKind.Chapter or NumberKind.Section);
        if (mark.Kind is NumberKind.Chinese or NumberKind.ChineseInParentheses) return !last.TryGetValue(mark.Kind, out var before) || mark.Number <= before;
        return lastKind != mark.Kind || mark.Number != last[mark.Kind] + 1;
    }

    void Numbered(Line line, Mark mark)
    {
        var titleEnd = Headings.End(line, mark, line.Index + 1 < layout.Lines.Count ? First(layout.Lines[line.Index + 1]) : null);
        Open(new()
        {
            Kind = mark.Kind is NumberKind.Part or NumberKind.Chapter ? ClauseKind.Chapter : mark.Kind is NumberKind.Section ? ClauseKind.Section : ClauseKind.Item,
            Passages = [],
            Numbered = mark.Kind,
            Name = mark.Kind is NumberKind.Article ? "条" : "",
            Number = mark.Number,
            MarkerEnd = line.Span(0, mark.Length).End,
            TitleEnd = titleEnd == line.Text.Length ? line.Printed.Length : line.Span(0, titleEnd).End,
        });
        Add(line);
        (last[mark.Kind], lastKind) = (mark.Number, mark.Kind);
    }

    void Plain(Line line)
    {
        var carries = current?.Kind is ClauseKind.Preamble or ClauseKind.Chapter or ClauseKind.Section or ClauseKind.Item || current is { GoesOn: true } || isOpenBox;
        if (!carries) Open(OfPlain());
        Add(line);
    }

    Block OfPlain()
    {
        if (!hasHeadings) return new() { Kind = ClauseKind.Paragraph, Passages = [], Rank = 1, Number = Count("") };
        return new() { Kind = lastKind is null && Count("前言") == 1 ? ClauseKind.Preamble : ClauseKind.Paragraph, Passages = [] };
    }

    int Count(string name) => named[name] = named.GetValueOrDefault(name) + 1;

    int Length() => passages.Sum(passage => passage.Text.Length);

    void Add(Line line) => passages.Add(new(line.Printed, new(line.Index, 0, line.Printed.Length), line.Row is not null));

    void Open(Block block)
    {
        Close();
        (current, isOpenBox, table) = (block, false, -1);
    }

    void Close()
    {
        if (current is not null) blocks.Add(current with { Passages = [.. passages] });
        passages.Clear();
    }

    /// <summary>Tells how the systems of numbering nest, each attachment for itself; 一、 heads chapters unless something stands above it.</summary>
    List<Block> Ranked()
    {
        var ranked = new List<Block>();
        foreach (var part in Parts())
        {
            var order = Nesting.Of(part.Where(block => block.Numbered is not null).Select(block => new Mark(block.Numbered!.Value, block.Number, 0)));
            var isHead = order.GetValueOrDefault(NumberKind.Chinese) == 1;
            var isSection = order.ContainsKey(NumberKind.Chapter);
            ranked.AddRange(part.Select(block => block.Numbered is not { } kind ? block : block with { Rank = order[kind], Kind = KindOf(block) }));

            ClauseKind KindOf(Block block) => block.Numbered is not NumberKind.Chinese ? block.Kind : isHead ? ClauseKind.Chapter : isSection ? ClauseKind.Section : ClauseKind.Item;
        }

        return ranked;
    }

    List<List<Block>> Parts()
    {
        List<List<Block>> parts = [[]];
        foreach (var block in blocks)
        {
            if (block.Name == "附件") parts.Add([]);
            parts[^1].Add(block);
        }

        return parts;
    }

    // 表彰 and 表一体化 are words, so a table's Chinese number needs its colon; a box without a number as well.
    [GeneratedRegex(
        @"^附?(?:(?<name>专栏)\s{0,4}(?:(?<number>[0-9]{1,3}|[一二三四五六七八九十]{1,3})[：:]?|[：:]|$)" +
        @"|(?<name>表)\s{0,4}(?:(?<number>[0-9]{1,3})[：:]?|(?<number>[一二三四五六七八九十]{1,3})(?:[：:]|$)))(?:(?![0-9.-])|(?=(?:19|20)[0-9]{2}年))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Caption();

    [GeneratedRegex(@"^附件\s{0,4}(?<number>[0-9]{1,3}|[一二三四五六七八九十]{1,3})?[：:/]?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AttachmentHead();
}
