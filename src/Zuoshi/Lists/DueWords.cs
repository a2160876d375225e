namespace Zuoshi.Lists;

/// <summary>完成时限 in the words that offices use.</summary>
internal static class DueWords
{
    /// <summary>What is printed for work that is never done.</summary>
    public const string Lasting = "长期坚持";

    /// <summary>Whether words say that it goes on for good.</summary>
    public static bool IsLasting(string text) => text is Lasting or "长期" or "持续" or "长期推进" or "持续推进" or "长期实施" or "常态化" or "常态化推进" or "持续开展" or "长期开展";

    /// <summary>The words chosen for a row, else those that follow from its day; empty when there is neither.</summary>
    public static string Shown(Nature nature, DateOnly? due, string chosen) =>
        chosen.Length > 0 ? chosen : due is { } day ? Of(day) : nature is Nature.Standing ? Lasting : "";

    /// <summary>2027年底前, 2027年6月底前, 2027年6月15日前.</summary>
    public static string Of(DateOnly day) => day switch
    {
        { Month: 12, Day: 31 } => $"{day.Year}年底前",
        _ when day.AddDays(1).Day == 1 => $"{day.Year}年{day.Month}月底前",
        _ => $"{day.Year}年{day.Month}月{day.Day}日前",
    };
}
