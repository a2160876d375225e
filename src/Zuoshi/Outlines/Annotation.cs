using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Redline.Anchors;

namespace Zuoshi.Outlines;

/// <summary>What an annotation is. The numbers are stored.</summary>
public enum AnnotationKind
{
    /// <summary>认识体会.</summary>
    Note = 1,

    /// <summary>有疑问: the office can answer it.</summary>
    Question = 2,

    /// <summary>落实思路.</summary>
    Suggestion = 3,

    /// <summary>本地实际: a local fact that bears on the clause.</summary>
    LocalFact = 4,
}

/// <summary>What somebody writes of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The words.</param>
/// <param name="Visibility">Who may read it.</param>
/// <param name="ThemeId">The group that may read it, when it is for a group.</param>
public sealed record AnnotationContent(AnnotationKind Kind, string Text, Visibility Visibility, Guid? ThemeId);

/// <summary>批注: what a reader writes on a clause or on words of it. Withdrawn at most, never deleted.</summary>
public sealed class Annotation : Entity
{
    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = 2000;

    /// <summary>Most words that it may stand on, in characters.</summary>
    public const int LongestQuote = 2000;

    private readonly List<Reply> replies = [];

    private Annotation()
    {
    }

    /// <summary>Annotates a clause.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="number">Number within the campaign.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="words">The stretch of its text; null for the whole clause.</param>
    /// <param name="content">What is written.</param>
    /// <param name="by">The author.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBroken">It says nothing or too much, or is for a group and names none.</exception>
    public Annotation(Guid campaignId, int number, Clause clause, Range? words, AnnotationContent content, Actor by, DateTime at)
    {
        (CampaignId, Number) = (campaignId, number);
        (AuthorId, AuthorUnitId, AuthorUnit, At) = (by.PersonId, by.UnitId, by.UnitName, at);
        Stand(clause, words);
        Set(content);
        Happened("outlines.annotated", campaignId, detail: new { number, clause.Citation, Kind, Visibility });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Number within the campaign, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The clause it stands on.</summary>
    public Guid ClauseKey { get; private set; }

    /// <summary>The clause or sentence as people cite it: 四（一）第4句.</summary>
    public string Citation { get; private set; } = "";

    /// <summary>The first sentence it stands on, from 1; null for the whole clause.</summary>
    public int? Sentence { get; private set; }

    /// <summary>Where its words begin in the clause's text; 0 for the whole clause.</summary>
    public int Start { get; private set; }

    /// <summary>The words; empty for the whole clause.</summary>
    public string Quote { get; private set; } = "";

    /// <summary>What stands before the words, by which they are found in another version.</summary>
    public string Before { get; private set; } = "";

    /// <summary>What follows the words.</summary>
    public string After { get; private set; } = "";

    /// <summary>Since when it has had no place, UTC: a new version holds nothing that is certainly meant.</summary>
    public DateTime? AdriftSince { get; private set; }

    /// <summary>What it is.</summary>
    public AnnotationKind Kind { get; private set; }

    /// <summary>The words written.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who may read it.</summary>
    public Visibility Visibility { get; private set; } = Visibility.Private;

    /// <summary>The group that may read it.</summary>
    public Guid? ThemeId { get; private set; }

    /// <summary>The author.</summary>
    [NotRecorded]
    public Guid AuthorId { get; private set; }

    /// <summary>The author's unit at that time.</summary>
    [NotRecorded]
    public Guid AuthorUnitId { get; private set; }

    /// <summary>The unit's name at that time.</summary>
    [NotRecorded]
    public string AuthorUnit { get; private set; } = "";

    /// <summary>When it was written, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When its author took it back, UTC.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>The contribution that was made of it.</summary>
    public Guid? ContributionId { get; private set; }

    /// <summary>What others said to it, oldest first.</summary>
    public IReadOnlyList<Reply> Replies => replies;

    /// <summary>The record of an annotation names its author no more closely than its page does.</summary>
    protected internal override string? ShownAs(Guid? personId) => personId == AuthorId ? AuthorUnit : null;

    /// <summary>Changes what it says or who may read it.</summary>
    /// <exception cref="RuleBroken">The actor isn't its author, it was taken back, or what others have read would vanish from them.</exception>
    public void Edit(AnnotationContent content, Actor by)
    {
        MustBeOwn(by);
        if (content.Visibility < Visibility && replies.Exists(reply => reply.AuthorId != AuthorId))
            throw new RuleBroken("outlines.replied", "别人已经回复了这条批注，不能再收窄范围。不想留着，可以撤回。");

        Set(content);
        Happened("outlines.annotation-edited", CampaignId, detail: new { Number, Kind, Visibility });
    }

    /// <summary>Takes it back.</summary>
    public void Withdraw(Actor by, DateTime at)
    {
        MustBeOwn(by);
        WithdrawnAt = at;
        Happened("outlines.annotation-withdrawn", CampaignId, detail: new { Number });
    }

    /// <summary>Says something to it.</summary>
    /// <exception cref="RuleBroken">It says nothing or too much, or the annotation was taken back.</exception>
    public void Reply(string text, Actor by, DateTime at)
    {
        if (WithdrawnAt is not null) throw new RuleBroken("outlines.withdrawn", "作者已经撤回这条批注，不能再回复。");

        replies.Add(new Reply(Checked(text), by, at));
        Happened("outlines.replied", CampaignId, detail: new { Number });
    }

    /// <summary>Notes the contribution that was made of it.</summary>
    /// <exception cref="RuleBroken">The actor isn't its author, or one was made already.</exception>
    public void BecameContribution(Guid contributionId, Actor by)
    {
        MustBeOwn(by);
        if (ContributionId is not null) throw new RuleBroken("outlines.contributed", "这条批注已经转成建言。");

        ContributionId = contributionId;
        Happened("outlines.contributed", CampaignId, detail: new { Number });
    }

    /// <summary>Puts it where a person says it belongs.</summary>
    public void Place(Clause clause, Range? words)
    {
        Stand(clause, words);
        AdriftSince = null;
        Happened("outlines.annotation-placed", CampaignId, detail: new { Number, Citation });
    }

    /// <summary>Follows its clause into a new version; null leaves it to a person.</summary>
    internal void Follow(Clause? clause, Placement? placement, DateTime at)
    {
        if (clause is null || placement is null)
        {
            AdriftSince ??= at;
            Happened("outlines.annotation-adrift", CampaignId, detail: new { Number, Citation });
            return;
        }

        Stand(clause, Quote.Length == 0 ? null : placement.Start..(placement.Start + placement.Length));
        AdriftSince = null;
    }

    /// <summary>What it stands on, for carrying.</summary>
    internal Anchor ToAnchor() => new(ClauseKey.ToString(), Sentence - 1, Quote, Before, After);

    private void Stand(Clause clause, Range? words)
    {
        var anchor = Anchor.On(clause.ToPassage());
        Start = 0;
        if (words is { } range)
        {
            var (start, length) = range.GetOffsetAndLength(clause.Text.Length);
            if (length is 0 or > LongestQuote) throw new RuleBroken("outlines.quote", "请选一句或几个字，不要太长。");

            (anchor, Start) = (Anchor.On(clause.ToPassage(), start, length), start);
        }

        (ClauseKey, Quote, Before, After) = (clause.Key, anchor.Quote, anchor.Before, anchor.After);
        Sentence = words is null ? null : clause.SentenceAt(Start);
        Citation = Sentence is { } number ? $"{clause.Citation}第{number}句" : clause.Citation;
    }

    private void Set(AnnotationContent content)
    {
        if (!Enum.IsDefined(content.Kind) || !Enum.IsDefined(content.Visibility)) throw new RuleBroken("outlines.unknown-choice", "请选一种批注和谁看得到。");
        if (content.Visibility is Visibility.Group && content.ThemeId is null) throw new RuleBroken("outlines.no-group", "请选给哪个组看。");

        (Kind, Text, Visibility) = (content.Kind, Checked(content.Text), content.Visibility);
        ThemeId = Visibility is Visibility.Group ? content.ThemeId : null;
    }

    private void MustBeOwn(Actor by)
    {
        if (by.PersonId != AuthorId) throw new RuleBroken("outlines.not-author", "只有作者本人能改这条批注。");
        if (WithdrawnAt is not null) throw new RuleBroken("outlines.withdrawn", "这条批注已经撤回。");
    }

    private static string Checked(string text) =>
        text.Trim() is not { Length: > 0 } words ? throw new RuleBroken("outlines.empty", "请写一点内容。")
        : words.Length > LongestText ? throw new RuleBroken("outlines.long", $"最多{LongestText}个字，现在有{words.Length}个。请分成几条写。")
        : words;
}

/// <summary>What somebody said to an annotation.</summary>
public sealed class Reply
{
    private Reply()
    {
    }

    internal Reply(string text, Actor by, DateTime at) => (Text, AuthorId, AuthorUnit, At) = (text, by.PersonId, by.UnitName, at);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The author.</summary>
    [NotRecorded]
    public Guid AuthorId { get; private set; }

    /// <summary>The author's unit at that time.</summary>
    [NotRecorded]
    public string AuthorUnit { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }
}
