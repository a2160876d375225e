using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;

namespace Zuoshi.Documents;

/// <summary>
/// Composes 行动计划 from the lists: what the rows say and no more. What nobody has decided yet, such as 保障措施, is not made up.
/// </summary>
public static class ActionPlan
{
    private const string Closers = "。！？";
    private const string Others = "其他任务";

    /// <summary>The plan of a campaign.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="rows">All its rows, tasks before projects, in order of number.</param>
    public static DocumentText Compose(CampaignFact campaign, IReadOnlyList<WorkItemFact> rows)
    {
        var tasks = rows.Where(row => row.Kind is WorkItemKind.Task).ToList();
        var projects = rows.Where(row => row.Kind is WorkItemKind.Project).ToList();
        var paragraphs = new List<ParagraphText> { Heading(1, "总体要求"), new(0, "", Opening(campaign, tasks, projects), null, []) };
        if (tasks.Count > 0) paragraphs.AddRange([Heading(1, "重点任务"), .. ByTheme(campaign, tasks)]);
        if (projects.Count > 0) paragraphs.AddRange([Heading(1, "重点项目"), .. projects.Select(Row)]);
        return new DocumentText(Title(campaign), paragraphs, rows.Select(row => row.Label).Append(Sensitivity.Internal).Max());
    }

    /// <summary>The name under which the notice asks for the plan, else one made from the campaign's.</summary>
    private static string Title(CampaignFact campaign) =>
        campaign.Deliverables.FirstOrDefault(name => name.Contains("行动计划"))?.Trim('《', '》') ?? $"{campaign.Name}行动计划";

    // A name that carries quotation marks of its own isn't given another pair.
    private static string Quoted(string name) => name.Contains('“') ? name : $"“{name}”";

    private static string Opening(CampaignFact campaign, List<WorkItemFact> tasks, List<WorkItemFact> projects)
    {
        var counted = new List<string>();
        if (tasks.Count > 0) counted.Add($"重点任务{tasks.Count}项");
        if (projects.Count > 0) counted.Add($"重点项目{projects.Count}项");
        var contributions = tasks.Concat(projects).SelectMany(row => row.ContributionIds).Distinct().Count();
        var from = contributions > 0 ? $"，来自{contributions}条建言" : "";
        return $"根据{Quoted(campaign.Name)}的讨论成果，制定本行动计划。列入{string.Join('、', counted)}{from}。";
    }

    private static IEnumerable<ParagraphText> ByTheme(CampaignFact campaign, List<WorkItemFact> tasks)
    {
        var themed = tasks.ToLookup(row => campaign.Theme(row.ThemeId)?.Id);
        foreach (var theme in campaign.Themes.Where(theme => themed[theme.Id].Any()))
        {
            yield return Heading(2, theme.Name, theme.Id);
            foreach (var row in themed[theme.Id]) yield return Row(row);
        }

        var others = themed[null].ToList();
        // Where no row has a theme, a heading for the others would head everything.
        if (others.Count > 0 && others.Count < tasks.Count) yield return Heading(2, Others);
        foreach (var row in others) yield return Row(row);
    }

    private static ParagraphText Heading(int level, string text, Guid? themeId = null) => new(level, text, "", themeId, []);

    private static ParagraphText Row(WorkItemFact row) =>
        new(3, row.Title, Says(row), null, [new RowReference(row.Id, row.Edition)]);

    private static string Says(WorkItemFact row)
    {
        var project = row.Project;
        return string.Concat(
            project is null ? "" : Sentence(project.Scale), Sentence(row.Content), project is null ? "" : Sentence(Building(project)),
            Sentence(row.Target), Due(row.DueText), Units(row));
    }

    private static string Building(ProjectFact project)
    {
        var parts = new List<string>();
        if (project is { StartYear: { } from, EndYear: { } to }) parts.Add(from == to ? $"建设年限{from}年" : $"建设年限{from}—{to}年");
        if (project.TotalInvestmentFen is { } fen) parts.Add($"总投资{Money(fen)}");
        return string.Join('，', parts);
    }

    /// <summary>亿元 from ten thousand 万元 upwards, as official texts write it.</summary>
    private static string Money(long fen)
    {
        var wan = (decimal)fen / 1_000_000;
        return wan >= 10_000 ? $"{wan / 10_000:0.####}亿元" : $"{wan:0.##}万元";
    }

    /// <summary>A time alone gets its verb (2027年6月底前完成); words that already say more stand as they are.</summary>
    private static string Due(string text) =>
        text.Length == 0 ? "" : Sentence("前末底日月年".Contains(text[^1]) ? $"{text}完成" : text);

    private static string Units(WorkItemFact row) => row.With.Count > 0
        ? $"（牵头单位：{row.LeadUnit}；配合单位：{string.Join('、', row.With)}）"
        : $"（牵头单位：{row.LeadUnit}）";

    private static string Sentence(string text)
    {
        var words = text.ReplaceLineEndings("").Trim();
        return words.Length == 0 || Closers.Contains(words[^1]) ? words : $"{words.TrimEnd('；', '，', '、', ';', ',')}。";
    }
}
