using Zuoshi.Gongwen.Notices;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Gongwen.Outlines;

/// <summary>
/// Reads a policy outline (纲要、规划、意见、办法) into clauses. A number opens a clause where it opens a paragraph; 1.…；2.… in the middle
/// of one are words of its sentences, since people cite them so.
/// </summary>
public static class OutlineReader
{
    /// <summary>
    /// Reads whatever the text offers: a text without headings becomes paragraphs. Every character of the source that isn't white space
    /// is in exactly one clause, in order. Never throws.
    /// </summary>
    public static Outline Read(SourceText source)
    {
        var layout = Layout.Of(source);
        var clauses = Arrangement.Of(new Blocks(layout).Read());
        var title = layout.Plan is { FirstLine: >= 0 } plan ? plan.Title : layout.Front.Title;
        return new Outline(title?.Value, clauses);
    }
}
