using System.Text.RegularExpressions;
using Zuoshi.Lists.Columns;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform;

namespace Zuoshi.Lists;

/// <summary>What a row may not be: too long, or in contradiction with itself.</summary>
internal static partial class RowRules
{
    public const int ShortestTitle = 4;
    public const int LongestTitle = 60;
    public const int ShortestContent = 10;
    public const int LongestContent = 800;
    public const int LongestTarget = 300;
    public const int LongestDuty = 100;
    public const int LongestRemark = 200;
    public const int LongestName = 60;
    public const int LongestDueText = 40;
    public const int LongestExternalId = 100;
    public const int LongestUnit = 10;
    public const int LongestDocument = 60;
    public const int CodeLength = 24;

    /// <summary>What 全国投资项目在线审批监管平台 gives: year, place, trade, kind, number.</summary>
    public const string CodePattern = "^[0-9]{4}-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}$";
    public const int MostMilestones = 12;
    public const int MostKpis = 12;
    public const int MostFunds = 40;
    public const int MostPermits = 20;
    public const decimal MostFigure = 100_000_000_000m;
    public const int FirstYear = 2000;
    public const int LastYear = 2060;

    /// <summary>The content with the blanks around its texts taken off.</summary>
    /// <exception cref="RuleBroken">It breaks a rule; the message says which and how to mend it.</exception>
    public static RowContent Check(WorkItemKind kind, RowContent given)
    {
        if (kind is WorkItemKind.Task != given.Project is null)
            throw new ArgumentException("A project has project facts and a task has none", nameof(given));

        var now = Trim(given);
        CheckTexts(now);
        CheckUnits(now);
        CheckDays(now);
        CheckMilestones(now);
        CheckKpis(now);
        CheckFunds(now);
        CheckPermits(now);
        if (now.Project is { } project) CheckProject(project);
        return now;
    }

    private static RowContent Trim(RowContent now) => now with
    {
        Title = now.Title.Trim(), Content = now.Content.Trim(), Target = now.Target.Trim(),
        // A sentence that says its figures is the same as figures given one by one.
        Kpis = [.. now.Kpis.SelectMany(kpi => kpi is { Baseline: null, Target: null } ? KpiText.Read((kpi with { Unit = "" }).InWords()) : [kpi with { Name = kpi.Name.Trim(), Unit = kpi.Unit.Trim() }])],
        Funds = now.Project is null ? [] : [.. now.Funds.OrderBy(fund => fund.Year ?? int.MaxValue)],
        Permits = now.Project is null ? [] : [.. now.Permits.Select(permit => permit with { Name = permit.Name.Trim(), DocumentNumber = permit.DocumentNumber.Trim() })],
        Basis = now.Basis.Trim(), DueText = now.DueText.Trim(), Acceptance = now.Acceptance.Trim(), Remark = now.Remark.Trim(),
        With = [.. now.With.Select(with => with with { Duty = with.Duty.Trim() })],
        Deliverables = [.. now.Deliverables.Select(deliverable => deliverable with { Name = deliverable.Name.Trim() })],
        Milestones = [.. now.Milestones.Select(milestone => milestone with { Name = milestone.Name.Trim() })],
        ContributionIds = [.. now.ContributionIds.Distinct()],
        Own = [.. now.Own.Where(value => value.Text.Length > 0)],
        Project = now.Project is { } project ? project with
            {
                Category = project.Category.Trim(), Scale = project.Scale.Trim(), Code = project.Code.Trim(), Location = project.Location.Trim(), Owner = project.Owner.Trim(),
            } : null,
    };

