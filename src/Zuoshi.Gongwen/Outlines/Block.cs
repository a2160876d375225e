using System.Text;

namespace Zuoshi.Gongwen.Outlines;

/// <summary>A stretch of one paragraph of the source, or a whole row of a table.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="IsRow">Whether it is a row, whose tabs part cells.</param>
internal readonly record struct Passage(string Text, TextSpan Span, bool IsRow = false)
{
    /// <summary>A part of it.</summary>
    public Passage Slice(int start, int end) => new(Text[start..end], new(Span.Paragraph, Span.Start + start, end - start), IsRow);

    /// <summary>Without white space around it; an empty cell at a row's edge is kept.</summary>
    public Passage Trim()
    {
        if (IsRow) return this;

        var (start, end) = (0, Text.Length);
        while (start < end && char.IsWhiteSpace(Text[start])) start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1])) end--;
        return Slice(start, end);
    }

    /// <summary>Whether it goes on exactly where another one ends.</summary>
    public bool Follows(Passage before) => Span.Paragraph == before.Span.Paragraph && Span.Start == before.Span.End;
}

/// <summary>
/// A clause before it has a place: the passages it was read from, and where marker and title end in them. Whatever is done to an
/// outline moves such borders and never touches a character.
/// </summary>
internal sealed record Block
{
    /// <summary>What it is.</summary>
    public required ClauseKind Kind { get; init; }

    /// <summary>All of it, in order.</summary>
    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>The system of its number; null without a number.</summary>
    public NumberKind? Numbered { get; init; }

    /// <summary>How deep its system nests, 1 outermost; 0 for attachments, which hold systems of their own.</summary>
    public int Rank { get; init; }

    /// <summary>What its place is called when that isn't a bare number: 表, 专栏, 附件, 附注, 条.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its number, or its place among others of its name.</summary>
    public int Number { get; init; }

    /// <summary>Just behind the marker, counted over all passages.</summary>
    public int MarkerEnd { get; init; }

    /// <summary>Just behind the title, counted over all passages.</summary>
    public int TitleEnd { get; init; }

    /// <summary>Whether it carries on another clause's text instead of having a place of its own.</summary>
    public bool GoesOn => Kind is ClauseKind.Paragraph && Number == 0;

    /// <summary>Whether nothing can stand below it.</summary>
    public bool IsLeaf => Kind is ClauseKind.Title or ClauseKind.Preamble or ClauseKind.Paragraph or ClauseKind.Table or ClauseKind.Box or ClauseKind.Aside;

    public int Length => Passages.Sum(passage => passage.Text.Length);

    public string Marker => Tidy(Cut(0, MarkerEnd));

    public string Title => Tidy(Cut(MarkerEnd, TitleEnd));

    /// <summary>What stands behind the title.</summary>
    public IEnumerable<Passage> Body => Cut(TitleEnd, Length).Select(passage => passage.Trim()).Where(passage => !string.IsNullOrWhiteSpace(passage.Text));

    /// <summary>The passages between two positions.</summary>
    public IEnumerable<Passage> Cut(int start, int end)
    {
        var offset = 0;
        foreach (var passage in Passages)
        {
            var (from, to) = (Math.Clamp(start - offset, 0, passage.Text.Length), Math.Clamp(end - offset, 0, passage.Text.Length));
            if (from < to) yield return from == 0 && to == passage.Text.Length ? passage : passage.Slice(from, to);
            offset += passage.Text.Length;
        }
    }

    /// <summary>Words on one line: spaces stay only where they part Latin words or figures.</summary>
    static string Tidy(IEnumerable<Passage> passages)
    {
        var text = string.Concat(passages.Select(passage => passage.Text));
        var tidy = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at])) continue;
            if (at > 0 && char.IsWhiteSpace(text[at - 1]) && tidy.Length > 0 && char.IsAsciiLetterOrDigit(tidy[^1]) && char.IsAsciiLetterOrDigit(text[at])) tidy.Append(' ');
            tidy.Append(text[at]);
        }

        return tidy.ToString();
    }
}
