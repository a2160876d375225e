using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Gongwen.Checking;

/// <summary>Checks the words of an official document while it is still being written.</summary>
public static class Lint
{
    /// <summary>
    /// Where the words depart from the standard or from drafting practice; the same rules that <see cref="GongwenChecker"/> holds against
    /// a file. What the writer sets by itself (fonts, numbers of headings, the page) can't be wrong here.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="annexes">The titles of the documents that go with it, to be held against the names in its 附件说明; null for those it carries, or where it carries none and that isn't known yet.</param>
    public static IReadOnlyList<Departure> Of(GongwenDocument document, IReadOnlyList<string>? annexes = null)
    {
        List<CheckedLine> lines =
        [
            .. PrintedText.Of(document).Select((paragraph, at) => new CheckedLine(
                paragraph.Role, paragraph.Text, new Place(CheckedLine.NameOf(paragraph.Role), at + 1, CheckedLine.Beginning(paragraph.Text)) { Printed = paragraph }) { InAnnex = paragraph.InAnnex }),
        ];
        annexes ??= document.Annexes.Count > 0 ? [.. document.Annexes.Select(annex => annex.Title)] : null;
        return Found.Together(TextRules.Of(lines, annexes));
    }
}
