using System.Globalization;
using System.Text.RegularExpressions;
using Zuoshi.Lists.Rows;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;

namespace Zuoshi.Lists.Excel;

/// <summary>
/// Reads the cells of one row into what the row is to say. What can't be read is refused with <see cref="RuleBroken"/>; what only a
/// person can say is asked, and stays out until it is answered.
/// </summary>
internal sealed partial class RowReader(ImportGround ground, ImportAnswers answers, DateOnly? near)
{
    private const string Unread = "lists.cell-unread";

    private readonly List<ImportQuestion> questions = [];
    private readonly List<string> remarks = [];

    // Units that stand in the cell of the lead and are to help.
    private readonly List<CooperationText> alsoNamed = [];

    // Several units may lead, and nobody has said yet which does.
    private bool leadIsOpen;

    /// <summary>What only a person can say of the row, answered or not.</summary>
    public IReadOnlyList<ImportQuestion> Questions => questions;

    /// <summary>How many of the questions met are without an answer.</summary>
    public int Unanswered { get; private set; }

    /// <summary>What was read otherwise than it stands there, for the person to see.</summary>
    public IReadOnlyList<string> Remarks => remarks;

    /// <summary>Whether somebody said that rows led by a unit stay out.</summary>
    public bool IsLeftOut { get; private set; }

    /// <summary>The project's facts, none yet for a row that is being read.</summary>
    public static ProjectContent Facts(RowContent row) => row.Project ?? new ProjectContent();

    public Guid? Theme(string text)
    {
        if (text.Length == 0) return null;

        var themes = ground.Campaign.Themes.Where(theme => !theme.IsRetired).ToList();
        return (themes.Find(theme => theme.Name == text) ?? (int.TryParse(text, out var number) ? themes.Find(theme => theme.Number == number) : null))?.Id
            ?? throw new RuleBroken(Unread, $"活动里没有主题“{text}”。可以填：{string.Join('、', themes.Select(theme => theme.Name))}。");
    }

    /// <summary>The cell of the lead is not taken after all.</summary>
    public void KeepLead() => alsoNamed.Clear();

    public RowContent Lead(RowContent row, string text)
    {
        var mentions = UnitCell.Read(text);
        var leads = mentions.Where(mention => mention.Role is not ResponsibilityRole.With).ToList();
        if (leads.Count > 1 && leads.Where(mention => mention.Role is ResponsibilityRole.Lead).ToList() is [var marked]) leads = [marked];
        if (leads.Count == 0) return row with { LeadUnitId = Guid.Empty };
        if (leads.Count > 1)
        {
            var question = ImportQuestion.OfLead([.. leads.Select(mention => mention.Name)]);
            // A row that is there has been given its lead already: if it is one of these, nobody needs to be asked again.
            var standing = row.LeadUnitId == Guid.Empty ? null : leads.Find(mention => Known(mention.Name) == row.LeadUnitId);
            if (standing is null) questions.Add(question);
            if ((leads.Find(mention => mention.Name == answers.Find(question.Key)) ?? standing) is not { } lead)
            {
                Unanswered++;
                leadIsOpen = true;
                // Which units are meant is asked together with who leads, so that nobody has to come back for it.
                foreach (var mention in mentions) Unit(mention.Name);
                return row;
            }

            leads = [lead];
        }

        alsoNamed.AddRange(Cooperations(mentions.Where(mention => mention != leads[0])));
        if (Unit(leads[0].Name) is { } unit) row = row with { LeadUnitId = unit };
        else if (answers.Find(ImportQuestion.UnitKey(leads[0].Name)) == ImportQuestion.Leave) IsLeftOut = true;
        return row with { With = Together(alsoNamed, row.With, row.LeadUnitId) };
    }

    public RowContent With(RowContent row, string text)
    {
        var helping = Cooperations(UnitCell.Read(text));
        // Who else stands in the cell of the lead helps: nobody knows who that is before it is said who leads.
        if (leadIsOpen) Unanswered++;
        return row with { With = Together(alsoNamed, helping, Guid.Empty) };
    }

