using DocumentFormat.OpenXml.Wordprocessing;

namespace Zuoshi.Gongwen.Writing;

/// <summary>
/// Sets 版头 (7.2): 份号, 密级 and 紧急程度 one below the other from the first line of the page, 发文机关标志 35 mm below the top of the text
/// area, two blank lines, 发文字号 and 签发人, and 4 mm below them the red line.
/// </summary>
internal static class HeadLayout
{
    private const string SignedBy = "签发人：", Red = "FF0000";

    /// <summary>35 mm.</summary>
    private const int MarkTop = 1984;

    // Of the mark, in points. The standard leaves its size open (醒目、美观、庄重); the one before it, of 1999, allowed 22 mm.
    private const int LargestMark = 60, SmallestMark = 36;

    /// <summary>A longer name is drawn narrower, down to half its width; only then smaller.</summary>
    private const double Narrowest = 0.5;

    /// <summary>In points; the mark keeps 3 mm clear of the edges.</summary>
    private const double MarkWidth = Layout.TextWidth / 20.0 - 17;

    // In tenths of the mark's size: its line, of which four fifths lie above the foot of the characters, and what of it stays blank above and below them.
    private const int MarkLine = 11;
    private const double BlankAbove = 0.4, BlankBelow = 1.4;

    /// <summary>In eighths of a point. The standard says nothing of how thick the red line is.</summary>
    private const uint RedLine = 12;

    /// <summary>In points: a line of 3号 leaves some 2 mm blank below its characters; so many are left of the 4 mm.</summary>
    private const uint AboveRedLine = 5;

    public static IEnumerable<Paragraph> Compose(GongwenHead? head)
    {
        if (head is null) return [];

        List<Paragraph> corner = [.. Corner(head).Select(line => BodyLayout.Styled(line.Style, line.Text))];
        var (marks, size) = Mark(head);
        List<Paragraph> numbers = [.. Numbers(head)];
        if (marks.Count > 0) SpaceAbove(marks[0], MarkTop - corner.Count * Layout.Line - (int)(size * BlankAbove * 2));
        SpaceAbove(numbers[0], 2 * Layout.Line - (int)(size * BlankBelow * 2));
        numbers[^1].ParagraphProperties!.ParagraphBorders = new ParagraphBorders(
            new BottomBorder { Val = BorderValues.Single, Size = RedLine, Space = AboveRedLine, Color = Red });
        return [.. corner, .. marks, .. numbers];
    }

    /// <summary>Its words, paragraph by paragraph.</summary>
    public static IEnumerable<PrintedParagraph> Words(GongwenHead? head)
    {
        if (head is null) return [];

        var numbers = head.Signatories.Count == 0 ? [Wording.Line(head.Number)] : Signed(head).Select(line => string.Join('\t', line).Trim()).ToList();
        return
        [
            .. Corner(head).Select(line => line.Text).Concat(Wording.Lines(head.Organ)).Concat(numbers.SkipLast(1)).Select(text => new PrintedParagraph(PrintedRole.Head, text)),
            new(PrintedRole.DocumentNumber, numbers[^1]),
        ];
    }

    private static IEnumerable<(string Style, string Text)> Corner(GongwenHead head)
    {
        var copy = Wording.Line(head.CopyNumber);
        return new[]
        {
            (Stylesheet.Flush, copy.Length > 0 && copy.All(char.IsAsciiDigit) ? copy.PadLeft(6, '0') : copy),
            (Stylesheet.HeadMark, Wording.Line(head.Secrecy)), (Stylesheet.HeadMark, Wording.Line(head.Urgency)),
        }.Where(line => line.Item2.Length > 0);
    }

    private static (List<Paragraph> Lines, int Points) Mark(GongwenHead head)
    {
        List<string> lines = [.. Wording.Lines(head.Organ)];
        if (lines.Count == 0) return ([], 0);

        var characters = lines.Max(Wording.Halves) / 2.0;
        var points = MarkWidth / characters;
        var scale = Math.Clamp(points / SmallestMark, Narrowest, 1);
        var size = Math.Clamp((int)(points / scale), 1, LargestMark);
        return ([.. lines.Select(Line)], size);

        Paragraph Line(string words)
        {
            var paragraph = BodyLayout.Styled(Stylesheet.OrganMark, words);
            paragraph.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Line = $"{size * 2 * MarkLine}", LineRule = LineSpacingRuleValues.Exact };
            var properties = new RunProperties { FontSize = new FontSize { Val = $"{2 * size}" }, FontSizeComplexScript = new FontSizeComplexScript { Val = $"{2 * size}" } };
            if (scale < 1) properties.CharacterScale = new CharacterScale { Val = (long)(100 * scale) };
            paragraph.GetFirstChild<Run>()!.RunProperties = properties;
            return paragraph;
        }
    }

    private static IEnumerable<Paragraph> Numbers(GongwenHead head)
    {
        if (head.Signatories.Count == 0) return [BodyLayout.Styled(Stylesheet.DocumentNumber, Wording.Line(head.Number))];

        // In halves of a character: the last name ends one character from the right, a name begins one behind the longest.
        var widest = head.Signatories.Max(name => Wording.Halves(Wording.Line(name)));
        var second = 2 * Layout.CharactersALine - 2 - widest;
        var first = head.Signatories.Count > 1 ? second - 2 - widest : second;
        return Signed(head).Select((line, at) => Upward(line, at == 0 ? first - Wording.Halves(SignedBy) : first, second));
    }

    /// <summary>The number at the left, a character in; one or two names at the right. Only below all of it runs the red line, so that the indent is the first line's alone.</summary>
    private static Paragraph Upward(string[] line, int first, int second)
    {
        var paragraph = new Paragraph(BodyLayout.Style(Stylesheet.DocumentNumber), new Run(BodyLayout.Words(line[0])));
        var properties = paragraph.ParagraphProperties!;
        properties.Justification = new Justification { Val = JustificationValues.Left };
        properties.Indentation = new Indentation { FirstLine = $"{Layout.Halves(2)}" };
        properties.Tabs = new Tabs(new[] { first, second }.Take(line.Length - 1).Select(stop => new TabStop { Val = TabStopValues.Left, Position = Layout.Halves(stop) }));
        foreach (var words in line.Skip(1))
        {
            var name = words;
            paragraph.Append(new Run(new TabChar()));
            if (words.StartsWith(SignedBy, StringComparison.Ordinal))
            {
                paragraph.Append(new Run(BodyLayout.Words(SignedBy)));
                name = words[SignedBy.Length..];
            }

            paragraph.Append(new Run(new RunProperties(new RunStyle { Val = Stylesheet.Signatory }), BodyLayout.Words(name)));
        }

        return paragraph;
    }

    /// <summary>Two names a line; the number stands level with the last (7.2.5, 7.2.6).</summary>
    private static IEnumerable<string[]> Signed(GongwenHead head)
    {
        List<string[]> lines = [.. head.Signatories.Select(Wording.Line).Chunk(2)];
        return lines.Select((names, at) => (string[])[at + 1 == lines.Count ? Wording.Line(head.Number) : "", (at == 0 ? SignedBy : "") + names[0], .. names.Skip(1)]);
    }

    private static void SpaceAbove(Paragraph paragraph, int twips)
    {
        var spacing = paragraph.ParagraphProperties!.SpacingBetweenLines ??= new SpacingBetweenLines();
        spacing.Before = $"{Math.Max(0, twips)}";
    }
}
