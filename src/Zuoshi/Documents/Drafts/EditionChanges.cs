using Zuoshi.Redline.Wording;

namespace Zuoshi.Documents.Drafts;

/// <summary>A paragraph in two editions.</summary>
/// <param name="Now">As it is; null for one that was taken out.</param>
/// <param name="Number">Its number; the one it had, for one that was taken out.</param>
/// <param name="Heading">What changed in its heading.</param>
/// <param name="Text">What changed in its text, or in a table's lines.</param>
public sealed record ParagraphChange(ReadParagraph? Now, string Number, IReadOnlyList<Run> Heading, IReadOnlyList<Run> Text)
{
    /// <summary>Whether any word changed.</summary>
    public bool IsChanged => Heading.Concat(Text).Any(run => run.Kind is not RunKind.Kept);
}

/// <summary>An edition with what changed since the one before, paragraph by paragraph: the same paragraph is known through all editions.</summary>
/// <param name="Before">The edition before.</param>
/// <param name="Paragraphs">The paragraphs; one that was taken out stands where it stood.</param>
public sealed record EditionChanges(OfficialDocument Before, IReadOnlyList<ParagraphChange> Paragraphs)
{
    /// <summary>How many characters were added.</summary>
    public int Added => Count(RunKind.Added);

    /// <summary>How many were struck out.</summary>
    public int Deleted => Count(RunKind.Deleted);

    /// <summary>Compares two editions.</summary>
    public static EditionChanges Between(OpenedEdition before, OpenedEdition now)
    {
        var olds = before.Read.Paragraphs.ToDictionary(paragraph => paragraph.Paragraph.Key);
        var kept = now.Read.Paragraphs.Select(paragraph => paragraph.Paragraph.Key).ToHashSet();
        // What was taken out stands behind the paragraph before it that lives on.
        var gone = new Dictionary<Guid, List<ReadParagraph>>();
        var last = Guid.Empty;
        foreach (var old in before.Read.Paragraphs)
        {
            if (kept.Contains(old.Paragraph.Key)) last = old.Paragraph.Key;
            else if (gone.TryGetValue(last, out var behind)) behind.Add(old);
            else gone[last] = [old];
        }

        return new EditionChanges(before.Document,
        [
            .. Gone(Guid.Empty),
            .. now.Read.Paragraphs.SelectMany(paragraph => Gone(paragraph.Paragraph.Key).Prepend(Change(olds.GetValueOrDefault(paragraph.Paragraph.Key), paragraph))),
        ]);

        IEnumerable<ParagraphChange> Gone(Guid behind) => gone.GetValueOrDefault(behind, []).Select(old => Change(old, null));
    }

    private static ParagraphChange Change(ReadParagraph? before, ReadParagraph? now) => new(
        now, (now ?? before)!.Number,
        Words.Between(before?.Said.Heading ?? "", now?.Said.Heading ?? ""), Words.Between(before?.Said.Text ?? "", now?.Said.Text ?? ""));

    private int Count(RunKind kind) => Paragraphs.SelectMany(paragraph => paragraph.Heading.Concat(paragraph.Text)).Where(run => run.Kind == kind).Sum(run => run.Text.Length);
}