    public Holder Holder(string name, Guid leadUnitId) => Lists.Holder.Of(name, leadUnitId, ground.People);

    public DateOnly? Start(string text)
    {
        if (text.Length == 0) return null;
        if (DueCell.IsoDay(text) is { } day) return day;
        return Gongwen.Notices.Deadlines.Find(text, near) is [var only]
            ? only.Day
            : throw new RuleBroken(Unread, $"“{text}”读不出日期，请写成 2027-01-04 的样子。");
    }

    public RowContent Due(RowContent row, string text)
    {
        var due = DueCell.Read(text, near);
        if (due.IsUnread) throw new RuleBroken(Unread, $"“{text}”读不出日期。按公文写法，如“2027年6月底前”。");
        if (due.Day is null && due.Text.Length > 0 && !due.IsStanding) remarks.Add($"完成时限“{text}”没有日期，只记文字。");
        return row with { Due = due.Day, DueText = due.Text, Nature = due.IsStanding ? Nature.Standing : row.Nature };
    }

    public IReadOnlyList<KpiText> Kpis(string text) => KpiText.Read(text, near);

    public IReadOnlyList<RowPermitText> Permits(string text) => RowPermitText.Read(text, near);

    public IReadOnlyList<MilestoneText> Steps(string text)
    {
        var (steps, unread) = StepCell.Read(text, near);
        return steps ?? throw new RuleBroken(Unread, $"阶段目标“{unread}”读不出日期。一行一个，日期写在前面，如“2027年3月底前首批3站开通”。");
    }

    /// <summary>What <see cref="ListFields"/> writes; other words are the stated basis.</summary>
    public RowContent Sources(RowContent row, string text)
    {
        var kind = Enum.GetValues<SourceKind>().Where(kind => text == kind.Name() || text.StartsWith(kind.Name() + '：', StringComparison.Ordinal)).Cast<SourceKind?>().FirstOrDefault();
        var rest = kind is { } known ? text[known.Name().Length..].TrimStart('：') : text;
        var cited = Cited().Match(rest);
        var said = Numbers().Matches(cited.Value).Select(match => Contribution(row, int.Parse(match.ValueSpan))).Distinct().ToList();
        return row with { SourceKind = kind ?? row.SourceKind, ContributionIds = said, Basis = rest[cited.Length..].TrimStart('；') };
    }

    public static Sensitivity Label(string text) => Choice<Sensitivity>(text, label => label.Name()) ?? Sensitivity.Internal;

    /// <summary>One of several, by its name or by the name without what is in its brackets; null for an empty cell.</summary>
    public static T? Choice<T>(string text, Func<T, string> name) where T : struct, Enum
    {
        if (text.Length == 0) return null;
        foreach (var value in Enum.GetValues<T>())
            if (name(value) == text || name(value).Split('（')[0] == text) return value;
        throw new RuleBroken(Unread, $"“{text}”不在可选的里面。可以填：{string.Join('、', Enum.GetValues<T>().Select(name))}。");
    }