    private static void CheckTexts(RowContent now)
    {
        if (now.Title.Length < ShortestTitle) throw new RuleBroken("lists.title-short", $"名称至少{ShortestTitle}个字，写清做什么事。");
        if (now.Title.AsSpan().IndexOfAny('\r', '\n') >= 0) throw new RuleBroken("lists.title-lines", "名称写成一行，不要换行。");
        if (now.Content.Length is > 0 and < ShortestContent)
            throw new RuleBroken("lists.content-short", $"主要内容至少{ShortestContent}个字；还没想好可以先空着。");

        Limit("名称", now.Title, LongestTitle);
        Limit("主要内容", now.Content, LongestContent);
        Limit("工作目标", now.Target, LongestTarget);
        Limit("来源依据", now.Basis, LongestTarget);
        Limit("完成标准", now.Acceptance, LongestTarget);
        Limit("备注", now.Remark, LongestRemark);
        Limit("完成时限的文字", now.DueText, LongestDueText);
        Limit("责任领导", now.Leader.Name, LongestName);
        Limit("责任人", now.Owner.Name, LongestName);
        Limit("联络员", now.Liaison.Name, LongestName);
        foreach (var value in now.Own) Limit("自设的列", value.Text, OwnColumn.Longest);
        foreach (var with in now.With) Limit("配合单位的职责", with.Duty, LongestDuty);
        foreach (var deliverable in now.Deliverables) Limit("成果名称", deliverable.Name, LongestDuty);
        foreach (var milestone in now.Milestones) Limit("阶段目标", milestone.Name, LongestDuty);
    }

    private static void CheckUnits(RowContent now)
    {
        if (now.LeadUnitId == Guid.Empty) throw new RuleBroken("lists.no-lead", "请选一个牵头单位，由它负总责。");
        if (now.With.Any(with => with.UnitId == now.LeadUnitId))
            throw new RuleBroken("lists.lead-helps", "牵头单位不能又是配合单位，请去掉其中一处。");
        if (now.With.DistinctBy(with => with.UnitId).Count() < now.With.Count)
            throw new RuleBroken("lists.helps-twice", "同一个配合单位写了两次，请把职责合到一行。");
    }

    private static void CheckDays(RowContent now)
    {
        if (now.Nature is Nature.Standing && now.Due is not null)
            throw new RuleBroken("lists.standing-due", "长期坚持的任务不设完成日期。请去掉日期，或者改任务类型。");
        if (now.Due < now.Start) throw new RuleBroken("lists.due-before-start", "完成时限早于起始时间，请改一改。");
    }

    private static void CheckMilestones(RowContent now)
    {
        var steps = now.Milestones;
        if (steps.Count > MostMilestones) throw new RuleBroken("lists.milestones-many", $"阶段目标最多{MostMilestones}个，请合并几个。");
        if (steps.Any(step => step.Name.Length == 0)) throw new RuleBroken("lists.milestone-name", "有一个阶段目标只写了日期，请写明到时做到什么。");
        for (var index = 1; index < steps.Count; index++)
            if (steps[index].Date < steps[index - 1].Date)
                throw new RuleBroken("lists.milestones-order", $"阶段目标要按时间先后排：“{steps[index].Name}”早于上一个。");
        if (steps.FirstOrDefault(step => step.Date < now.Start || step.Date > now.Due) is { } outside)
            throw new RuleBroken("lists.milestone-outside", $"阶段目标“{outside.Name}”不在起始时间和完成时限之间，请改一改。");

        if (steps.All(step => step.Weight is null)) return;
        if (steps.Any(step => step.Weight is null or < 1 or > 100) || steps.Sum(step => step.Weight) != 100)
            throw new RuleBroken("lists.milestone-weights", $"各阶段的权重加起来要等于100，现在是{steps.Sum(step => step.Weight)}。也可以都不填。");
    }

    private static void CheckKpis(RowContent now)
    {
        if (now.Kpis.Count > MostKpis) throw new RuleBroken("lists.kpis-many", $"量化指标最多{MostKpis}个，请合并几个。");
        foreach (var kpi in now.Kpis)
        {
            if (kpi.Name.Length == 0) throw new RuleBroken("lists.kpi-name", "有一个量化指标没写名称，请写明量的是什么。");
            Limit("量化指标", kpi.Name, LongestDuty);
            Limit("指标的单位", kpi.Unit, LongestUnit);
            if (Math.Abs(kpi.Baseline ?? 0) > MostFigure || Math.Abs(kpi.Target ?? 0) > MostFigure) throw new RuleBroken("lists.kpi-figure", $"“{kpi.Name}”的数太大了，请换个大些的单位。");
            if (kpi.By > now.Due && (kpi.By.Value.Year, kpi.By.Value.Month) != (now.Due.Value.Year, now.Due.Value.Month))
                throw new RuleBroken("lists.kpi-late", $"“{kpi.Name}”的时间晚于完成时限，请改一改。");
            MustReadTheSame(kpi, kpi.InWords(), text => KpiText.Read(text), kpi.Name);
        }
    }

