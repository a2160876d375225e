namespace Zuoshi.Redline.Wording;

/// <summary>One of two texts in the units in which they are compared; equal units of both have equal numbers.</summary>
internal sealed record Side(string Text, Piece[] Units, int[] Numbers)
{
    public static (Side Before, Side After) Both(string before, Piece[] olds, string after, Piece[] news)
    {
        var (numbersBefore, numbersAfter) = Piece.Numbers(before, olds, after, news);
        return (new(before, olds, numbersBefore), new(after, news, numbersAfter));
    }

    /// <summary>The stretch of text from one unit up to another; empty when they are the same.</summary>
    public Piece Between(int from, int to)
    {
        var start = from < Units.Length ? Units[from].Start : Units.Length == 0 ? 0 : Units[^1].End;
        return new(start, from == to ? 0 : Units[to - 1].End - start);
    }

    public int Characters(int from, int to) => Between(from, to).Length;

    /// <summary>How good a place for a cut stands before the unit: the edge of the text, a stop, a comma, none.</summary>
    public int Seam(int at) => at == 0 || at == Units.Length ? 3 : Text[Units[at].Start - 1] switch
    {
        '。' or '！' or '？' or '；' or '\n' => 3,
        '，' or '、' or '：' => 2,
        _ => Text[Units[at].Start] is '，' or '、' or '。' or '；' or '：' ? 1 : 0,
    };
}
