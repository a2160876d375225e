using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Campaigns;

/// <summary>One run of a notice: period, phases, prompts, themes, groups, deliverables.</summary>
public sealed class Campaign : Entity
{
    /// <summary>Days within which an answer is promised unless the office says otherwise.</summary>
    public const int UsualAnswerDays = 7;

    /// <summary>Longest reason, in characters.</summary>
    public const int LongestReason = 500;

    private readonly List<Phase> phases = [];
    private readonly List<Prompt> prompts = [];
    private readonly List<Theme> themes = [];
    private readonly List<Role> roles = [];
    private readonly List<Deliverable> deliverables = [];

    private Campaign()
    {
    }

    /// <summary>Creates a campaign that only its office sees yet.</summary>
    /// <param name="number">Number in the installation.</param>
    /// <param name="organId">The body that runs it.</param>
    /// <param name="createdAt">When, UTC.</param>
    public Campaign(int number, Guid organId, DateTime createdAt)
    {
        Number = number;
        OrganId = organId;
        CreatedAt = createdAt;
        Happened("campaigns.created", Id, detail: new { number });
    }

    /// <summary>Number in the installation, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The body that runs it: its office manages the campaign, no other's does.</summary>
    public Guid OrganId { get; private set; }

    /// <summary>Who sees it once it is published.</summary>
    public Reach Reach { get; private set; } = Reach.Everybody;

    /// <summary>Name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>发文机关.</summary>
    public string Organiser { get; private set; } = "";

    /// <summary>Title of the notice that started it.</summary>
    public string NoticeTitle { get; private set; } = "";

    /// <summary>成文日期 of the notice.</summary>
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly? Start { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly? End { get; private set; }

    /// <summary>When it was created, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When everybody was let in, UTC; null while only the office sees it.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Whether contributions may be shown without their author's unit.</summary>
    public bool AllowsAnonymity { get; private set; } = true;

    /// <summary>Within how many days each contribution is promised an answer.</summary>
    public int AnswerDays { get; private set; } = UsualAnswerDays;

    /// <summary>Dated stages in order.</summary>
    public IReadOnlyList<Phase> Phases => phases;

    /// <summary>Prompts of all groups in order.</summary>
    public IReadOnlyList<Prompt> Prompts => prompts;

    /// <summary>Specialised topics in order.</summary>
    public IReadOnlyList<Theme> Themes => themes;

    /// <summary>Who leads and runs it.</summary>
    public IReadOnlyList<Role> Roles => roles;

    /// <summary>What it is to produce.</summary>
    public IReadOnlyList<Deliverable> Deliverables => deliverables;

    /// <summary>Sets what the notice says of the campaign as a whole.</summary>
    /// <exception cref="RuleBroken">There is no name, or it ends before it starts.</exception>
    public void Describe(string name, string organiser, string noticeTitle, DateOnly? issuedOn, DateOnly? start, DateOnly? end)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new RuleBroken("campaigns.no-name", "请先给活动定个名称。");
        if (end < start) throw new RuleBroken("campaigns.period", "活动结束的日子早于开始的日子，请改一改起止时间。");

        (Name, Organiser, NoticeTitle, IssuedOn, Start, End) = (name.Trim(), organiser.Trim(), noticeTitle, issuedOn, start, end);
    }

    /// <summary>
    /// Sets the phases in order. A phase of the same number keeps its identity.
    /// </summary>
    /// <exception cref="RuleBroken">One ends before it starts.</exception>
    public void SetPhases(IReadOnlyList<PhaseText> now)
    {
        if (now.FirstOrDefault(phase => phase.End < phase.Start) is { } wrong)
            throw new RuleBroken("campaigns.phase-period", $"“{wrong.Name}”结束的日子早于开始的日子，请改一改。");

        phases.RemoveAll(phase => phase.Number > now.Count);
        for (var index = 0; index < now.Count; index++)
        {
            var phase = phases.Find(x => x.Number == index + 1);
            if (phase is null) phases.Add(phase = new Phase(index + 1));
            phase.Describe(now[index]);
        }
    }

    /// <summary>
    /// Sets the prompts, group by group. What was written on a prompt stays with it when the notice is corrected: one of the
    /// same words keeps its identity, else one of the same number whose words are gone. What the notice no longer has is
    /// retired, never removed.
    /// </summary>
    public void SetPrompts(IReadOnlyList<PromptGroupText> groups)
    {
        foreach (var prompt in prompts) prompt.Retire();
        for (var order = 0; order < groups.Count; order++)
        {
            var (group, texts) = groups[order];
            var matches = Matching.ByWordsThenPlace(
                prompts.FindAll(prompt => prompt.Group == group), prompt => prompt.Text, prompt => prompt.Number, texts);
            for (var index = 0; index < texts.Count; index++)
            {
                var prompt = matches[index];
                if (prompt is null) prompts.Add(prompt = new Prompt(group));
                prompt.Describe(order + 1, index + 1, texts[index]);
            }
        }
    }

