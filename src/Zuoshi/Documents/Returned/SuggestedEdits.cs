using Zuoshi.Gongwen.Returning;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Documents.Returned;

/// <summary>Ties what a returned file changes to the paragraphs of the edition that was given out.</summary>
internal static class SuggestedEdits
{
    /// <summary>The suggestions of a file.</summary>
    /// <param name="read">The edition that was given out.</param>
    /// <param name="file">The file as it was read.</param>
    public static IReadOnlyList<EditSuggestion> Of(ReadDocument read, ReturnedFile file)
    {
        List<ReadParagraph> written = [.. WordFile.Written(read)];
        return [.. file.Changes.Select((change, at) => Of(written, change, at + 1))];
    }

    private static EditSuggestion Of(List<ReadParagraph> written, SuggestedChange change, int order)
    {
        var (before, after) = (change.Given?.Text ?? "", change.Returned?.Text ?? "");
        if (change is { Given.Role: PrintedRole.Title, Returned: not null }) return new(order, change.Kind, before, after) { IsForDraft = true, IsTitle = true, Text = after };

        var given = Paragraph(written, change.Given);
        // A line of several is changed with the whole that it belongs to.
        if (change.Given is not null && given is null || change is { Returned: not null, Block: not (GongwenHeading or GongwenParagraph) } || change.Given is null && IsOutside(change.Behind))
            return new(order, change.Kind, before, after);

        var (level, heading, text) = change.Block switch
        {
            GongwenHeading one => (one.Level, one.Text, one.RunIn ?? ""),
            GongwenParagraph one => (0, "", $"{one.Lead}{one.Text}"),
            _ => (0, "", ""),
        };
        return new(order, change.Kind, before, after)
        {
            IsForDraft = true, ParagraphKey = given?.Paragraph.Key, BehindKey = Place(written, change.Behind),
            Level = level, Heading = heading, Text = text,
        };
    }

    private static ReadParagraph? Paragraph(List<ReadParagraph> written, PrintedParagraph? printed) =>
        printed is { InAnnex: false, Role: PrintedRole.Heading or PrintedRole.Text, Line: 0 } && written[printed.Of] is { Paragraph.IsTable: false } read && !read.Said.Text.Contains('\n') ? read : null;

    /// <summary>Behind which paragraph something stands: behind a line of one, or a row of a table, is behind the whole. Null for the very beginning.</summary>
    private static Guid? Place(List<ReadParagraph> written, PrintedParagraph? behind) =>
        behind is { InAnnex: false, Role: PrintedRole.Heading or PrintedRole.Text or PrintedRole.Row } ? written[behind.Of].Paragraph.Key : null;

    private static bool IsOutside(PrintedParagraph? behind) => behind is not (null or { InAnnex: false, Role: PrintedRole.Title or PrintedRole.Heading or PrintedRole.Text or PrintedRole.Row });
}
