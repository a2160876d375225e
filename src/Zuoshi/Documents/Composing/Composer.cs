using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;

namespace Zuoshi.Documents.Composing;

/// <summary>Composes a document from its template and the lists: what the rows say and no more. What nobody has decided yet is left to be written.</summary>
public static class Composer
{
    private const string Others = "其他任务";
    private const int Deepest = 4;

    /// <summary>The document of a campaign.</summary>
    /// <param name="kind">What kind of document.</param>
    /// <param name="template">Its skeleton.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="rows">All its rows, tasks before projects, in order of number.</param>
    public static DocumentText Compose(DocumentKind kind, IReadOnlyList<TemplateLine> template, CampaignFact campaign, IReadOnlyList<WorkItemFact> rows)
    {
        var tasks = rows.Where(row => row.Kind is WorkItemKind.Task).ToList();
        var projects = rows.Where(row => row.Kind is WorkItemKind.Project).ToList();
        var paragraphs = new List<ParagraphText>();
        var level = 0;
        foreach (var line in template)
        {
            if (line.Level > 0) level = line.Level;
            paragraphs.AddRange(line.Block switch
            {
                TemplateBlock.Words => [line.Level > 0 ? ParagraphText.Headed(line.Level, line.Words) : new ParagraphText(0, "", line.Words, null, [])],
                TemplateBlock.ToWrite => [new ParagraphText(0, "", "", null, []) { Hint = line.Words.Length > 0 ? line.Words : "这一段待写" }],
                TemplateBlock.Opening => [new ParagraphText(0, "", Opening(kind, campaign), null, []) { Grounds = [new GroundReference(GroundKind.Notice, campaign.Id)] }],
                TemplateBlock.Tasks => ByTheme(campaign, tasks, ParagraphBlock.Row, level + 1),
                TemplateBlock.Gist => ByTheme(campaign, tasks, ParagraphBlock.Gist, level + 1),
                TemplateBlock.Projects => projects.Select(row => ParagraphText.Of(Math.Min(level + 1, Deepest), ParagraphBlock.Row, row)),
                TemplateBlock.ProjectTable => projects.Count > 0 ? [ParagraphText.Table(ParagraphBlock.Projects, projects)] : [],
                _ => rows.Count > 0 ? [ParagraphText.Table(ParagraphBlock.Duties, rows)] : [],
            });
        }

        return new DocumentText(Title(kind, campaign), WithoutEmptyHeadings(paragraphs), rows.Select(row => row.Label).Append(Sensitivity.Internal).Max());
    }

    /// <summary>The paragraph of one row as the document has others, and behind which of them it belongs; at its end where it has none of the theme.</summary>
    public static (Guid? Behind, ParagraphText Text) Place(ReadDocument document, WorkItemFact row)
    {
        var alike = document.Paragraphs.LastOrDefault(paragraph => paragraph.Paragraph.Block is ParagraphBlock.Row or ParagraphBlock.Gist && paragraph.Rows.Any(other => other.Kind == row.Kind && other.ThemeId == row.ThemeId));
        var theme = alike ?? (row.Kind is WorkItemKind.Task && row.ThemeId is { } id ? document.Paragraphs.LastOrDefault(paragraph => paragraph.Paragraph.ThemeId == id) : null);
        var last = theme ?? document.Paragraphs.LastOrDefault(paragraph => paragraph.Rows.Any(other => other.Kind == row.Kind)) ?? (document.Paragraphs is [.., var end] ? end : null);
        var level = alike?.Paragraph.Level ?? (theme is not null ? Math.Min(theme.Paragraph.Level + 1, Deepest) : Math.Max(1, last?.Paragraph.Level ?? 1));
        return (last?.Paragraph.Key, ParagraphText.Of(level, alike?.Paragraph.Block ?? ParagraphBlock.Row, row));
    }

    /// <summary>The name under which the notice asks for it, else one made from the campaign's.</summary>
    private static string Title(DocumentKind kind, CampaignFact campaign) =>
        campaign.Deliverables.FirstOrDefault(name => name.Contains(kind.Name()))?.Trim('《', '》') ?? $"{campaign.Name}{kind.Name()}";

    // A name that carries quotation marks of its own isn't given another pair.
    private static string Quoted(string name) => name.Contains('“') ? name : $"“{name}”";

    // No sums: they would be wrong with the first row that comes after.
    private static string Opening(DocumentKind kind, CampaignFact campaign) => $"根据{Quoted(campaign.Name)}的讨论成果，制定本{kind.Name()}。";

    private static IEnumerable<ParagraphText> ByTheme(CampaignFact campaign, List<WorkItemFact> tasks, ParagraphBlock block, int level)
    {
        var themed = tasks.ToLookup(row => campaign.Theme(row.ThemeId)?.Id);
        var (heading, row) = (Math.Min(level, Deepest - 1), Math.Min(level + 1, Deepest));
        foreach (var theme in campaign.Themes.Where(theme => themed[theme.Id].Any()))
        {
            yield return ParagraphText.Headed(heading, theme.Name, theme.Id);
            foreach (var item in themed[theme.Id]) yield return ParagraphText.Of(row, block, item);
        }

        var others = themed[null].ToList();
        // Where no row has a theme, a heading for the others would head everything.
        var headed = others.Count > 0 && others.Count < tasks.Count;
        if (headed) yield return ParagraphText.Headed(heading, Others);
        foreach (var item in others) yield return ParagraphText.Of(headed ? row : heading, block, item);
    }

    /// <summary>A heading under which nothing came to stand, because the lists have none of its kind, isn't printed.</summary>
    private static List<ParagraphText> WithoutEmptyHeadings(List<ParagraphText> paragraphs)
    {
        var kept = new List<ParagraphText>();
        foreach (var paragraph in Enumerable.Reverse(paragraphs))
        {
            var level = paragraph is { Level: > 0, Text.Length: 0 } ? paragraph.Level : 0;
            if (level > 0 && (kept.Count == 0 || kept[^1] is { Level: > 0 } next && next.Level <= level)) continue;
            kept.Add(paragraph);
        }

        kept.Reverse();
        return kept;
    }
}
