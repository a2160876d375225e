namespace Zuoshi.Redline.Wording;

/// <summary>Sentences of Chinese text: to 。！？； or the end of a line, closing quotes and brackets included. Together they are the text.</summary>
internal static class Sentences
{
    public static Piece[] Of(string text)
    {
        var found = new List<Piece>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!Ends(text[at])) continue;

            while (at + 1 < text.Length && (Ends(text[at]) || Closes(text[at])) && text[at] != '\n' && (Ends(text[at + 1]) || Closes(text[at + 1]) || text[at + 1] == '\r')) at++;
            if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n') at++;
            found.Add(new(start, at + 1 - start));
            start = at + 1;
        }

        if (start < text.Length) found.Add(new(start, text.Length - start));
        return [.. found];
    }

    /// <summary>Which of them holds the stretch; null when it crosses from one into another.</summary>
    public static int? Holding(string text, int start, int length)
    {
        var found = Array.FindIndex(Of(text), sentence => sentence.Start <= start && start + length <= sentence.End);
        return found < 0 ? null : found;
    }

    public static bool Ends(char character) => character is '。' or '！' or '？' or '；' or '\n';

    private static bool Closes(char character) => character is '”' or '’' or '」' or '』' or '）' or '》' or '】';
}
