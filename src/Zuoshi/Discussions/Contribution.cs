using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Endorsements;
using Zuoshi.Discussions.Replies;
using Zuoshi.Discussions.Sessions;
using Zuoshi.Discussions.Sessions.Minutes;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

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

    /// <summary>For whom it speaks.</summary>
    public Voice Voice { get; init; } = Voice.Self;

    /// <summary>Whose words they are, when somebody else enters them for a person who is offline.</summary>
    public Author? Author { get; init; }
}

/// <summary>Whose contribution it is.</summary>
public sealed record Author(Guid PersonId, string Name, Guid UnitId, string Unit);

/// <summary>建言: what somebody says on a theme, on prompts, or on both. Withdrawn at most, never deleted.</summary>
public sealed partial class Contribution : Entity
{
    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = 2000;

    /// <summary>Longest key in another system.</summary>
    public const int LongestExternalId = 100;

    /// <summary>Most files that come with one contribution.</summary>
    public const int MostFiles = 5;

    /// <summary>Most places of the outline that one contribution cites.</summary>
    public const int MostClauses = 10;

    private readonly List<ContributionPrompt> prompts = [];
    private readonly List<ContributionClause> clauses = [];
    private readonly List<ContributionFile> files = [];

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
        var author = said.Author ?? new Author(by.PersonId, by.Name, by.UnitId, by.UnitName);
        Label = Labels.Of(said.Label, [], by);
        CampaignId = campaignId;
        Number = number;
        Text = Checked(said.Text);
        ThemeId = said.ThemeId;
        prompts.AddRange(said.PromptIds.Distinct().Select(id => new ContributionPrompt(id)));
        (HidesName, Visibility, Voice) = (said.HidesName, said.Visibility, said.Voice);
        (AuthorId, AuthorName, AuthorUnitId, AuthorUnit) = (author.PersonId, author.Name, author.UnitId, author.Unit);
        At = at;
        if (ThemeId is null && prompts.Count == 0) throw new RuleBroken("discussions.no-target", "请选一个主题或题目，让负责的组看得到。");
        if (!Enum.IsDefined(Visibility) || !Enum.IsDefined(Voice)) throw new RuleBroken("discussions.unknown-choice", "请从列出的选项里选。");
        if (Visibility is Visibility.Group && ThemeId is null) throw new RuleBroken("discussions.no-group", "只给本组看的建言，请选一个主题。");
        if (author.PersonId != by.PersonId) EnterFor(author, by);
        CheckVoice(by);

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

    /// <summary>The files that came with it.</summary>
    public IReadOnlyList<ContributionFile> Files => files;

    /// <summary>Others see 个人 instead of the unit.</summary>
    public bool HidesName { get; private set; }

    /// <summary>For whom it speaks.</summary>
    public Voice Voice { get; private set; } = Voice.Self;

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

    /// <summary>Who entered it for an author who is offline; null when the author sent it in.</summary>
    [NotRecorded]
    public Guid? EnteredById { get; private set; }

    /// <summary>Name of who entered it, at that time; empty when the author sent it in.</summary>
    [NotRecorded]
    public string EnteredBy { get; private set; } = "";

    /// <summary>When it was sent in, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When its author took it back, UTC.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Its key in the system it was taken in from, by which a repeated import finds it.</summary>
    public string? ExternalId { get; private set; }

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
    public string ShownAuthor => SessionId is not null ? SessionNames.Said(SessionTitle, Speaker)
        : HidesName ? "个人，对外不署名" : Voice is Voice.Self ? AuthorUnit : $"{AuthorUnit}（{Voice.Name()}）";

    /// <summary>The record of a contribution names its author no more closely than its page does.</summary>
    protected internal override string? ShownAs(Guid? personId) =>
        personId == AuthorId || HidesName && personId is not null && personId == EnteredById ? ShownAuthor : null;

    /// <summary>Cites a place of the outline; said together with the contribution, never changed afterwards.</summary>
    internal void Cite(CitedClause cited)
    {
        if (clauses.Count == MostClauses) throw new RuleBroken("discussions.many-clauses", $"一条建言最多引用{MostClauses}处纲要。请分成几条写。");

        clauses.Add(new ContributionClause(cited));
    }

