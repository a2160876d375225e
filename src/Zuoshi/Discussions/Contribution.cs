using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Discussions.Sessions;
using Zuoshi.Discussions.Sessions.Minutes;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Discussions;

/// <summary>What somebody says.</summary>
/// <param name="Text">The words.</param>
/// <param name="ThemeId">The theme it is on.</param>
/// <param name="PromptIds">The prompts it answers.</param>
public sealed record Said(string Text, Guid? ThemeId, IReadOnlyList<Guid> PromptIds)
{
    /// <summary>Others see 个人 instead of the unit.</summary>
    public bool HidesName { get; init; }

    /// <summary>Who may read it.</summary>
    public Visibility Visibility { get; init; } = Visibility.Campaign;

    /// <summary>How far it may go.</summary>
    public Sensitivity Label { get; init; } = Sensitivity.Internal;
}

/// <summary>建言: what somebody says on a theme, on prompts, or on both. Withdrawn at most, never deleted.</summary>
public sealed class Contribution : Entity
{
    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = 2000;

    /// <summary>Longest key in another system.</summary>
    public const int LongestExternalId = 100;

    /// <summary>Most places of the outline that one contribution cites.</summary>
    public const int MostClauses = 10;

    private readonly List<ContributionPrompt> prompts = [];
    private readonly List<ContributionClause> clauses = [];

    private Contribution()
    {
    }

