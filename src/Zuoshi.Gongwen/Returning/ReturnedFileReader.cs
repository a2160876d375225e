using Zuoshi.Gongwen.Reading;
using Zuoshi.Gongwen.Reading.Docx;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Redline;

namespace Zuoshi.Gongwen.Returning;

/// <summary>
/// Reads a .docx that somebody edited in Word, WPS or LibreOffice as suggestions to the document it was written from. Runs, fonts, smart
/// tags and how numbers are made (typed or an automatic list) don't matter; what a number counts doesn't either, its level does.
/// </summary>
public static class ReturnedFileReader
{
    private const string NoteHead = "附件：";

    private static readonly Dictionary<NumberKind, (int Level, string Number)> Levels = new()
    {
        [NumberKind.Chinese] = (1, "一、"), [NumberKind.ChineseInParentheses] = (2, "（一）"), [NumberKind.Arabic] = (3, "1."), [NumberKind.ArabicInParentheses] = (4, "（1）"),
    };

    /// <summary>Reads the file.</summary>
    /// <param name="given">The document as it was given out.</param>
    /// <param name="content">The bytes that came back.</param>
    /// <exception cref="UnreadableDocumentException">The bytes are no .docx, or it is damaged, empty or beyond the limits.</exception>
    public static ReturnedFile Read(GongwenDocument given, ReadOnlyMemory<byte> content)
    {
        if (content.Length > DocumentReader.LargestFile) throw DocumentReader.TooLarge(content.Length);
        if (content.IsEmpty || FileKinds.Of(content) is not FileKind.Docx)
            throw new UnreadableDocumentException("这不是 .docx 文件，请用 Word 或 WPS 另存为 .docx 后再传。");

        var (source, hadChanges) = DocxReader.ReadParagraphs(content);
        // 版头 and 版记 are the office's to fill in: whatever became of them is no suggestion.
        IReadOnlyList<PrintedParagraph> printed = [.. PrintedText.Of(given).Where(paragraph => paragraph.Role is not (PrintedRole.Head or PrintedRole.DocumentNumber or PrintedRole.Imprint))];
        // A title's lines are broken to please the eye; the words are the title.
        var titles = printed.Where(paragraph => paragraph.Role is PrintedRole.AnnexTitle).Select(paragraph => paragraph.Text).ToHashSet();
        List<Cut> news = [.. TextOf(source.Paragraphs, given).Select((paragraph, at) =>
            Cut.Of(paragraph.Text.Replace("\n", "") is var closed && (at == 0 || titles.Contains(closed)) ? closed : paragraph.Text, paragraph.Row is not null))];
        // Who sends back the text alone doesn't ask for the annexes to go.
        if (!news.Any(paragraph => titles.Contains(paragraph.Text))) printed = [.. printed.Where(paragraph => !paragraph.InAnnex)];
        List<Cut> olds = [.. printed.Select(paragraph => Cut.Of(paragraph.Text, paragraph.Role is PrintedRole.Row))];
        var changes = Suggestions.Between(Passages(olds), Passages(news)).Select(suggestion => Change(
            suggestion.Kind,
            suggestion.Before is { } old ? printed[int.Parse(old.Key)] : null,
            suggestion.After is { } now ? news[int.Parse(now.Key)] : null,
            suggestion.Behind is { } behind ? printed[int.Parse(behind)] : null,
            given));
        return new([.. changes], hadChanges, source.Remarks);
    }

    /// <summary>The paragraphs between 版头 and 版记, where the document has them.</summary>
    private static IEnumerable<SourceParagraph> TextOf(IReadOnlyList<SourceParagraph> paragraphs, GongwenDocument given)
    {
        var head = HeadLayout.Words(given.Head).Select(line => line.Text).ToHashSet();
        var from = head.Count == 0 ? 0 : paragraphs.TakeWhile(paragraph => paragraph.Text.Trim() is var text && (head.Contains(text) || PlateWords.Head(text) is not null)).Count();
        var to = paragraphs.Count;
        while (given.Imprint is not null && to > from && PlateWords.IsImprint(paragraphs[to - 1].Text.Trim())) to--;
        return paragraphs.Take(from..to);
    }

    private static List<Passage> Passages(List<Cut> cuts) => [.. cuts.Select((cut, at) => new Passage($"{at}", cut.Kind, "", cut.Words))];

