using Zuoshi.Platform;

namespace Zuoshi.Delivery;

/// <content>办理: steps, reports, issues, urging.</content>
public sealed partial class Assignment
{
    /// <summary>Within how many working days a leader answers an issue.</summary>
    public const int AnswerWorkdays = 5;

    private const int ReplyWorkdays = 3, BetweenSlips = 5;

    /// <summary>分解: the unit's own steps beside the published ones, which keep their names and days.</summary>
    /// <param name="move">The head of the lead unit.</param>
    /// <param name="published">The weights of the published steps, in order.</param>
    /// <param name="own">The unit's own steps.</param>
    /// <exception cref="RuleBroken">The weights don't make a hundred, or a step is later than the whole.</exception>
    public void Decompose(Move move, IReadOnlyList<int> published, IReadOnlyList<NodeText> own)
    {
        var granted = Grant(Act.Decompose, move);
        var fixedNodes = nodes.FindAll(node => node.IsKey);
        if (published.Count != fixedNodes.Count) throw new RuleBroken("delivery.steps", "印发的节点不能增减，请刷新页面再分解。");
        if (published.Sum() + own.Sum(node => node.Weight) is var sum && (sum != 100 || published.Concat(own.Select(node => node.Weight)).Any(weight => weight < 0)))
            throw new RuleBroken("delivery.weights", $"各节点的权重要合计100，现在是{sum}。");
        if (nodes.Exists(node => !node.IsKey && node.ReportId is not null)) throw new RuleBroken("delivery.steps-reported", "自己分解的节点已经报过完成，不能再改。");

        foreach (var node in own)
        {
            GivenWords.Rule.Of(node.Name, "节点名称", GivenWords.LongestDocument);
            if (Workday(node.On, "节点的日期") > Due) throw new RuleBroken("delivery.step-late", $"节点“{node.Name}”晚于完成时限，请提前。");
        }

        nodes.RemoveAll(node => !node.IsKey);
        nodes.AddRange(own.Select(node => new Node(0, node with { Name = GivenWords.Rule.Of(node.Name, "节点名称") }, isKey: false)));
        foreach (var (node, weight) in fixedNodes.Zip(published)) node.Weight = weight;
        nodes.Sort((one, other) => one.On.CompareTo(other.On));
        for (var index = 0; index < nodes.Count; index++) nodes[index].Order = index + 1;
        Happened("delivery.decomposed", CampaignId, granted.Words);
    }

    /// <summary>报进展: what the head of the lead unit sends counts at once, what a clerk drafts waits for the head.</summary>
    /// <param name="move">Who reports; the reason is the text.</param>
    /// <param name="evidence">文号 or place of what proves it; may be empty.</param>
    /// <param name="reached">The steps that are reached.</param>
    /// <exception cref="RuleBroken">Nothing is said.</exception>
    public void Report(Move move, string? evidence = null, IReadOnlyCollection<Guid>? reached = null)
    {
        Grant(Act.Report, move, "进展");
        AddReport(move, GivenWords.Rule.Of(move.Reason, "进展"), evidence, reached ?? []);
    }

    /// <summary>无变化: in one press, the last report once more. It counts as a report.</summary>
    /// <exception cref="RuleBroken">There has been none.</exception>
    public void ReportNoChange(Move move)
    {
        Grant(Act.Report, move, "进展");
        if (LastText.Length == 0) throw new RuleBroken("delivery.nothing-before", "还没有报过进展，第一次请写几句。");

        AddReport(move, LastText, null, []);
    }

    /// <summary>确认进展: the head of the lead unit stands for what the clerk drafted.</summary>
    public void ConfirmReport(Move move, Guid reportId)
    {
        Grant(Act.ConfirmReport, move);
        var report = reports.Find(report => report.Id == reportId && report.ConfirmedAt is null && report.UnitId == LeadUnitId)
            ?? throw new RuleBroken("delivery.no-report", "这条进展已经确认过了，请刷新页面再看。");
        Confirm(report, move);
        Happened("delivery.report-confirmed", CampaignId);
    }

    /// <summary>报配合进展: a unit that helps, on its own part.</summary>
    public void ReportHelp(Move move)
    {
        Grant(Act.HelperReport, move, "进展");
        HelperOf(move);
        var report = new ProgressReport(move, GivenWords.Rule.Of(move.Reason, "进展"), isUnchanged: false, "");
        report.Confirm(move);
        reports.Add(report);
        Happened("delivery.helper-reported", CampaignId);
    }

    /// <summary>确认配合完成.</summary>
    public void ConfirmHelp(Move move)
    {
        var granted = Grant(Act.HelperConfirm, move);
        var helper = HelperOf(move);
        if (helper.ConfirmedOn is not null) throw new RuleBroken("delivery.helped", "本单位已经确认过了。");

        helper.ConfirmedOn = move.On;
        Happened("delivery.helper-confirmed", CampaignId, granted.Words);
    }

