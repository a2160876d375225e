using System.Globalization;
using System.Text.RegularExpressions;
using Zuoshi.Gongwen.Notices;
using Zuoshi.Platform;
using Zuoshi.Platform.Time;

namespace Zuoshi.Lists;

/// <summary>
/// 量化指标: what is measured, from where to where, by when. Figures have four places at most. What people wrote without figures that can be
/// told apart stays as its name.
/// </summary>
/// <param name="Name">What is measured, or the whole sentence.</param>
/// <param name="Unit">In what it is counted.</param>
/// <param name="Baseline">Where it stands; null where nobody has said.</param>
/// <param name="Target">Where it is to stand; null where nobody has said.</param>
/// <param name="By">By when; null for the end of the row.</param>
public sealed partial record KpiText(string Name, string Unit = "", decimal? Baseline = null, decimal? Target = null, DateOnly? By = null)
{
    /// <summary>Whether nothing would change.</summary>
    public bool IsFlat => Baseline is not null && Baseline == Target;

    /// <summary>夜间接驳车站由0个增至12个（2027年底前）.</summary>
    public string InWords()
    {
        var by = By is { } day ? $"（{DueWords.Of(day)}）" : "";
        return (Baseline, Target) switch
        {
            (null, null) => $"{Name}{by}",
            (null, { } target) => $"{Name}达到{Figure(target)}{by}",
            ({ } baseline, null) => $"{Name}现为{Figure(baseline)}{by}",
            ({ } baseline, { } target) => $"{Name}由{Figure(baseline)}{(target > baseline ? "增至" : target < baseline ? "降至" : "保持在")}{Figure(target)}{by}",
        };
    }

    /// <summary>What people write, one a line or parted by semicolons.</summary>
    /// <param name="text">The words.</param>
    /// <param name="near">A day from which a missing year is taken, or null.</param>
    public static IReadOnlyList<KpiText> Read(string text, DateOnly? near = null) => [.. FigureWords.Lines(text).Select(line => ReadLine(line, near))];

    private static KpiText ReadLine(string line, DateOnly? near)
    {
        DateOnly? by = null;
        if (Ending().Match(line) is { Success: true } ending && FigureWords.Day(ending.Groups["by"].Value, near) is { } day)
            (line, by) = (ending.Groups["rest"].Value.TrimEnd(), day);

        if (FromTo().Match(line) is { Success: true } both && UnitOf(both.Groups["one"].Value, both.Groups["other"].Value) is { } unit)
            return new KpiText(Plain(both.Groups["name"].Value), unit, Number(both.Groups["from"]), Number(both.Groups["to"]), by);
        if (Reaching().Match(line) is { Success: true } to) return new KpiText(Plain(to.Groups["name"].Value), to.Groups["unit"].Value, null, Number(to.Groups["to"]), by);
        if (Standing().Match(line) is { Success: true } from) return new KpiText(Plain(from.Groups["name"].Value), from.Groups["unit"].Value, Number(from.Groups["from"]), null, by);
        return new KpiText(line, By: by);
    }

    private static string Plain(string name) => name.Trim(' ', '，', ',', '：', ':');

    // 由0增至12个 counts in 个; 由0个增至12处 is read as no figures at all.
    private static string? UnitOf(string one, string other) => one.Length == 0 || one == other ? other : other.Length == 0 ? one : null;

    private static decimal Number(Group figure) => decimal.Parse(figure.ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture);

    private string Figure(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture) + Unit;

    private const string Value = "-?[0-9]{1,12}(?:\\.[0-9]{1,4})?", Counted = "[^0-9，,。；;：:（）()\\s]{0,10}?";

