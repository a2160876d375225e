using DocumentFormat.OpenXml.Wordprocessing;

namespace Zuoshi.Gongwen.Writing;

/// <summary>Sets 署名, 成文日期 and 附注 (7.3.5, 7.3.6).</summary>
/// <remarks>
/// Name and date are placed from the left: placed from the right, their beginning would depend on how wide the font draws digits.
/// </remarks>
internal static class SignatureLayout
{
    // In halves of a character.
    private const int Line = 2 * Layout.CharactersALine, FromRight = 4, SealedFromRight = 8, DateStep = 4;

    /// <summary>Those that the document has; they stay on one page.</summary>
    public static IEnumerable<Paragraph> Compose(GongwenDocument document)
    {
        var issuer = Wording.Line(document.Issuer);
        var date = document.IssuedOn is { } day ? Date(day) : "";
        var (issuerStart, dateStart) = document.Sealed ? Sealed(Wording.Halves(issuer), Wording.Halves(date)) : Unsealed(Wording.Halves(issuer), Wording.Halves(date));
        var above = document.Sealed ? RoomForSeal : Layout.Line;

        List<Paragraph> set = [];
        if (issuer.Length > 0) set.Add(Placed(issuer, issuerStart));
        // It may reach into the margin, so that a font with wide digits doesn't break it.
        if (date.Length > 0) set.Add(Placed(date, dateStart, right: -Layout.Halves(8)));
        if (set.Count > 0) set[0].ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = $"{above}" };

        if (Remark(document.Remark) is { Length: > 0 } remark) set.Add(BodyLayout.Styled(Stylesheet.Text, remark));
        foreach (var paragraph in set.SkipLast(1)) paragraph.ParagraphProperties!.KeepNext = new KeepNext();
        return set;
    }

    /// <summary>成文日期: Arabic digits, no leading zeros (7.3.5.4).</summary>
    public static string Date(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>附注 in its parentheses.</summary>
    public static string Remark(string? text) => Wording.Line(text) switch
    {
        "" => "",
        ['（' or '(', .. var inside, '）' or ')'] => $"（{inside}）",
        var bare => $"（{bare}）",
    };

    /// <summary>
    /// A seal is some 42 mm across, its top within a line of the text, its middle a little above that between name and date: so two lines
    /// stay blank above the name.
    /// </summary>
    private static int RoomForSeal => 2 * Layout.Line;

    /// <summary>
    /// The name ends two characters from the right, and the date's first character stands two to the right of the name's; a date longer
    /// than the name ends two characters from the right instead (7.3.5.2).
    /// </summary>
    private static (int Issuer, int Date) Unsealed(int issuer, int date)
    {
        var start = Math.Max(0, Line - FromRight - (date > issuer ? date + DateStep : issuer));
        return (Layout.Halves(start), Layout.Halves(start + DateStep));
    }

    /// <summary>The date ends four characters from the right, the name has its middle over the date's (7.3.5.1); a name too long for that ends at the right.</summary>
    private static (int Issuer, int Date) Sealed(int issuer, int date)
    {
        var middle = Math.Min(Layout.Halves(2 * (Line - SealedFromRight) - date), Layout.Halves(2 * Line - issuer));
        return (Math.Max(0, (middle - Layout.Halves(issuer)) / 2), Math.Max(0, (middle - Layout.Halves(date)) / 2));
    }

    private static Paragraph Placed(string words, int left, int right = 0)
    {
        var paragraph = BodyLayout.Styled(Stylesheet.Signature, words);
        BodyLayout.Indent(paragraph, left, right: right);
        return paragraph;
    }
}