    /// <summary>提请协调: what the unit cannot settle alone goes to the leader.</summary>
    public void RaiseIssue(Move move, Guid? askedUnitId)
    {
        var granted = Grant(Act.RaiseIssue, move, "要协调的问题");
        issues.Add(new Issue(move, granted.Reason, askedUnitId, Calendar.After(move.On, AnswerWorkdays)));
        IssueSince ??= move.On;
        Happened("delivery.issue-raised", CampaignId, granted.Words);
    }

    /// <summary>答复协调.</summary>
    public void AnswerIssue(Move move, Guid issueId)
    {
        var granted = Grant(Act.AnswerIssue, move, "怎么协调");
        var issue = issues.Find(issue => issue.Id == issueId && issue.AnsweredOn is null) ?? throw new RuleBroken("delivery.no-issue", "这个问题已经答复过了，请刷新页面再看。");
        issue.Settle(move, granted.Reason);
        IssueSince = issues.Where(open => open.AnsweredOn is null).Min(open => (DateOnly?)open.On);
        Happened("delivery.issue-answered", CampaignId, granted.Words);
    }

    /// <summary>提醒.</summary>
    public void Remind(Move move)
    {
        var granted = Grant(Act.Remind, move);
        if (urges.Exists(urge => urge.On == move.On)) throw new RuleBroken("delivery.reminded", "今天已经提醒过了。");

        AddUrge(granted, UrgeLevel.Reminder);
        Happened("delivery.reminded", CampaignId, granted.Words);
    }

    /// <summary>发催办单: after a reminder that nobody answered.</summary>
    public void Urge(Move move)
    {
        var granted = Grant(Act.Urge, move, "要求");
        MustHaveExpired(UrgeLevel.Reminder, move);
        AddUrge(granted, UrgeLevel.Slip);
        Happened("delivery.urged", CampaignId, granted.Words);
    }

    /// <summary>发督办单: after a slip that nobody answered.</summary>
    public void Order(Move move)
    {
        var granted = Grant(Act.Order, move, "要求");
        MustHaveExpired(UrgeLevel.Slip, move);
        AddUrge(granted, UrgeLevel.Order);
        Happened("delivery.ordered", CampaignId, granted.Words);
    }

    private void AddReport(Move move, string text, string? evidence, IReadOnlyCollection<Guid> reached)
    {
        if (AwaitsConfirmation) throw new RuleBroken("delivery.unconfirmed", "上一条进展还等单位负责人确认，确认以后再报。");

        var open = nodes.FindAll(node => reached.Contains(node.Id) && node.ReachedOn is null);
        var report = new ProgressReport(move, text, isUnchanged: text == LastText && open.Count == 0, GivenWords.Rule.Maybe(evidence, "佐证", GivenWords.LongestDocument));
        reports.Add(report);
        foreach (var node in open) node.ReportId = report.Id;
        Happened("delivery.reported", CampaignId);
        // Whoever was urged has said something by it, be it confirmed later.
        foreach (var urge in urges.Where(urge => urge.RepliedOn is null)) urge.RepliedOn = move.On;
        UrgeReplyBy = null;
        if (move.As.HasFlag(Party.Lead)) Confirm(report, move);
        else AwaitsConfirmation = true;
    }

    private void Confirm(ProgressReport report, Move move)
    {
        report.Confirm(move);
        foreach (var node in nodes.Where(node => node.ReportId == report.Id)) node.ReachedOn = move.On;
        (LastText, LastReportOn, AwaitsConfirmation) = (report.Text, move.On, false);
    }

    private Helper HelperOf(Move move) =>
        helpers.Find(helper => helper.UnitId == move.By?.UnitId) ?? throw new RuleBroken("delivery.no-helper", "本单位不是这一项的配合单位。");

    private void MustHaveExpired(UrgeLevel lower, Move move)
    {
        if (urges.FindLast(urge => urge.Level is not UrgeLevel.Reminder) is { } slip && Calendar.Between(slip.On, move.On) < BetweenSlips)
            throw new RuleBroken("delivery.slips", $"{BetweenSlips}个工作日内只发一张单，上一张是{slip.On.Month}月{slip.On.Day}日发的。");
        if (urges.FindLast(urge => urge.Level == lower) is not { RepliedOn: null } before || before.ReplyBy >= move.On)
            throw new RuleBroken("delivery.ladder", lower is UrgeLevel.Reminder ? "先提醒，提醒到期没有回复再发催办单。" : "先发催办单，催办单到期没有回复再发督办单。");
    }

    private void AddUrge(Granted granted, UrgeLevel level)
    {
        var urge = new UrgeNote(granted.Move, level, granted.Reason, Calendar.After(granted.Move.On, ReplyWorkdays));
        urges.Add(urge);
        UrgeReplyBy = urge.ReplyBy;
    }
}