    public static IReadOnlyList<DeliverableText> Deliverables(string text) =>
    [
        .. from line in text.Split(['\n', '；', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
           let form = Enum.GetValues<DeliverableForm>().Where(form => line == form.Name() || line.StartsWith(form.Name() + '：', StringComparison.Ordinal)).Cast<DeliverableForm?>().FirstOrDefault()
           select form is { } known ? new DeliverableText(known, line[known.Name().Length..].TrimStart('：')) : new DeliverableText(DeliverableForm.Other, line),
    ];

    public static ProjectContent Years(ProjectContent project, string text)
    {
        if (text.Length == 0) return project with { StartYear = null, EndYear = null };
        if (YearRange().Match(text) is not { Success: true } years) throw new RuleBroken(Unread, $"“{text}”读不出年份，请写成 2027—2029 的样子。");

        var (start, end) = (Year(years.Groups["start"]), Year(years.Groups["end"]));
        return project with { StartYear = start, EndYear = years.Groups["to"].Success ? end : start };
    }

    public static ProjectContent Investment(ProjectContent project, string text)
    {
        if (text.Length == 0) return project with { TotalInvestmentFen = null };

        var (digits, times) = Amount().Match(text) is { Success: true } amount
            ? (amount.Groups["number"].Value.Replace(",", "").Replace("，", ""), amount.Groups["unit"].Value.StartsWith('亿') ? 10_000m : 1m)
            : ("", 1m);
        return decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var wan) && wan * times <= Money.MostWan
            ? project with { TotalInvestmentFen = Money.Fen(wan * times) }
            : throw new RuleBroken(Unread, $"“{text}”读不成金额。请只填数字，单位是万元。");
    }

    private static int? Year(Group group) => group.Success && group.Length > 0 ? int.Parse(group.ValueSpan) : null;

    private Guid Contribution(RowContent row, int number)
    {
        var found = ground.Contribution(number);
        if (found is not null && (row.ContributionIds.Contains(found.Id) || RowForm.MaySource(found))) return found.Id;

        throw new RuleBroken(Unread, $"{RowForm.WhyNot(found, Ui.Mark.Four(number))}。");
    }

    private List<CooperationText> Cooperations(IEnumerable<UnitMention> mentions) =>
        [.. mentions.Select(mention => (Id: Unit(mention.Name), mention.Duty)).Where(unit => unit.Id is not null).Select(unit => new CooperationText(unit.Id!.Value, unit.Duty))];

    private static IReadOnlyList<CooperationText> Together(IEnumerable<CooperationText> first, IEnumerable<CooperationText> others, Guid lead) =>
        [.. first.Concat(others).DistinctBy(with => (with.UnitId, with.Duty)).GroupBy(with => with.UnitId).Select(Longest).Where(with => with.UnitId != lead)];

    // 甲、乙 and then 甲：负责审批 name one helper; two duties of one are left for the rules to refuse.
    private static CooperationText Longest(IGrouping<Guid, CooperationText> unit) =>
        unit.Where(with => with.Duty.Length > 0).Take(2).ToList() is [var only] ? only : unit.First() with { Duty = string.Join('；', unit.Select(with => with.Duty).Where(duty => duty.Length > 0)) };

    private Guid? Known(string name) => ground.Units.Called(name)?.Id ?? (ground.UnitWords.TryGetValue(name, out var remembered) ? remembered : null);

    /// <summary>The unit of a name; null where somebody has to say which it is, or has said that there is none.</summary>
    private Guid? Unit(string name)
    {
        if (ground.Units.Called(name) is { } unit)
            return unit.Stands ? unit.Id : throw new RuleBroken(Unread, $"“{name}”已经撤并，请改成现在的单位。");

        var question = ImportQuestion.OfUnit(name);
        var answer = answers.Find(question.Key);
        if (answer is null && ground.UnitWords.TryGetValue(name, out var remembered)) return remembered;

        questions.Add(question);
        if (answer == ImportQuestion.Leave)
        {
            remarks.Add($"不要“{name}”。");
            return null;
        }

        if (Guid.TryParse(answer, out var chosen) && ground.Units.Any(known => known.Id == chosen && known.Stands)) return chosen;

        Unanswered++;
        return null;
    }

    [GeneratedRegex("^建言[0-9、]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Cited();

    [GeneratedRegex("[0-9]{1,9}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();

    [GeneratedRegex("^(?<start>[0-9]{4})?年?\\s*(?:(?<to>[—–~～至到\\-]+)\\s*(?<end>[0-9]{4})?年?)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex YearRange();

    [GeneratedRegex("^(?<number>[0-9][0-9,，]*(?:\\.[0-9]+)?)\\s*(?<unit>亿元|万元|亿)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Amount();
}
