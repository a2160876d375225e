using Zuoshi.Redline.Wording;

namespace Zuoshi.Redline.Anchors;

/// <summary>How well the text around two equal stretches agrees.</summary>
internal static class Surroundings
{
    /// <summary>
    /// What a character of the same sentence is worth; one beyond its ends is worth 1. A word belongs to its sentence, and the
    /// sentence before it says less about it than the one it stands in.
    /// </summary>
    public const int SameSentence = 3;

    /// <summary>
    /// The worth of the characters that agree to the left and to the right of the stretches, less that of those that do not, as
    /// far out as this gains and at most <see cref="Anchor.Context"/> characters.
    /// </summary>
    public static int Agreement(string one, int at, string other, int there, int length) =>
        Outwards(one, at - 1, other, there - 1, -1, outside: false)
        + Outwards(one, at + length, other, there + length, 1, outside: Sentences.Ends(one[at + length - 1]));

    private static int Outwards(string one, int at, string other, int there, int step, bool outside)
    {
        int rows = Room(one, at, step), columns = Room(other, there, step);

        // The best edit script of any two beginnings: a character that agrees counts its worth, an edit costs it.
        Span<int> row = stackalloc int[columns + 1];
        var best = 0;
        for (var down = 1; down <= rows; down++)
        {
            var character = one[at + (down - 1) * step];
            if (step < 0) outside |= Sentences.Ends(character);
            var worth = outside ? 1 : SameSentence;
            if (step > 0) outside |= Sentences.Ends(character);

            if (down == 1)
                for (var column = 0; column <= columns; column++) row[column] = -column * worth;
            var diagonal = row[0];
            row[0] -= worth;
            for (var column = 1; column <= columns; column++)
            {
                var here = Math.Max(diagonal + (character == other[there + (column - 1) * step] ? worth : -worth), Math.Max(row[column], row[column - 1]) - worth);
                diagonal = row[column];
                row[column] = here;
                best = Math.Max(best, here);
            }
        }

        return best;
    }

    private static int Room(string text, int at, int step) => Math.Clamp(step < 0 ? at + 1 : text.Length - at, 0, Anchor.Context);
}