    private static SuggestedChange Change(SuggestionKind kind, PrintedParagraph? given, Cut? returned, PrintedParagraph? behind, GongwenDocument document)
    {
        if (returned is null) return new(kind, given, null, behind);

        var role = given?.Role switch
        {
            null or PrintedRole.Text or PrintedRole.Heading when returned.IsRow => PrintedRole.Row,
            null when behind?.Role is PrintedRole.AttachmentNote && returned.Level is 0 or 3 => PrintedRole.AttachmentNote,
            null or PrintedRole.Text or PrintedRole.Heading when returned.Level > 0 => PrintedRole.Heading,
            null => PrintedRole.Text,
            // A heading whose number alone was lost is a heading still.
            var known => known.Value,
        };
        var paragraph = new PrintedParagraph(role, returned.Text) { Level = role is not PrintedRole.Heading ? 0 : returned.Level > 0 ? returned.Level : given!.Level };
        return new(kind, given, paragraph, behind) { Block = Block(paragraph, returned, given, document) };
    }

    private static GongwenBlock? Block(PrintedParagraph paragraph, Cut returned, PrintedParagraph? given, GongwenDocument document)
    {
        var old = given is { Role: PrintedRole.Heading or PrintedRole.Text } ? BlockOf(given, document) : null;
        switch (paragraph.Role)
        {
            case PrintedRole.Heading:
                var (heading, runIn) = Parts(returned.Words, (old as GongwenHeading)?.RunIn is not null);
                return new GongwenHeading(paragraph.Level, heading, runIn) { Number = (old as GongwenHeading)?.Number };
            case PrintedRole.Text when old is GongwenParagraph { Lead: { Length: > 0 } lead } && given!.Line == 0 && returned.Text.StartsWith(lead, StringComparison.Ordinal):
                return new GongwenParagraph(returned.Text[lead.Length..], lead);
            case PrintedRole.Text:
                return new GongwenParagraph(returned.Text);
            default:
                return null;
        }
    }

    private static GongwenBlock BlockOf(PrintedParagraph given, GongwenDocument document) =>
        given.InIssued ? document.Issued!.Blocks[given.Of] : given.InAnnex ? document.Annexes[given.Of].Blocks[given.Block] : document.Blocks[given.Of];

    /// <summary>A heading ends with its first sentence where text runs in; one without is a heading as a whole unless it holds a full stop.</summary>
    private static (string Heading, string? RunIn) Parts(string words, bool ranIn)
    {
        var end = words.IndexOfAny(ranIn ? ['。', '！', '？', '：', '；', '\n'] : ['。', '\n']);
        if (end < 0 || end == words.Length - 1) return (words, null);

        // The writer closes a heading with 。 by itself.
        return (words[end] is '。' or '\n' ? words[..end] : words[..(end + 1)], words[(end + 1)..]);
    }

    /// <summary>A paragraph with its number cut off.</summary>
    /// <param name="Text">All of it.</param>
    /// <param name="Kind">The first number of its kind; empty for none.</param>
    /// <param name="Level">The level of headings numbered so, 1 to 4; 0 for none.</param>
    /// <param name="Words">What stands behind the number.</param>
    /// <param name="IsRow">Whether it is a table's row.</param>
    private sealed record Cut(string Text, string Kind, int Level, string Words, bool IsRow)
    {
        public static Cut Of(string printed, bool isRow)
        {
            var text = string.Join('\n', printed.Split('\n').Select(Characters.Tidy)).Trim(isRow ? ' ' : '\t', ' ', '　');
            if (isRow) return new(text, "", 0, text, true);

            var note = text.StartsWith(NoteHead, StringComparison.Ordinal) || text.StartsWith("附件:", StringComparison.Ordinal) ? NoteHead.Length : 0;
            var line = new Line(0, new SourceParagraph(text[note..]));
            if (Numbering.At(line.Text, 0) is not { } mark || !Levels.TryGetValue(mark.Kind, out var number)) return new(text, "", 0, text[note..].TrimStart(), false);

            var words = text[(note + line.Span(0, mark.Length).End)..].TrimStart();
            return note > 0 ? new(text, "", 0, words, false) : new(text, number.Number, number.Level, words, false);
        }
    }
}
