using Zuoshi.Gongwen.Writing;
using Zuoshi.Lists.Contract;
using Zuoshi.Ui;

namespace Zuoshi.Documents.Drafts;

/// <summary>A paragraph with the number that its place gives it and what is known of its sources today.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Number">一、 · （一） · 1. ; empty for an ordinary paragraph.</param>
/// <param name="Sources">What to show in the margin.</param>
/// <param name="Changed">Its rows that have changed since it was drafted.</param>
public sealed record NumberedParagraph(Paragraph Paragraph, string Number, IReadOnlyList<SourceMark> Sources, IReadOnlyList<WorkItemFact> Changed)
{
    /// <summary>A section or a theme: it stands above paragraphs and in the table of contents.</summary>
    public bool IsHeading => Paragraph.Level is 1 or 2;

    /// <summary>The paragraphs of a document, numbered as the Word file numbers them.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sources">What to show in a paragraph's margin.</param>
    /// <param name="rows">The rows as they stand today.</param>
    public static IReadOnlyList<NumberedParagraph> Of(
        OfficialDocument document, Func<Paragraph, IReadOnlyList<SourceMark>> sources, IReadOnlyDictionary<Guid, WorkItemFact> rows)
    {
        var numbers = new HeadingNumbers();
        return
        [
            .. document.Paragraphs.Select(paragraph => new NumberedParagraph(
                paragraph, paragraph.Level > 0 ? numbers.Next(paragraph.Level) : "", sources(paragraph),
                [
                    .. paragraph.Sources
                        .Select(source => rows.GetValueOrDefault(source.ItemId) is { } row && row.Edition != source.ItemVersion ? row : null).OfType<WorkItemFact>(),
                ])),
        ];
    }
}