    /// <summary>Sends a contribution in.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="number">Number within the campaign.</param>
    /// <param name="said">What is said, on what, to whom.</param>
    /// <param name="by">The author.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBroken">It says nothing, too much, or is on nothing; it is for a group and on no theme; or its author may not give that label.</exception>
    public Contribution(Guid campaignId, int number, Said said, Actor by, DateTime at)
    {
        Label = Labels.Of(said.Label, [], by);
        CampaignId = campaignId;
        Number = number;
        Text = said.Text.Trim();
        ThemeId = said.ThemeId;
        prompts.AddRange(said.PromptIds.Distinct().Select(id => new ContributionPrompt(id)));
        HidesName = said.HidesName;
        Visibility = said.Visibility;
        AuthorId = by.PersonId;
        AuthorName = by.Name;
        AuthorUnitId = by.UnitId;
        AuthorUnit = by.UnitName;
        At = at;
        if (Text.Length == 0) throw new RuleBroken("discussions.empty", "请写一句具体的话。");
        if (Text.Length > LongestText) throw new RuleBroken("discussions.long", $"最多{LongestText}个字，现在有{Text.Length}个。请分成几条写。");
        if (ThemeId is null && prompts.Count == 0) throw new RuleBroken("discussions.no-target", "请选一个主题或题目，让负责的组看得到。");
        if (Visibility is Visibility.Group && ThemeId is null) throw new RuleBroken("discussions.no-group", "只给本组看的建言，请选一个主题。");

        Happened("discussions.contributed", campaignId, detail: new { number, Label });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Number within the campaign, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>What is said.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The theme it is on.</summary>
    public Guid? ThemeId { get; private set; }

    /// <summary>The prompts it answers.</summary>
    public IReadOnlyList<ContributionPrompt> Prompts => prompts;

    /// <summary>The places of the outline that it cites.</summary>
    public IReadOnlyList<ContributionClause> Clauses => clauses;

    /// <summary>Others see 个人 instead of the unit.</summary>
    public bool HidesName { get; private set; }

    /// <summary>
    /// The author; of what was said in a session the speaker, or the recorder where that is nobody known: whoever is told of the answer
    /// and may take it back.
    /// </summary>
    [NotRecorded]
    public Guid AuthorId { get; private set; }

    /// <summary>The author's name or post at that time.</summary>
    [NotRecorded]
    public string AuthorName { get; private set; } = "";

    /// <summary>The author's unit at that time.</summary>
    [NotRecorded]
    public Guid AuthorUnitId { get; private set; }

    /// <summary>The unit's name at that time.</summary>
    [NotRecorded]
    public string AuthorUnit { get; private set; } = "";

    /// <summary>When it was sent in, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When its author took it back, UTC.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Its key in the system it was taken in from, by which a repeated import finds it.</summary>
    public string? ExternalId { get; private set; }

    /// <summary>去向; null while it waits.</summary>
    public Disposition? Disposition { get; private set; }

    /// <summary>Who may read it, beside the author and those who answer.</summary>
    public Visibility Visibility { get; private set; } = Visibility.Campaign;

    /// <summary>How far it may go.</summary>
    public Sensitivity Label { get; private set; } = Sensitivity.Internal;

    /// <summary>The session in which it was said; null for what somebody wrote.</summary>
    public Guid? SessionId { get; private set; }

    /// <summary>The session's title at that time.</summary>
    public string SessionTitle { get; private set; } = "";

    /// <summary>Who said it there, as the minutes name them; empty for nobody named.</summary>
    [NotRecorded]
    public string Speaker { get; private set; } = "";

    /// <summary>The speaker, when that is somebody known.</summary>
    [NotRecorded]
    public Guid? SpeakerId { get; private set; }

    /// <summary>Whether it is somebody's own words: what the recorder wrote down for a speaker nobody knows isn't the recorder's.</summary>
    public bool IsBy(Guid personId) => AuthorId == personId && (SessionId is null || SpeakerId == personId);

    /// <summary>Who sent it in, as others may see it.</summary>
    public string ShownAuthor => SessionId is not null ? SessionNames.Said(SessionTitle, Speaker) : HidesName ? "个人，对外不署名" : AuthorUnit;

    /// <summary>The record of a contribution names its author no more closely than its page does.</summary>
    protected internal override string? ShownAs(Guid? personId) => personId == AuthorId ? ShownAuthor : null;

    /// <summary>Answers it. A second answer replaces the first; the audit keeps both.</summary>
    /// <exception cref="RuleBroken">No reason is given, it was withdrawn, or it would be merged into itself.</exception>
    public void Answer(DispositionKind kind, string reason, Guid? mergedIntoId, Actor by, DateTime at)
    {
        if (WithdrawnAt is not null) throw new RuleBroken("discussions.withdrawn", "作者已经撤回这条建言，不用再答复。");
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBroken("discussions.no-reason", "请写明理由，作者看得到。");
        if (kind is DispositionKind.Merged && mergedIntoId is null)
            throw new RuleBroken("discussions.no-merge-target", "请写明并入哪一条建言。");
        if (mergedIntoId == Id) throw new RuleBroken("discussions.merge-self", "不能并入它自己，请填另一条的编号。");

        var before = Disposition is null ? null : new { Disposition.Kind, Disposition.Reason };
        Disposition ??= new Disposition();
        Disposition.Set(kind, reason.Trim(), kind is DispositionKind.Merged ? mergedIntoId : null, by, at);
        Happened("discussions.answered", CampaignId, reason.Trim(), new { Number, kind, before });
    }

    /// <summary>Cites a place of the outline; said together with the contribution, never changed afterwards.</summary>
    internal void Cite(CitedClause cited)
    {
        if (clauses.Count == MostClauses) throw new RuleBroken("discussions.many-clauses", $"一条建言最多引用{MostClauses}处纲要。请分成几条写。");

        clauses.Add(new ContributionClause(cited));
    }

    /// <summary>Says that it was said in a session, which is its author before others; told together with the contribution, never changed afterwards.</summary>
    public void WasSaidIn(Sessions.Session session, string speaker, Speaker? known)
    {
        (SessionId, SessionTitle, Speaker, SpeakerId) = (session.Id, session.Title, speaker, known?.PersonId);
        if (known is { PersonId: { } person, UnitId: { } unit }) (AuthorId, AuthorName, AuthorUnitId, AuthorUnit) = (person, known.Name, unit, known.Unit);
    }

    /// <summary>Says under which key another system knows it.</summary>
    public void KnownAs(string externalId)
    {
        if (externalId.Length is 0 or > LongestExternalId)
            throw new RuleBroken("discussions.external-id", $"外部编号要有1到{LongestExternalId}个字符。");

        ExternalId = externalId;
    }

    /// <summary>Refuses other words under the same key: what has been said isn't changed.</summary>
    public void MustBe(string text, Actor by)
    {
        if (by.PersonId != AuthorId || text.Trim() != Text)
            throw new RuleBroken("discussions.external-id-taken", $"这个外部编号已经用于建言{Number:0000}，内容不一样。建言提交后不能改，请用新编号另提一条。");
    }

    /// <summary>Changes how far it may go.</summary>
    /// <exception cref="RuleBroken">The actor may not, or widens it without a reason.</exception>
    public void Relabel(Sensitivity label, string? reason, Actor by, bool isOffice)
    {
        var before = Label;
        if (!Labels.Changes(before, label, reason, by, isOffice)) return;

        Label = label;
        Happened("discussions.relabelled", CampaignId, reason, new { Number, before, label });
    }

    /// <summary>Takes it back; only its author may, and only while nobody has answered.</summary>
    public void Withdraw(Actor by, DateTime at)
    {
        if (by.PersonId != AuthorId) throw new RuleBroken("discussions.not-author", "只有作者本人能撤回。");
        if (Disposition is not null) throw new RuleBroken("discussions.answered", "已经有了答复，不能撤回。");
        if (WithdrawnAt is not null) return;

        WithdrawnAt = at;
        Happened("discussions.withdrawn", CampaignId, detail: new { Number });
    }

    /// <summary>Days from contribution to answer, both days in China.</summary>
    public int? DaysToAnswer => Disposition is null ? null : Disposition.At.DayInChina().DayNumber - At.DayInChina().DayNumber;
}

/// <summary>A prompt that a contribution answers.</summary>
public sealed class ContributionPrompt
{
    private ContributionPrompt()
    {
    }

