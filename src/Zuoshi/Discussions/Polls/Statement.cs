using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions.Polls;

/// <summary>
/// 观点: one sentence that people agree with or not, taken from contributions, to whose authors it stays linked. Its words hold from
/// the first vote on.
/// </summary>
public sealed class Statement : Entity
{
    /// <summary>Longest text, in characters: what can be taken in at a glance.</summary>
    public const int LongestText = 120;

    private readonly List<StatementSource> sources = [];

    private Statement()
    {
    }

    /// <summary>Puts a statement into a poll.</summary>
    /// <exception cref="RuleBroken">It says nothing or too much.</exception>
    public Statement(Poll poll, int number, string text, IEnumerable<Guid> contributionIds, Actor by, DateTime at)
    {
        (PollId, CampaignId, Number, At) = (poll.Id, poll.CampaignId, number, at);
        (ById, ByName) = (by.PersonId, by.Name);
        Text = Checked(text);
        Credit(contributionIds);
        Happened("discussions.statement-put", CampaignId, detail: new { poll = poll.Number, number });
    }

    /// <summary>The poll.</summary>
    public Guid PollId { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Number within the poll, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The sentence.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The contributions that it was taken from; a merged statement's are added to those of the one it lives on in.</summary>
    public IReadOnlyList<StatementSource> Sources => sources;

    /// <summary>The statement that it lives on in.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>When it was taken out, UTC; its votes stay.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Who put it last.</summary>
    [NotRecorded]
    public Guid ById { get; private set; }

    /// <summary>Name of who put it last, at that time.</summary>
    [NotRecorded]
    public string ByName { get; private set; } = "";

    /// <summary>When it was put, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Whether it is put to people.</summary>
    public bool Stands => WithdrawnAt is null && MergedIntoId is null;

    /// <summary>Puts it in other words.</summary>
    /// <param name="text">The words.</param>
    /// <param name="votes">How many have voted on it: people voted on the words that they saw.</param>
    /// <exception cref="RuleBroken">Somebody has voted on it.</exception>
    public void Reword(string text, int votes)
    {
        if (votes > 0) throw new RuleBroken("discussions.statement-voted", $"已经有{votes}人对这句话表过态，不能再改。可以撤下它，另写一条。");
        if (Checked(text) == Text) return;

        Text = Checked(text);
        Happened("discussions.statement-reworded", CampaignId, detail: new { Number });
    }

    /// <summary>Adds contributions that say the same.</summary>
    public void Credit(IEnumerable<Guid> contributionIds)
    {
        var added = contributionIds.Except(sources.Select(source => source.ContributionId)).ToList();
        sources.AddRange(added.Select(id => new StatementSource(id)));
        if (added.Count > 0) Happened("discussions.statement-credited", CampaignId, detail: new { Number, count = added.Count });
    }

    /// <summary>Lets it live on in another; whoever it was taken from is credited there, and its votes stay with it.</summary>
    /// <exception cref="RuleBroken">It would be merged into itself, or into one that doesn't stand.</exception>
    public void MergeInto(Statement other)
    {
        if (other == this) throw new RuleBroken("discussions.merge-self", "不能并入它自己，请填另一条的编号。");
        if (!other.Stands || other.PollId != PollId) throw new RuleBroken("discussions.no-merge-target", "没有这个编号的观点，请核对编号。");

        MergedIntoId = other.Id;
        other.Credit(sources.Select(source => source.ContributionId));
        Happened("discussions.statement-merged", CampaignId, detail: new { Number, into = other.Number });
    }

    /// <summary>Takes it out.</summary>
    /// <exception cref="RuleBroken">No reason is given.</exception>
    public void Withdraw(string? reason, DateTime at)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBroken("discussions.no-reason", "请写明为什么撤下。");
        if (!Stands) return;

        WithdrawnAt = at;
        Happened("discussions.statement-withdrawn", CampaignId, reason.Trim(), new { Number });
    }

    private static string Checked(string text) => text.Trim().Length is 0 or > LongestText
        ? throw new RuleBroken("discussions.statement-text", $"观点写成一句话，不超过{LongestText}个字。")
        : text.Trim();
}

/// <summary>A contribution that a statement was taken from.</summary>
public sealed class StatementSource
{
    private StatementSource()
    {
    }

    internal StatementSource(Guid contributionId) => ContributionId = contributionId;

    /// <summary>The contribution.</summary>
    public Guid ContributionId { get; private set; }
}
