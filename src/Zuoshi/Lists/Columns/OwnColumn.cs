using System.Globalization;
using Zuoshi.Gongwen.Notices;
using Zuoshi.Platform;
using Zuoshi.Platform.Time;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Lists.Columns;

/// <summary>What a campaign's own column holds. The numbers are stored.</summary>
public enum ColumnType
{
    Text = 1,
    Number = 2,
    Date = 3,
    Choice = 4,
}

/// <summary>自设的列: what a campaign asks of its rows beyond the usual columns.</summary>
/// <param name="Id">Key.</param>
/// <param name="Title">列名.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Choices">What there is to choose from.</param>
/// <param name="IsShown">Whether it stands in the tables.</param>
/// <param name="IsRequired">Whether a row can't rise without it.</param>
public sealed record OwnColumn(Guid Id, string Title, ColumnType Type, IReadOnlyList<string> Choices, bool IsShown, bool IsRequired)
{
    /// <summary>Longest value, in characters.</summary>
    public const int Longest = 200;

    // Sums of money in 元 for a whole country stay far below; more digits are a slip of the keyboard.
    private const decimal Most = 100_000_000_000_000m;

    /// <summary>A value as it is kept: a day as 2027-06-30, a number without separators, the rest as written.</summary>
    /// <exception cref="RuleBroken">It is nothing that the column can hold.</exception>
    public string Read(string? given)
    {
        var text = given?.Trim() ?? "";
        if (text.Length == 0) return "";

        return Type switch
        {
            ColumnType.Number => decimal.TryParse(text.Replace(",", "").Replace("，", ""), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < Most
                ? number.ToString("0.####", CultureInfo.InvariantCulture)
                : throw Refused($"“{text}”不是数，请只填数字"),
            ColumnType.Date => DayIn(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? throw Refused($"“{text}”读不出日期，请写成 2027-01-04 的样子"),
            ColumnType.Choice when !Choices.Contains(text) => throw Refused($"“{text}”不在可选的里面，可以填：{string.Join('、', Choices)}"),
            _ => text.Length <= Longest ? text : throw Refused($"最多{Longest}个字，现在有{text.Length}个，请精简"),
        };
    }

    /// <summary>A kept value as people read it.</summary>
    public string Words(string value) => Type switch
    {
        ColumnType.Number when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number.ToString("#,##0.####", CultureInfo.InvariantCulture),
        ColumnType.Date when DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) => day.Chinese(),
        _ => value,
    };

    /// <summary>A kept value as a cell of a table.</summary>
    internal CellValue Cell(string value) => Type switch
    {
        ColumnType.Number when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        ColumnType.Date when DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) => day,
        _ => value,
    };

    /// <summary>A kept number in ten-thousandths, which both databases can compare; null for what is none.</summary>
    internal static long? InTenThousandths(string value) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < Most ? (long)(number * 10_000m) : null;

    private static DateOnly? DayIn(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : Deadlines.Find(text, null) is [var only] ? only.Day : null;

    private RuleBroken Refused(string why) => new("lists.own-value", $"{Title}：{why}。");
}

/// <summary>The types' names for people.</summary>
public static class ColumnTypes
{
    public static string Name(this ColumnType type) => type switch
    {
        ColumnType.Text => "文字",
        ColumnType.Number => "数字",
        ColumnType.Date => "日期",
        ColumnType.Choice => "选项",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
