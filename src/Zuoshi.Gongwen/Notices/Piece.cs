namespace Zuoshi.Gongwen.Notices;

/// <summary>
/// A paragraph, or the part of one that a number opens: "三学：1.…；2.…" is three pieces. Every rule reads pieces in order.
/// </summary>
internal sealed class Piece(Line line, int start, int end)
{
    /// <summary>The paragraph it stands in.</summary>
    public Line Line { get; } = line;

    /// <summary>Where it begins in <see cref="Gongwen.Line.Text"/>.</summary>
    public int Start { get; } = start;

    /// <summary>Just behind its last character.</summary>
    public int End { get; } = end;

    /// <summary>Its number, when it has one.</summary>
    public Mark? Mark { get; init; }

    /// <summary>Which part of the document it belongs to: the covering notice, the plan, an attachment.</summary>
    public int Part { get; init; }

    /// <summary>Depth in the numbered tree, 1 outermost; 0 when it has no number.</summary>
    public int Level { get; set; }

    /// <summary>The piece whose heading it stands under.</summary>
    public Piece? Parent { get; set; }

    /// <summary>Where the words behind the number begin.</summary>
    public int TextStart => Start + (Mark?.Length ?? 0);

    /// <summary>Just behind the title: the first 。 or ： of a numbered piece, or its end.</summary>
    public int TitleEnd { get; init; } = end;

    /// <summary>Where what follows the title begins.</summary>
    public int BodyStart => Math.Min(TitleEnd + 1, End);

    /// <summary>The number as printed.</summary>
    public string Marker => Line.Value(Start, TextStart);

    /// <summary>The title, without the mark that ends it.</summary>
    public string Title => Line.Value(TextStart, TitleEnd);

    /// <summary>The words behind the number, as the rules see them.</summary>
    public ReadOnlySpan<char> Text => Line.Text.AsSpan(TextStart, End - TextStart);
}
