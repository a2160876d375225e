using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Discussions.Polls;

/// <summary>When somebody may see how the others voted. The numbers are stored.</summary>
public enum ResultsShown
{
    /// <summary>Once one has voted oneself, statement by statement.</summary>
    AfterVoting = 1,

    /// <summary>Once nobody can vote any more.</summary>
    AtClose = 2,
}

/// <summary>Its names for people.</summary>
public static class ResultsShownNames
{
    /// <summary>The name as people say it.</summary>
    public static string Name(this ResultsShown shown) => shown is ResultsShown.AfterVoting ? "自己表态后就能看" : "截止以后才能看";
}

/// <summary>What is settled of a poll before it opens.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="ThemeId">The theme; null for one of the whole campaign.</param>
/// <param name="ForGroup">Only the theme's group votes.</param>
/// <param name="ResultsShown">When results are shown.</param>
/// <param name="ClosesOn">The last day on which one can vote, in China.</param>
/// <param name="Label">How far it may go.</param>
public sealed record PollTerms(string Title, Guid? ThemeId, bool ForGroup, ResultsShown ResultsShown, DateOnly ClosesOn, Sensitivity Label = Sensitivity.Internal);

/// <summary>
/// 表态: statements put to everybody in scope, one vote a person and statement. Who said what is shown to nobody, ever; when
/// results are shown is settled before it opens and can't be taken back.
/// </summary>
public sealed class Poll : Entity
{
    /// <summary>Longest title, in characters.</summary>
    public const int LongestTitle = 60;

    private Poll()
    {
    }

    /// <summary>Makes a poll that only those who run it see yet.</summary>
    /// <exception cref="RuleBroken">It has no title, ends before today, or is for a group and on no theme.</exception>
    public Poll(Guid campaignId, int number, PollTerms terms, Actor by, DateTime at)
    {
        (CampaignId, Number, MadeAt) = (campaignId, number, at);
        Label = Labels.Of(terms.Label, [], by);
        Set(terms, at);
        Happened("discussions.poll-made", campaignId, detail: new { number, ResultsShown, ClosesOn });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Number within the campaign, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>What it is about.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The theme; null for one of the whole campaign.</summary>
    public Guid? ThemeId { get; private set; }

    /// <summary>Only the theme's group votes.</summary>
    public bool ForGroup { get; private set; }

    /// <summary>When results are shown.</summary>
    public ResultsShown ResultsShown { get; private set; } = ResultsShown.AfterVoting;

    /// <summary>The last day on which one can vote, in China.</summary>
    public DateOnly ClosesOn { get; private set; }

    /// <summary>How far it may go.</summary>
    public Sensitivity Label { get; private set; } = Sensitivity.Internal;

    /// <summary>When it was made, UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>Since when one can vote, UTC.</summary>
    public DateTime? OpenedAt { get; private set; }

    /// <summary>When it was ended before its last day was over, UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>The number of the statement that stands on the screen of the group's session; null while none does.</summary>
    public int? OnScreen { get; private set; }

    /// <summary>Whether one can vote on a day.</summary>
    public bool IsOpenOn(DateOnly day) => OpenedAt is not null && EndedAt is null && day <= ClosesOn;

    /// <summary>Whether voting is over on a day.</summary>
    public bool IsOverOn(DateOnly day) => EndedAt is not null || OpenedAt is not null && day > ClosesOn;

    /// <summary>Settles it anew; once it is open, the last day can be moved and the title mended, and nothing else.</summary>
    /// <exception cref="RuleBroken">It is open and something else is changed; or as when it is made.</exception>
    public void Settle(PollTerms terms, DateTime at)
    {
        if (OpenedAt is not null && (terms.ThemeId, terms.ForGroup, terms.ResultsShown) != (ThemeId, ForGroup, ResultsShown))
            throw new RuleBroken("discussions.poll-settled", "已经开始表态，谁能表态、结果何时公布都不能再改。");
        if (EndedAt is not null) throw new RuleBroken("discussions.poll-over", "表态已经结束，不能再改。");

        var before = new { Title, ClosesOn };
        Set(terms, at);
        Happened("discussions.poll-settled", CampaignId, detail: new { Number, before });
    }

    /// <summary>Lets people vote.</summary>
    /// <exception cref="RuleBroken">It has no statements, or is open already.</exception>
    public void Open(int statements, DateTime at)
    {
        if (OpenedAt is not null) throw new RuleBroken("discussions.poll-open", "已经开始表态了。");
        if (statements == 0) throw new RuleBroken("discussions.poll-empty", "还没有观点。请先从建言里提炼几条。");
        if (ClosesOn < at.DayInChina()) throw new RuleBroken("discussions.poll-past", "截止日已经过了，请先改截止日。");

        OpenedAt = at;
        Happened("discussions.poll-opened", CampaignId, detail: new { Number, statements, ResultsShown });
    }

    /// <summary>Ends it before its last day.</summary>
    /// <exception cref="RuleBroken">It isn't open.</exception>
    public void End(DateTime at)
    {
        if (!IsOpenOn(at.DayInChina())) throw new RuleBroken("discussions.poll-over", "现在没有在表态，不用结束。");

        EndedAt = at;
        Happened("discussions.poll-ended", CampaignId, detail: new { Number });
    }

    /// <summary>Puts a statement on the screen of the group's session, or takes it off.</summary>
    public void Show(Statement? statement)
    {
        if (statement?.Number == OnScreen) return;

        OnScreen = statement?.Number;
        Happened("discussions.statement-shown", CampaignId, detail: new { Number, OnScreen });
    }

    /// <summary>Refuses a vote outside its days.</summary>
    public void MustBeOpen(DateOnly today)
    {
        if (OpenedAt is null) throw new RuleBroken("discussions.poll-not-open", "还没有开始表态。");
        if (!IsOpenOn(today)) throw new RuleBroken("discussions.poll-over", "表态已经结束，这一票没有记。结果在本页。");
    }

    /// <summary>Keeps it at least as close as what its statements were taken from.</summary>
    internal bool RaiseTo(Sensitivity label)
    {
        if (label <= Label) return false;

        var before = Label;
        Label = label;
        Happened("discussions.poll-relabelled", CampaignId, detail: new { Number, before, label });
        return true;
    }

    private void Set(PollTerms terms, DateTime at)
    {
        if (terms.Title.Trim().Length is 0 or > LongestTitle) throw new RuleBroken("discussions.poll-title", $"请写明对什么事表态，不超过{LongestTitle}个字。");
        if (!Enum.IsDefined(terms.ResultsShown)) throw new RuleBroken("discussions.poll-results", "请选结果什么时候公布。");
        if (terms.ForGroup && terms.ThemeId is null) throw new RuleBroken("discussions.no-group", "只让本组表态的，请选一个主题。");
        if (terms.ClosesOn < at.DayInChina()) throw new RuleBroken("discussions.poll-past", "截止日早于今天，请改一改。");

        (Title, ThemeId, ForGroup, ResultsShown, ClosesOn) = (terms.Title.Trim(), terms.ThemeId, terms.ForGroup, terms.ResultsShown, terms.ClosesOn);
    }
}