    /// <summary>Attaches a file; sent together with the contribution, never changed afterwards.</summary>
    internal void Attach(string name, string hash, int size)
    {
        if (files.Count == MostFiles) throw new RuleBroken("discussions.many-files", $"一条建言最多附{MostFiles}个文件。");

        files.Add(new ContributionFile(name, hash, size));
    }

    /// <summary>Says what somebody else entered for the author in the author's own words, until it is answered.</summary>
    /// <exception cref="RuleBroken">The actor isn't its author, sent it in as it is, or it has been answered or taken back.</exception>
    public void Reword(string? text, Actor by)
    {
        if (by.PersonId != AuthorId || EnteredById is null) throw new RuleBroken("discussions.not-entered-for", "只有别人替您录入的建言能改文字。");
        if (Disposition is not null) throw new RuleBroken("discussions.answered", "已经有了答复，不能再改。还有意见，可以申诉。");
        if (WithdrawnAt is not null) throw new RuleBroken("discussions.withdrawn", "这条建言已经撤回。");

        var words = Checked(text);
        if (words == Text) return;

        Text = words;
        Happened("discussions.reworded", CampaignId, detail: new { Number });
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
        if (by.PersonId != AuthorId && by.PersonId != EnteredById || PlainText.Of(text) != Text)
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

    /// <summary>Replies to it.</summary>
    /// <exception cref="RuleBroken">It was withdrawn, or the reply says nothing or too much.</exception>
    public ContributionReply Reply(Stance stance, string? text, bool hidesName, Actor by, DateTime at) =>
        WithdrawnAt is null ? new ContributionReply(this, stance, text, hidesName, by, at) : throw new RuleBroken("discussions.withdrawn", "作者已经撤回这条建言。");

    /// <summary>Endorses it: gives the new endorsement, or renews the one that the person had taken back.</summary>
    /// <exception cref="RuleBroken">It is the actor's own, or was withdrawn.</exception>
    public Endorsement? Endorse(Endorsement? before, Actor by, DateTime at)
    {
        MustBeAnothers(by);
        if (WithdrawnAt is not null) throw new RuleBroken("discussions.withdrawn", "作者已经撤回这条建言。");
        if (before is null) return new Endorsement(this, by, at);

        before.Renew(at);
        return null;
    }

    /// <summary>Refuses its author, who has no endorsement of it to give or to take back.</summary>
    /// <exception cref="RuleBroken">It is the actor's own.</exception>
    internal void MustBeAnothers(Actor by)
    {
        if (by.PersonId == AuthorId) throw new RuleBroken("discussions.own-endorsement", "这是您自己的建言，不用再表示同感。");
    }

    private static string Checked(string? text)
    {
        var words = PlainText.Of(text);
        if (words.Length == 0) throw new RuleBroken("discussions.empty", "请写一句具体的话。");
        if (words.Length > LongestText) throw new RuleBroken("discussions.long", $"最多{LongestText}个字，现在有{words.Length}个。请分成几条写。");

        return words;
    }

    private void EnterFor(Author author, Actor by)
    {
        if (by.Duty is not (Duty.Liaison or Duty.Office) || author.UnitId != by.UnitId)
            throw new RuleBroken("discussions.not-your-unit", "联络员和活动办能代录，只能代本单位的人录。");
        if (Voice is not Voice.Self) throw new RuleBroken("discussions.entered-voice", "替别人录入的，按个人意见录。");

        (EnteredById, EnteredBy) = (by.PersonId, by.Name);
    }

    private void CheckVoice(Actor by)
    {
        if (Voice is Voice.Unit && !by.Duty.SpeaksForUnit()) throw new RuleBroken("discussions.no-unit-voice", "单位意见由联络员、活动办或领导提。您可以按个人意见提。");
        if (Voice is Voice.Group && (by.Duty is not Duty.Convener and not Duty.Office || ThemeId is null))
            throw new RuleBroken("discussions.no-group-voice", "本组意见由这个主题的召集人提。您可以按个人意见提。");
        if (Voice is not Voice.Self && HidesName) throw new RuleBroken("discussions.nameless-voice", "单位意见和本组意见要署名，请不要选“对外只显示‘个人’”。");
    }
}