    [GeneratedRegex("^(?<rest>.+)[（(](?<by>[^（）()]+)[）)]$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Ending();

    [GeneratedRegex($"^(?<name>.+?)由(?<from>{Value})(?<one>{Counted})(?:增至|增加到|增加至|提高到|提高至|提升到|提升至|升至|降至|降到|下降到|下降至|减至|减少到|减少至|保持在|达到|至|到)(?<to>{Value})(?<other>{Counted})$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FromTo();

    [GeneratedRegex($"^(?<name>.+?)达到(?<to>{Value})(?<unit>{Counted})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Reaching();

    [GeneratedRegex($"^(?<name>.+?)现为(?<from>{Value})(?<unit>{Counted})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Standing();
}

/// <summary>资金安排 of a project: so much of a source in a year; year or source may be open.</summary>
/// <param name="Year">The year; null for what isn't given to years.</param>
/// <param name="Source">资金来源; null for what isn't given to sources.</param>
/// <param name="Fen">How much, in 分.</param>
public sealed partial record FundText(int? Year, FundSource? Source, long Fen)
{
    /// <summary>2027年市级财政3000万元.</summary>
    public string InWords() => $"{(Year is { } year ? $"{year}年" : "")}{Source?.Name()}{Money.Wan(Fen).ToString("0.######", CultureInfo.InvariantCulture)}万元";

    /// <summary>What people write, one a line or parted by semicolons.</summary>
    /// <exception cref="RuleBroken">A line doesn't say how much, or of a source that there is none of.</exception>
    public static IReadOnlyList<FundText> Read(string text) => [.. FigureWords.Lines(text).Select(ReadLine)];

    private static FundText ReadLine(string line)
    {
        if (Line().Match(line) is not { Success: true } said || !decimal.TryParse(said.Groups["amount"].Value.Replace(",", ""), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount))
            throw new RuleBroken("lists.cell-unread", $"资金“{line}”读不出多少万元。一行一笔，写成“2027年市级财政3000万元”。");

        var wan = said.Groups["unit"].Value.StartsWith('亿') ? amount * 10_000 : amount;
        if (wan > Money.MostWan) throw new RuleBroken("lists.cell-unread", $"资金“{line}”太大了，请核对单位。");
        int? year = said.Groups["year"].Success ? int.Parse(said.Groups["year"].ValueSpan) : null;
        return new FundText(year, SourceOf(said.Groups["source"].Value.Trim(' ', '：', ':', '，', ',')), Money.Fen(wan));
    }

    private static FundSource? SourceOf(string word)
    {
        if (word.Length == 0) return null;
        foreach (var source in Enum.GetValues<FundSource>())
            if (word == source.Name() || source.Words().Contains(word)) return source;
        throw new RuleBroken("lists.cell-unread", $"没有资金来源“{word}”。可以写：{string.Join('、', Enum.GetValues<FundSource>().Select(source => source.Name()))}。");
    }

    [GeneratedRegex("^(?:(?<year>[0-9]{4})年?度?)?(?<source>[^0-9]*)(?<amount>[0-9][0-9,]{0,18}(?:\\.[0-9]{1,6})?)\\s*(?<unit>亿元|万元|亿|万)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}

/// <summary>前期手续 of a project: by when it is planned, and with what number it was obtained.</summary>
/// <param name="Name">Which: 工可, 环评.</param>
/// <param name="PlannedOn">By when it is planned; null where nobody has said.</param>
/// <param name="DocumentNumber">批文或证号; empty while there is none.</param>
/// <param name="DoneOn">The day on which it was obtained; null while it hasn't been.</param>
public sealed partial record RowPermitText(string Name, DateOnly? PlannedOn = null, string DocumentNumber = "", DateOnly? DoneOn = null)
{
    /// <summary>环评：计划2026年6月底前，2026年5月20日办结，环审〔2026〕3号.</summary>
    public string InWords()
    {
        string[] parts = [PlannedOn is { } planned ? $"计划{DueWords.Of(planned)}" : "", DoneOn is { } done ? $"{done.Chinese()}办结" : "", DocumentNumber];
        var said = string.Join('，', parts.Where(part => part.Length > 0));
        return said.Length > 0 ? $"{Name}：{said}" : Name;
    }

    /// <summary>What people write, one a line or parted by semicolons.</summary>
    /// <param name="text">The words.</param>
    /// <param name="near">A day from which a missing year is taken, or null.</param>
    /// <exception cref="RuleBroken">A day can't be read, or something was obtained without number or day.</exception>
    public static IReadOnlyList<RowPermitText> Read(string text, DateOnly? near = null) => [.. FigureWords.Lines(text).Select(line => ReadLine(line, near))];

    private static RowPermitText ReadLine(string line, DateOnly? near)
    {
        var cut = line.IndexOfAny(['：', ':']);
        if (cut < 0) return new RowPermitText(line);

        var permit = new RowPermitText(line[..cut].Trim());
        var rest = line[(cut + 1)..].Trim();
        if (Planned().Match(rest) is { Success: true } planned)
        {
            permit = permit with { PlannedOn = DayOf(planned.Groups["day"].Value, line, near) };
            rest = rest[planned.Length..].TrimStart(' ', '，', ',');
        }

        if (Done().Match(rest) is { Success: true } done)
        {
            permit = permit with { DoneOn = DayOf(done.Groups["day"].Value, line, near) };
            rest = rest[done.Length..].TrimStart(' ', '，', ',');
        }

        return permit with { DocumentNumber = rest };
    }

    private static DateOnly DayOf(string words, string line, DateOnly? near) => FigureWords.Day(words, near)
        ?? throw new RuleBroken("lists.cell-unread", $"前期手续“{line}”读不出日期。一行一项，写成“环评：计划2026年6月底前”或者“环评：2026年5月20日办结，环审〔2026〕3号”。");

    [GeneratedRegex("^计划(?<day>[^，,]+)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Planned();

    [GeneratedRegex("^(?<day>[^，,]*[0-9][^，,]*?)(?:已办结|办结|办好|批复|取得)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Done();
}

/// <summary>资金来源. The numbers are stored.</summary>
public enum FundSource
{
    Central = 1,
    Province = 2,
    City = 3,
    District = 4,
    Bond = 5,
    Loan = 6,
    Enterprise = 7,
    Other = 8,
}

/// <summary>The sources' names for people.</summary>
public static class FundSources
{
    public static string Name(this FundSource source) => source switch
    {
        FundSource.Central => "中央（车购税）",
        FundSource.Province => "省级",
        FundSource.City => "市级财政",
        FundSource.District => "区县财政",
        FundSource.Bond => "专项债",
        FundSource.Loan => "银行贷款",
        FundSource.Enterprise => "企业自筹",
        FundSource.Other => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    /// <summary>Other words by which it goes.</summary>
    internal static IReadOnlyList<string> Words(this FundSource source) => source switch
    {
        FundSource.Central => ["中央", "车购税", "中央资金", "中央财政"],
        FundSource.Province => ["省级财政", "省财政", "省级资金", "省补助", "省级补助"],
        FundSource.City => ["市级", "市财政", "市级资金"],
        FundSource.District => ["区县", "区级财政", "县级财政", "区县级财政", "区县资金"],
        FundSource.Bond => ["专项债券", "地方政府专项债"],
        FundSource.Loan => ["贷款", "银行融资"],
        FundSource.Enterprise => ["自筹", "企业自筹资金", "业主自筹"],
        _ => [],
    };
}

/// <summary>What the readers of these lines share.</summary>
internal static partial class FigureWords
{
    /// <summary>The lines of a cell, without what counts them: 1. or （2）.</summary>
    public static IEnumerable<string> Lines(string text) =>
        text.Split(['\n', '；', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Uncounted).Where(line => line.Length > 0);

    /// <summary>The day that these words name and nothing else; null where they don't.</summary>
    public static DateOnly? Day(string words, DateOnly? near) =>
        Excel.DueCell.IsoDay(words) ?? (Deadlines.Find(words, near) is [var only] && only.Start == 0 && only.End == words.Length ? only.Day : null);

    private static string Uncounted(string line)
    {
        for (int length; (length = Counting().Match(line).Length) > 0;) line = line[length..];
        return line;
    }

    [GeneratedRegex("^(?:[0-9]{1,2}[.、．](?=[^0-9])|[（(][0-9]{1,2}[）)])\\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Counting();
}