    /// <summary>Sets the themes in order; they keep their identity as prompts do.</summary>
    public void SetThemes(IReadOnlyList<ThemeText> now)
    {
        foreach (var theme in themes) theme.Retire();
        var matches = Matching.ByWordsThenPlace(themes, theme => theme.Name, theme => theme.Number, [.. now.Select(theme => theme.Name)]);
        for (var index = 0; index < now.Count; index++)
        {
            var theme = matches[index];
            if (theme is null) themes.Add(theme = new Theme());
            theme.Describe(index + 1, now[index]);
        }
    }

    /// <summary>Sets who leads and runs it.</summary>
    public void SetRoles(IEnumerable<Role> now)
    {
        roles.Clear();
        roles.AddRange(now);
    }

    /// <summary>Sets what it is to produce.</summary>
    public void SetDeliverables(IEnumerable<Deliverable> now)
    {
        deliverables.Clear();
        deliverables.AddRange(now);
    }

    /// <summary>Notes that a notice was read into it.</summary>
    public void NoticeApplied(string fileName, bool first) =>
        Happened(first ? "campaigns.notice-imported" : "campaigns.notice-reimported", Id, detail: new { fileName });

    /// <summary>Notes that a group's people were set.</summary>
    public void GroupFilled(Theme theme, ThemeGroup group)
    {
        theme.SetGroup(group);
        Happened("campaigns.group-filled", Id, detail: new { theme = theme.Name, group.Convener });
    }

    /// <summary>Lets another person convene a theme's group, or another unit take part in it.</summary>
    public void HandOverGroup(Theme theme, Bearer from, Bearer to, string reason)
    {
        if (!theme.HandOverGroup(from, to)) return;

        Happened("campaigns.group-handed-over", Id, reason, new { theme = theme.Name, from = from.Name, to = to.Name });
    }

    /// <summary>Closes a phase.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="endsDiscussion">Contributions and votes end with it.</param>
    /// <param name="inTheWay">What still has to be done before; nothing may be.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBroken">It is closed, or something stands in the way.</exception>
    public void ClosePhase(int number, bool endsDiscussion, IReadOnlyList<Obstacle> inTheWay, Actor by, DateTime at)
    {
        var phase = PhaseOf(number);
        if (phase.ClosedAt is not null) throw new RuleBroken("campaigns.phase-closed", $"“{phase.Name}”阶段已经结束了。");
        if (inTheWay.Count > 0)
            throw new RuleBroken("campaigns.phase-open-work", $"“{phase.Name}”阶段还不能结束：{string.Join("；", inTheWay.Select(obstacle => obstacle.Text))}。");

        phase.Close(endsDiscussion, by, at);
        Happened("campaigns.phase-closed", Id, detail: new { phase = phase.Name, endsDiscussion });
    }

    /// <summary>Opens a closed phase again.</summary>
    /// <exception cref="RuleBroken">It isn't closed, or no reason is given.</exception>
    public void ReopenPhase(int number, string? reason)
    {
        var phase = PhaseOf(number);
        if (phase.ClosedAt is null) throw new RuleBroken("campaigns.phase-open", $"“{phase.Name}”阶段没有结束，不用重新打开。");
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBroken("campaigns.no-reopen-reason", "请写明为什么重新打开，会留在记录里。");
        if (reason.Length > LongestReason) throw new RuleBroken("campaigns.long-reason", $"理由不超过{LongestReason}个字。");

        phase.Reopen();
        Happened("campaigns.phase-reopened", Id, reason.Trim(), new { phase = phase.Name });
    }

    private Phase PhaseOf(int number) =>
        phases.Find(phase => phase.Number == number) ?? throw new RuleBroken("campaigns.no-phase", "活动里没有这个阶段，请重新打开这一页。");

    /// <summary>Lets everybody in.</summary>
    public void Publish(DateTime now)
    {
        if (PublishedAt is not null) throw new RuleBroken("campaigns.published", "活动已经发布了。");

        PublishedAt = now;
        Happened("campaigns.published", Id);
    }

    /// <summary>Says who sees it once it is published.</summary>
    public void Show(Reach reach)
    {
        if (reach == Reach) return;

        var before = Reach;
        Reach = reach;
        Happened("campaigns.reach-set", Id, detail: new { before, reach });
    }

    /// <summary>
    /// Sets how people talk in it. What was promised stays: a contribution that hides its author's unit goes on hiding it, and once
    /// people count on an answer the time for it only gets shorter.
    /// </summary>
    /// <exception cref="RuleBroken">There is no such time, or it would get longer.</exception>
    public void SetDiscussion(bool allowsAnonymity, int answerDays)
    {
        if (answerDays is < 1 or > 90) throw new RuleBroken("campaigns.answer-days", "答复期限填1到90天。");
        if (PublishedAt is not null && answerDays > AnswerDays)
            throw new RuleBroken("campaigns.answer-days-longer", $"活动已经发布，大家看到的是{AnswerDays}天内答复，只能缩短。");
        if ((allowsAnonymity, answerDays) == (AllowsAnonymity, AnswerDays)) return;

        (AllowsAnonymity, AnswerDays) = (allowsAnonymity, answerDays);
        Happened("campaigns.discussion-set", Id);
    }
}
