using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Exchange.Reviews;

/// <summary>What became of a reviewer's seat. The numbers are stored.</summary>
public enum SeatState
{
    /// <summary>Not filled in.</summary>
    Waiting = 1,

    /// <summary>Filled in.</summary>
    Filled = 2,

    /// <summary>利害关系 was declared: somebody else was drawn.</summary>
    Declared = 3,
}

/// <summary>
/// One reviewer's seat on one object, and what was said from it. Who sits there is for the reviewer and the audit alone: it is a
/// thing of its own, and not a part of the round, so that no page's record names it.
/// </summary>
public sealed class Review : Entity
{
    /// <summary>Longest sentence, in characters.</summary>
    public const int LongestSentence = 200;

    /// <summary>Longest answer to a suggestion, and longest reason, in characters.</summary>
    public const int LongestAnswer = 200;

    /// <summary>Working days in which the object answers a suggestion.</summary>
    public const int AnswerWorkdays = 5;

    private readonly List<ReviewGrade> grades = [];

    private Review()
    {
    }

    internal Review(ReviewRound round, ReviewObject reviewed, Guid reviewerId)
    {
        (CampaignId, RoundId, ObjectId, ReviewerId) = (round.CampaignId, round.Id, reviewed.Id, reviewerId);
        Happened("exchange.reviewer-drawn", CampaignId);
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The round.</summary>
    public Guid RoundId { get; private set; }

    /// <summary>Whose work.</summary>
    public Guid ObjectId { get; private set; }

    /// <summary>Key of the unit or theme that reviews.</summary>
    public Guid ReviewerId { get; private set; }

    /// <summary>What became of the seat.</summary>
    public SeatState State { get; private set; } = SeatState.Waiting;

    /// <summary>The person who filled it in or declared an interest.</summary>
    public Guid? ById { get; private set; }

    /// <summary>最值得学的一点.</summary>
    public string Praise { get; private set; } = "";

    /// <summary>最想建议的一点.</summary>
    public string Advice { get; private set; } = "";

    /// <summary>What interest was declared; empty without one.</summary>
    public string Interest { get; private set; } = "";

    /// <summary>Why the office doesn't show the praise; empty where it is shown.</summary>
    public string PraiseHeldBack { get; private set; } = "";

    /// <summary>Why the office doesn't pass the suggestion on; empty where it does.</summary>
    public string AdviceHeldBack { get; private set; } = "";

    /// <summary>What the object says to the suggestion; null before.</summary>
    public SuggestionAnswer? Answer { get; private set; }

    /// <summary>Its words to it.</summary>
    public string AnswerText { get; private set; } = "";

    /// <summary>When; null before.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>The grades given, one for each criterion.</summary>
    public IReadOnlyList<ReviewGrade> Grades => grades;

    /// <summary>Whether the praise is for others to read.</summary>
    public bool ShowsPraise => State is SeatState.Filled && PraiseHeldBack.Length == 0;

    /// <summary>Whether the suggestion is passed on.</summary>
    public bool PassesAdvice => State is SeatState.Filled && AdviceHeldBack.Length == 0;

    /// <summary>The grade on a criterion; null before it is filled in.</summary>
    public Grade? On(Guid criterionId) => grades.Find(grade => grade.CriterionId == criterionId)?.Given;

    /// <summary>Fills it in, or changes what was filled in while the round is open.</summary>
    /// <param name="round">The round.</param>
    /// <param name="given">The grades by criterion.</param>
    /// <param name="praise">最值得学的一点.</param>
    /// <param name="advice">最想建议的一点.</param>
    /// <param name="by">Who.</param>
    /// <param name="today">The day.</param>
    public void Fill(ReviewRound round, IReadOnlyDictionary<Guid, Grade> given, string? praise, string? advice, Actor by, DateOnly today)
    {
        MustBeOpen(round, today);
        if (round.Criteria.FirstOrDefault(one => !given.TryGetValue(one.Id, out var grade) || !Enum.IsDefined(grade)) is { } missing)
            throw new RuleBroken("exchange.review-grade", $"“{missing.Name}”还没有选。");

        (Praise, Advice) = (GivenText.Rule.Of(praise, "最值得学的一点", LongestSentence), GivenText.Rule.Of(advice, "最想建议的一点", LongestSentence));
        foreach (var criterion in round.Criteria)
        {
            if (grades.Find(grade => grade.CriterionId == criterion.Id) is { } known) known.Given = given[criterion.Id];
            else grades.Add(new ReviewGrade(criterion.Id, given[criterion.Id]));
        }

        var isChange = State is SeatState.Filled;
        (State, ById) = (SeatState.Filled, by.PersonId);
        Happened(isChange ? "exchange.review-changed" : "exchange.review-filled", CampaignId);
    }

    /// <summary>Gives the seat up because of an interest; what was filled in before no longer counts.</summary>
    public void Declare(ReviewRound round, string? interest, Actor by, DateOnly today)
    {
        MustBeOpen(round, today);
        Interest = GivenText.Rule.Of(interest, "是什么关系", LongestAnswer);
        (State, ById) = (SeatState.Declared, by.PersonId);
        Happened("exchange.interest-declared", CampaignId);
    }

    /// <summary>Somebody else is drawn in place of this seat.</summary>
    public Review Redraw(ReviewRound round, Guid reviewerId) => new(round, round.ObjectOf(ObjectId), reviewerId);

    /// <summary>The office keeps a sentence from being shown: it tells who wrote it, or what must not be told.</summary>
    public void HoldBack(ReviewRound round, bool isPraise, string? reason)
    {
        if (round.State is not RoundState.Open) throw new RuleBroken("exchange.review-published", "已经公布，不能再压下。");
        if (State is not SeatState.Filled) throw new RuleBroken("exchange.review-empty", "这一份还没有填。");

        var why = GivenText.Rule.Of(reason, "不公布的理由", LongestAnswer);
        if (isPraise) PraiseHeldBack = why;
        else AdviceHeldBack = why;
        Happened("exchange.sentence-held-back", CampaignId, why);
    }

    /// <summary>The object answers the suggestion.</summary>
    public void AnswerAdvice(ReviewRound round, SuggestionAnswer? answer, string? words, DateOnly today)
    {
        if (round.State is not RoundState.Published || !PassesAdvice) throw new RuleBroken("exchange.suggestion-not-open", "这条建议现在不用答复。");
        if (Answer is not null) throw new RuleBroken("exchange.suggestion-answered", "这条建议已经答复过了。");
        if (answer is not { } chosen || !Enum.IsDefined(chosen)) throw new RuleBroken("exchange.suggestion-answer", "请选采纳、部分采纳还是说明。");

        (AnswerText, Answer, AnsweredOn) = (GivenText.Rule.Of(words, chosen is SuggestionAnswer.Explained ? "为什么" : "打算怎么做", LongestAnswer), chosen, today);
        Happened("exchange.suggestion-answered", CampaignId);
    }

    /// <summary>By when a suggestion is answered.</summary>
    public static DateOnly AnswerBy(DateOnly published) => WorkCalendar.China.After(published, AnswerWorkdays);

    // The record names the reviewer to nobody but whoever searches the audit.
    protected internal override string? ShownAs(Guid? personId) => personId is not null && personId == ById && Answer is null ? "评议单位" : null;

    private void MustBeOpen(ReviewRound round, DateOnly today)
    {
        if (State is SeatState.Declared) throw new RuleBroken("exchange.review-given-up", "您已经说明有利害关系，改由别的单位评。");
        if (round.State is RoundState.Published) throw new RuleBroken("exchange.round-over", "这一轮已经公布，不能再填。");
        if (today < round.OpensOn) throw new RuleBroken("exchange.round-early", $"{round.OpensOn.Chinese()}开始填。");
        if (today > round.ClosesOn) throw new RuleBroken("exchange.round-over", $"{round.ClosesOn.Chinese()}已经截止。您写的还在，要补填请找活动办延长时间。");
    }
}

/// <summary>A grade on one criterion.</summary>
public sealed class ReviewGrade
{
    private ReviewGrade()
    {
    }

    internal ReviewGrade(Guid criterionId, Grade given) => (CriterionId, Given) = (criterionId, given);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The criterion.</summary>
    public Guid CriterionId { get; private set; }

    /// <summary>The grade.</summary>
    public Grade Given { get; internal set; }
}
