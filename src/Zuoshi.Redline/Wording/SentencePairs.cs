namespace Zuoshi.Redline.Wording;

/// <summary>
/// Which changed sentences are versions of one another: the alignment, in order, with the most in common, one to one, one to two
/// or two to one, as W. A. Gale and K. W. Church align translations (1993), with shared pairs of characters in place of lengths.
/// </summary>
internal static class SentencePairs
{
    // Below this two sentences read as different ones; marking single characters in them would hide more than it shows.
    private const double Alike = 0.4;

    // 300 against 300 sentences take about 0.1 s; a larger block in which no sentence is kept is a different text.
    private const int Most = 90_000;

    private static readonly (int Old, int New)[] Steps = [(1, 1), (1, 2), (2, 1)];

    /// <summary>The pairs of stretches to compare word by word; what is in none was deleted or added as a whole.</summary>
    public static List<(Piece Before, Piece After)> Align(Side before, (int From, int To) olds, Side after, (int From, int To) news)
    {
        int rows = olds.To - olds.From, columns = news.To - news.From;
        if (rows == 0 || columns == 0) return [];
        if (rows == 1 && columns == 1) return [(before.Units[olds.From], after.Units[news.From])];
        if ((long)rows * columns > Most) return [];

        var score = new double[rows + 1, columns + 1];
        var step = new (int Old, int New)[rows + 1, columns + 1];
        Bigrams[][] old = [Grams(before, olds, 1), Grams(before, olds, 2)], now = [Grams(after, news, 1), Grams(after, news, 2)];
        for (var row = 0; row <= rows; row++)
        {
            for (var column = 0; column <= columns; column++)
            {
                if (row > 0) Try((1, 0), score[row - 1, column]);
                if (column > 0) Try((0, 1), score[row, column - 1]);
                foreach (var (up, left) in Steps)
                {
                    if (row < up || column < left) continue;

                    var (one, other) = (old[up - 1][row - up], now[left - 1][column - left]);
                    var dice = one.Dice(other);
                    // Two sentences against one must be worth more than the better of them alone.
                    if (dice >= Alike) Try((up, left), score[row - up, column - left] + (dice - (up + left - 2) * 0.1) * (one.Count + other.Count));
                }

                void Try((int, int) by, double worth)
                {
                    if (worth > score[row, column] || step[row, column] == default) (score[row, column], step[row, column]) = (worth, by);
                }
            }
        }

        var pairs = new List<(Piece, Piece)>();
        for (int row = rows, column = columns; row > 0 || column > 0;)
        {
            var (up, left) = step[row, column];
            if (up > 0 && left > 0)
                pairs.Add((before.Between(olds.From + row - up, olds.From + row), after.Between(news.From + column - left, news.From + column)));
            (row, column) = (row - up, column - left);
        }

        pairs.Reverse();
        return pairs;
    }

    private static Bigrams[] Grams(Side side, (int From, int To) range, int sentences)
    {
        var grams = new Bigrams[Math.Max(0, range.To - range.From - sentences + 1)];
        for (var at = 0; at < grams.Length; at++)
        {
            var stretch = side.Between(range.From + at, range.From + at + sentences);
            grams[at] = Bigrams.Of(side.Text.AsSpan(stretch.Start, stretch.Length));
        }

        return grams;
    }
}
