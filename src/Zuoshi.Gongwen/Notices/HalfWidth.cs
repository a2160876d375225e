namespace Zuoshi.Gongwen.Notices;

/// <summary>Finds half-width punctuation beside Chinese characters; figures, Latin words and addresses keep theirs.</summary>
internal static class HalfWidth
{
    /// <summary>The half-width marks in a paragraph.</summary>
    public static IEnumerable<TextSpan> Find(Line line)
    {
        var text = line.Printed;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not (',' or ';' or ':' or '?' or '!' or '(' or ')')) continue;
            if (!IsChinese(text, at - 1) && !IsChinese(text, at + 1)) continue;
            if (!line.IsRead(at)) continue;
            yield return new TextSpan(line.Index, at, 1);
        }
    }

    static bool IsChinese(string text, int at) => at >= 0 && at < text.Length && text[at] is >= '\u4E00' and <= '\u9FFF' or '”' or '》' or '“' or '《';
}
