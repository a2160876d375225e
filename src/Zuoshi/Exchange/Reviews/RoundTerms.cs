using Zuoshi.Platform;
using Zuoshi.Platform.Time;

namespace Zuoshi.Exchange.Reviews;

/// <summary>Where a round stands. The numbers are stored.</summary>
public enum RoundState
{
    /// <summary>准备: what it is can still be changed.</summary>
    Preparing = 1,

    /// <summary>进行中: reviewers are drawn.</summary>
    Open = 2,

    /// <summary>已结束: what came of it can be read.</summary>
    Published = 3,
}

/// <summary>Whose work is reviewed, and who reviews. The numbers are stored.</summary>
public enum PartyKind
{
    /// <summary>单位.</summary>
    Unit = 1,

    /// <summary>专题组.</summary>
    Group = 2,
}

/// <summary>好、较好、需改进. The numbers are stored.</summary>
public enum Grade
{
    /// <summary>好.</summary>
    Good = 1,

    /// <summary>较好.</summary>
    Fair = 2,

    /// <summary>需改进.</summary>
    Wanting = 3,
}

/// <summary>What an object says to a suggestion. The numbers are stored.</summary>
public enum SuggestionAnswer
{
    /// <summary>采纳.</summary>
    Adopted = 1,

    /// <summary>部分采纳.</summary>
    Partly = 2,

    /// <summary>说明: not taken up, and why.</summary>
    Explained = 3,
}

/// <summary>The words of these.</summary>
public static class ReviewWords
{
    /// <summary>准备, 进行中 or 已结束.</summary>
    public static string Name(this RoundState state) => state switch { RoundState.Preparing => "准备", RoundState.Open => "进行中", _ => "已结束" };

    /// <summary>单位 or 专题组.</summary>
    public static string Name(this PartyKind kind) => kind is PartyKind.Unit ? "单位" : "专题组";

    /// <summary>The grade in a word.</summary>
    public static string Name(this Grade grade) => grade switch { Grade.Good => "好", Grade.Fair => "较好", _ => "需改进" };

    /// <summary>采纳, 部分采纳 or 说明.</summary>
    public static string Name(this SuggestionAnswer answer) => answer switch { SuggestionAnswer.Adopted => "采纳", SuggestionAnswer.Partly => "部分采纳", _ => "说明" };

    /// <summary>Glyph and colour.</summary>
    public static string Glyph(this SuggestionAnswer answer) => answer switch { SuggestionAnswer.Adopted => "done", SuggestionAnswer.Partly => "join", _ => "idle" };

    /// <summary>Glyph and colour.</summary>
    public static string Glyph(this RoundState state) => state switch { RoundState.Preparing => "idle", RoundState.Open => "ask", _ => "done" };
}

/// <summary>Somebody who reviews and is reviewed: a unit or a theme's group.</summary>
/// <param name="Id">Key of the unit or theme.</param>
/// <param name="Name">Its name at the time.</param>
public sealed record Party(Guid Id, string Name);

/// <summary>What a round is, as the office writes it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">Units or groups.</param>
/// <param name="OpensOn">The first day on which reviews are filled in.</param>
/// <param name="ClosesOn">The last.</param>
/// <param name="Criteria">What is looked at.</param>
/// <param name="Objects">Whose work, in official order.</param>
public sealed record RoundTerms(string Name, PartyKind Kind, DateOnly OpensOn, DateOnly ClosesOn, IReadOnlyList<string> Criteria, IReadOnlyList<Party> Objects)
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 40;

    /// <summary>Longest criterion, in characters.</summary>
    public const int LongestCriterion = 20;

    /// <summary>Most criteria.</summary>
    public const int MostCriteria = 5;

    /// <summary>Working days that reviewers have at least.</summary>
    public const int FewestWorkdays = 2;

    /// <summary>Fewest objects: below that everybody would know who wrote what.</summary>
    public const int FewestObjects = 3;

    /// <summary>The criteria unless the office says otherwise.</summary>
    public static readonly IReadOnlyList<string> Usual = ["问题找得准", "举措可落地", "结合实际", "可借鉴", "群众获得感"];

    /// <summary>The terms as they are kept.</summary>
    /// <exception cref="RuleBroken">Something is missing or can't be.</exception>
    public RoundTerms Checked(DateOnly today)
    {
        var name = GivenText.Rule.Of(Name, "这一轮的名称", LongestName);
        if (!Enum.IsDefined(Kind)) throw new RuleBroken("exchange.round-kind", "请选评单位还是评专题组。");

        var criteria = Criteria.Select(one => PlainText.Of(one)).Where(one => one.Length > 0).Distinct().ToList();
        if (criteria.Count is 0 or > MostCriteria) throw new RuleBroken("exchange.round-criteria", $"评议的方面写1到{MostCriteria}个，现在有{criteria.Count}个。");
        if (criteria.Find(one => one.Length > LongestCriterion) is { } tooLong) throw new RuleBroken("exchange.round-criteria", $"“{tooLong[..LongestCriterion]}……”太长，一个方面最多{LongestCriterion}个字。");
        if (Objects.Count < FewestObjects) throw new RuleBroken("exchange.round-objects", $"至少选{FewestObjects}个{Kind.Name()}，再少就看得出是谁评的。");
        if (OpensOn < today) throw new RuleBroken("exchange.round-days", "开始的日子已经过去，请改一个。");

        MustBeWindow(OpensOn, ClosesOn);
        return this with { Name = name, Criteria = criteria };
    }

    /// <summary>Refuses days on which nobody works, and less time than is decent.</summary>
    public static void MustBeWindow(DateOnly from, DateOnly until)
    {
        var calendar = WorkCalendar.China;
        if (!calendar.IsWorkday(until))
            throw new RuleBroken("exchange.round-rest-day", $"{until.Chinese()}是休息日，截止要定在工作日：{calendar.OnOrBefore(until).Chinese()}或{calendar.OnOrAfter(until).Chinese()}。");
        if (calendar.Between(from, until) < FewestWorkdays)
            throw new RuleBroken("exchange.round-short", $"从{from.Chinese()}起至少留{FewestWorkdays}个工作日，最早{calendar.After(from, FewestWorkdays).Chinese()}截止。");
    }
}
