using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Exchange.Practices;

/// <summary>What came of a practice that was taken over. The numbers are stored.</summary>
public enum BorrowingOutcome
{
    /// <summary>见效.</summary>
    Works = 1,

    /// <summary>调整: it works, done otherwise.</summary>
    Adjusted = 2,

    /// <summary>未成.</summary>
    Failed = 3,
}

/// <summary>The words of these.</summary>
public static class BorrowingWords
{
    /// <summary>见效, 调整后再用 or 没有成.</summary>
    public static string Name(this BorrowingOutcome outcome) => outcome switch { BorrowingOutcome.Works => "见效", BorrowingOutcome.Adjusted => "调整了再用", _ => "没有用成" };

    /// <summary>Glyph and colour: none of them is a fault.</summary>
    public static string Glyph(this BorrowingOutcome outcome) => outcome switch { BorrowingOutcome.Works => "done", BorrowingOutcome.Adjusted => "join", _ => "idle" };
}

/// <summary>借鉴: a unit takes over another's practice, says how, and later what came of it.</summary>
public sealed class Borrowing : Entity
{
    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = 300;

    private Borrowing()
    {
    }

    /// <summary>Takes a practice over.</summary>
    /// <param name="practice">The practice.</param>
    /// <param name="how">How, in the borrower's words.</param>
    /// <param name="since">From when it is done.</param>
    /// <param name="lookOn">When the borrower looks at what came of it.</param>
    /// <param name="by">Who.</param>
    /// <param name="today">The day.</param>
    /// <exception cref="RuleBroken">It is the unit's own practice, words are missing, or the days can't be.</exception>
    public Borrowing(Practice practice, string? how, DateOnly since, DateOnly lookOn, Actor by, DateOnly today)
    {
        if (practice.UnitId == by.UnitId) throw new RuleBroken("exchange.borrow-own", "这是本单位的做法，不用借鉴。");
        if (lookOn <= since || lookOn <= today) throw new RuleBroken("exchange.borrow-days", "看效果的日子要在开始以后，也要在今天以后。");
        if (WorkCalendar.China.WhyRest(lookOn) is { } why) throw new RuleBroken("exchange.borrow-rest-day", why);

        (CampaignId, PracticeId, UnitId, Since, LookOn) = (practice.CampaignId, practice.Id, by.UnitId, since, lookOn);
        (How, By, On) = (GivenText.Rule.Of(how, "打算怎么用", LongestText), by.UnitSignature, today);
        Happened("exchange.practice-borrowed", CampaignId);
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The practice.</summary>
    public Guid PracticeId { get; private set; }

    /// <summary>The unit that takes it over.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>打算怎么用.</summary>
    public string How { get; private set; } = "";

    /// <summary>From when.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>When what came of it is looked at.</summary>
    public DateOnly LookOn { get; private set; }

    /// <summary>Who said so, as signed.</summary>
    public string By { get; private set; } = "";

    /// <summary>When.</summary>
    public DateOnly On { get; private set; }

    /// <summary>What came of it; null before.</summary>
    public BorrowingOutcome? Outcome { get; private set; }

    /// <summary>That in words.</summary>
    public string OutcomeText { get; private set; } = "";

    /// <summary>Who said so, as signed.</summary>
    public string OutcomeBy { get; private set; } = "";

    /// <summary>When; null before.</summary>
    public DateOnly? OutcomeOn { get; private set; }

    /// <summary>Whether its day has come and nothing has been said.</summary>
    public bool AwaitsOutcome(DateOnly today) => Outcome is null && LookOn <= today;

    /// <summary>Says what came of it; said again, the earlier words stay in the record.</summary>
    public void Tell(BorrowingOutcome? outcome, string? words, Actor by, DateOnly today)
    {
        if (today < Since) throw new RuleBroken("exchange.outcome-early", $"{Since.Chinese()}才开始用，到时候再说效果。");
        if (outcome is not { } came || !Enum.IsDefined(came)) throw new RuleBroken("exchange.outcome", "请选效果怎么样。");

        (OutcomeText, Outcome, OutcomeBy, OutcomeOn) = (GivenText.Rule.Of(words, "效果", LongestText), came, by.UnitSignature, today);
        Happened("exchange.borrowing-told", CampaignId);
    }

    /// <summary>Hands it on when units merge.</summary>
    public void HandOver(Guid from, Guid to, string reason)
    {
        if (UnitId != from) return;

        UnitId = to;
        Happened("exchange.borrowing-handed-over", CampaignId, reason);
    }
}
