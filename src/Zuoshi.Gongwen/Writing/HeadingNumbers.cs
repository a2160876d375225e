namespace Zuoshi.Gongwen.Writing;

/// <summary>Counts headings: 一、 · （一） · 1. · （1） (GB/T 9704-2012, 7.3.3).</summary>
public sealed class HeadingNumbers
{
    public const int Levels = 4;

    private readonly int[] counts = new int[Levels];

    /// <summary>The number of the next heading of this level; deeper levels begin again.</summary>
    public string Next(int level)
    {
        if (level is < 1 or > Levels)
            throw new ArgumentOutOfRangeException(nameof(level), level, $"A heading's level is 1 to {Levels}");

        var count = ++counts[level - 1];
        Array.Clear(counts, level, Levels - level);
        return level switch
        {
            1 => $"{InWords(count)}、",
            2 => $"（{InWords(count)}）",
            // No space behind the point: that is how offices print it, and it keeps the character grid.
            3 => $"{count}.",
            _ => $"（{count}）",
        };
    }

    /// <summary>1 to 9999 as 一 … 九千九百九十九; ten to nineteen without a leading 一.</summary>
    public static string InWords(int number)
    {
        const string digits = "零一二三四五六七八九";
        ReadOnlySpan<(int Value, string Name)> places = [(1000, "千"), (100, "百"), (10, "十"), (1, "")];

        var words = "";
        foreach (var (value, name) in places)
        {
            var digit = number / value % 10;
            if (digit > 0) words += digits[digit] + name;
            else if (words.Length > 0 && words[^1] != '零' && number % value > 0) words += '零';
        }

        return number is >= 10 and < 20 ? words[1..] : words;
    }
}