    internal ContributionPrompt(Guid promptId) => PromptId = promptId;

    /// <summary>The prompt.</summary>
    public Guid PromptId { get; private set; }
}

/// <summary>A place of the outline that a contribution cites.</summary>
public sealed class ContributionClause
{
    private ContributionClause()
    {
    }

    internal ContributionClause(CitedClause cited) => (ClauseKey, Sentence, Quote) = (cited.ClauseKey, cited.Sentence, cited.Quote);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The clause, through all versions.</summary>
    public Guid ClauseKey { get; private set; }

    /// <summary>The sentence as it was counted then, from 1; null for the whole clause.</summary>
    public int? Sentence { get; private set; }

    /// <summary>The words cited; empty for the whole clause.</summary>
    public string Quote { get; private set; } = "";

    /// <summary>It as other features see it.</summary>
    public CitedClause ToCited() => new(ClauseKey, Sentence, Quote);
}

/// <summary>去向: what became of a contribution, with the reason that its author reads.</summary>
public sealed class Disposition
{
    internal Disposition()
    {
    }

    /// <summary>采纳, 合并, 留存 or 未采纳.</summary>
    public DispositionKind Kind { get; private set; }

    /// <summary>Why; shown to the author.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The contribution that it lives on in.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>Who decided.</summary>
    [NotRecorded]
    public Guid ById { get; private set; }

    /// <summary>Name of who decided, at that time.</summary>
    [NotRecorded]
    public string ByName { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    [NotRecorded]
    public DateTime At { get; private set; }

    internal void Set(DispositionKind kind, string reason, Guid? mergedIntoId, Actor by, DateTime at) =>
        (Kind, Reason, MergedIntoId, ById, ByName, At) = (kind, reason, mergedIntoId, by.PersonId, by.Name, at);
}

/// <summary>The outcomes' names and glyphs.</summary>
public static class Dispositions
{
    /// <summary>The name as people say it.</summary>
    public static string Name(this DispositionKind kind) => kind switch
    {
        DispositionKind.Adopted => "采纳",
        DispositionKind.Merged => "合并",
        DispositionKind.Kept => "留存",
        _ => "未采纳",
    };

    /// <summary>The glyph's key in the stylesheet.</summary>
    public static string Glyph(this DispositionKind kind) => kind switch
    {
        DispositionKind.Adopted => "done",
        DispositionKind.Merged => "join",
        DispositionKind.Kept => "idle",
        _ => "no",
    };
}
