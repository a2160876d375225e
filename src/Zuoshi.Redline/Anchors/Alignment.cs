namespace Zuoshi.Redline.Anchors;

/// <summary>
/// The best alignment of some part of one text with some part of another (T. F. Smith and M. S. Waterman, 1981): where words and
/// their surroundings stand although some of their characters changed.
/// </summary>
/// <param name="Score"><see cref="Same"/> for each character that agrees, less one for each edit.</param>
/// <param name="Places">For each character of the pattern the place in the text that it is laid against, or −1.</param>
internal sealed record Alignment(int Score, int[] Places)
{
    // 8 MB of steps; a quotation longer than that against a clause longer than that is for a person.
    private const long Most = 8_000_000;

    /// <summary>What a character that agrees is worth.</summary>
    public const int Same = 2;

    private enum Step : byte { Stop, Both, Pattern, Text }

    /// <summary>Null when the texts are too long to try.</summary>
    public static Alignment? Of(string pattern, string text)
    {
        var width = text.Length + 1;
        if ((long)(pattern.Length + 1) * width > Most) return null;

        var steps = new Step[(pattern.Length + 1) * width];
        var scores = new int[width];
        int best = 0, end = 0;
        for (var row = 1; row <= pattern.Length; row++)
        {
            var diagonal = 0;
            for (var column = 1; column < width; column++)
            {
                var both = diagonal + (pattern[row - 1] == text[column - 1] ? Same : -1);
                var (up, left) = (scores[column] - 1, scores[column - 1] - 1);
                var score = Math.Max(Math.Max(both, 0), Math.Max(up, left));
                steps[row * width + column] = score == 0 ? Step.Stop : score == both ? Step.Both : score == up ? Step.Pattern : Step.Text;
                diagonal = scores[column];
                scores[column] = score;
                if (score > best) (best, end) = (score, row * width + column);
            }
        }

        return new(best, Trace(steps, width, end, pattern.Length));
    }

    private static int[] Trace(Step[] steps, int width, int end, int length)
    {
        var places = new int[length];
        Array.Fill(places, -1);
        for (var at = end; steps[at] != Step.Stop;)
        {
            if (steps[at] == Step.Both) places[at / width - 1] = at % width - 1;
            at -= steps[at] switch { Step.Both => width + 1, Step.Pattern => width, _ => 1 };
        }

        return places;
    }
}