    private static void CheckFunds(RowContent now)
    {
        if (now.Funds.Count > MostFunds) throw new RuleBroken("lists.funds-many", $"资金安排最多{MostFunds}笔，请合并几笔。");
        if (now.Funds.Any(fund => fund.Fen <= 0 || fund.Fen > Money.Fen(Money.MostWan))) throw new RuleBroken("lists.fund-amount", "资金安排每一笔都要大于0，单位是万元。");
        if (now.Funds.Any(fund => fund.Year is < FirstYear or > LastYear)) throw new RuleBroken("lists.fund-year", $"资金的年度在{FirstYear}到{LastYear}之间，请改一改。");
        if (now.Funds.GroupBy(fund => (fund.Year, fund.Source)).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new RuleBroken("lists.fund-twice", $"“{twice.First().InWords()}”的年度和来源有两笔，请合成一笔。");
    }

    private static void CheckPermits(RowContent now)
    {
        if (now.Permits.Count > MostPermits) throw new RuleBroken("lists.permits-many", $"前期手续最多{MostPermits}项。");
        if (now.Permits.GroupBy(permit => permit.Name).FirstOrDefault(same => same.Count() > 1) is { } twice) throw new RuleBroken("lists.permit-twice", $"前期手续“{twice.Key}”写了两次，请合成一项。");
        foreach (var permit in now.Permits)
        {
            if (permit.Name.Length == 0) throw new RuleBroken("lists.permit-name", "有一项前期手续没写名称，如：工可、环评。");
            Limit("前期手续", permit.Name, LongestName);
            Limit("批文或证号", permit.DocumentNumber, LongestDocument);
            if (permit.DoneOn is null != permit.DocumentNumber is "") throw new RuleBroken("lists.permit-number", $"{permit.Name}办好了，办结日期和批文号都要写；没办好，写计划的时间。");
            MustReadTheSame(permit, permit.InWords(), text => RowPermitText.Read(text), permit.Name);
        }
    }

    // What goes out in a table has to come back from it as the same.
    private static void MustReadTheSame<T>(T given, string words, Func<string, IReadOnlyList<T>> read, string name)
    {
        try
        {
            if (read(words) is [var only] && EqualityComparer<T>.Default.Equals(only, given)) return;
        }
        catch (RuleBroken)
        {
            // Neither does it, then.
        }

        throw new RuleBroken("lists.figure-words", $"“{name}”写得会和后面的数、日期混在一起，请改一改：名称里不要有分号、冒号，也不要以“由”“达到”加数字结尾。");
    }

    private static void CheckProject(ProjectContent project)
    {
        Limit("项目类别", project.Category, LongestName);
        Limit("建设规模", project.Scale, LongestContent);
        Limit("建设地点", project.Location, LongestName);
        Limit("项目法人", project.Owner, LongestName);
        if (project.Code.Length > 0 && !ProjectCode().IsMatch(project.Code))
            throw new RuleBroken("lists.project-code", $"项目代码“{project.Code}”不对，应当像 2019-330100-54-01-012345；还没立项的先空着。");
        if (project.StartYear is < FirstYear or > LastYear || project.EndYear is < FirstYear or > LastYear)
            throw new RuleBroken("lists.years", $"建设年份在{FirstYear}到{LastYear}之间，请改一改。");
        if (project.EndYear < project.StartYear) throw new RuleBroken("lists.years-order", "建成的年份早于开工的年份，请改一改。");
        if (project.TotalInvestmentFen <= 0) throw new RuleBroken("lists.investment", "总投资要大于0；还没有估算可以先空着。");
    }

    [GeneratedRegex(CodePattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ProjectCode();

    private static void Limit(string name, string text, int longest)
    {
        if (text.Length > longest) throw new RuleBroken("lists.too-long", $"{name}最多{longest}个字，现在有{text.Length}个，请精简。");
    }
}
