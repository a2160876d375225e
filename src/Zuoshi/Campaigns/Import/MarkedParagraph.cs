namespace Zuoshi.Campaigns.Import;

/// <summary>A piece of the original text: plain, or read into an item, or concerned by a finding.</summary>
public sealed record Piece(string Text, DraftItem? Item = null, DraftFinding? Finding = null);

/// <summary>A paragraph of the original, cut where something was read from it.</summary>
public sealed record MarkedParagraph(int Index, IReadOnlyList<Piece> Pieces)
{
    /// <summary>Whether anything was read from it.</summary>
    public bool IsRead => Pieces.Any(piece => piece.Item is not null || piece.Finding is not null);

    /// <summary>
    /// Cuts a draft's paragraphs. Where spans overlap the one that starts first keeps its words, then the longer one; the other
    /// is cut to what is left, and one with nothing left is not marked (its item still links to the paragraph).
    /// </summary>
    public static IReadOnlyList<MarkedParagraph> Cut(NoticeDraft draft)
    {
        var marks = draft.Items.Where(item => !item.IsRemoved && item.Span is not null)
            .Select(item => (Span: item.Span!.Value, Item: (DraftItem?)item, Finding: (DraftFinding?)null))
            .Concat(draft.Findings.Where(finding => finding.Span is not null)
                .Select(finding => (Span: finding.Span!.Value, Item: (DraftItem?)null, Finding: (DraftFinding?)finding)))
            .OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Item is not null).ThenByDescending(mark => mark.Span.Length)
            .ToLookup(mark => mark.Span.Paragraph);

        var paragraphs = new List<MarkedParagraph>(draft.Paragraphs.Count);
        for (var index = 0; index < draft.Paragraphs.Count; index++)
        {
            var text = draft.Paragraphs[index];
            var pieces = new List<Piece>();
            var at = 0;
            foreach (var (span, item, finding) in marks[index])
            {
                var start = Math.Max(at, span.Start);
                if (start >= span.End || span.End > text.Length) continue;

                if (start > at) pieces.Add(new Piece(text[at..start]));
                pieces.Add(new Piece(text[start..span.End], item, finding));
                at = span.End;
            }

            if (at < text.Length) pieces.Add(new Piece(text[at..]));
            paragraphs.Add(new MarkedParagraph(index, pieces));
        }

        return paragraphs;
    }
}
