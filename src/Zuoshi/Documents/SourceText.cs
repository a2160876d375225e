using System.Text.RegularExpressions;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Ui;

namespace Zuoshi.Documents;

/// <summary>What somebody typed as the sources of a paragraph.</summary>
/// <param name="Rows">The rows named.</param>
/// <param name="Grounds">What else is named.</param>
/// <param name="Unknown">What names nothing that there is.</param>
/// <param name="Label">The closest label among them.</param>
public sealed record TypedSources(IReadOnlyList<WorkItemFact> Rows, IReadOnlyList<GroundReference> Grounds, IReadOnlyList<string> Unknown, Sensitivity Label);

/// <summary>Shows the sources of paragraphs as marks, and reads them as people type those: 任023、言0417、观2-1、纲4.1.4、通知.</summary>
public sealed partial class SourceText(DiscussionFacts discussions, OutlineFacts outlines)
{
    private const string Notice = "通知";

    /// <summary>Reads what was typed.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="typed">The marks, parted by anything that parts.</param>
    /// <param name="rows">All rows of the lists that the actor may see.</param>
    /// <param name="actor">Who types.</param>
    public async Task<TypedSources> ReadAsync(CampaignFact campaign, string? typed, IReadOnlyList<WorkItemFact> rows, Actor actor)
    {
        var (named, grounds, unknown, label) = (new List<WorkItemFact>(), new List<GroundReference>(), new List<string>(), Sensitivity.Public);
        foreach (var word in RowMarks.Apart(typed))
        {
            if (rows.Named(word) is { } row) named.Add(row);
            else if (await ContributionAsync(campaign, word, actor) is { } contribution)
            {
                grounds.Add(new GroundReference(GroundKind.Contribution, contribution.Id));
                label = contribution.Label > label ? contribution.Label : label;
            }
            else if (await GroundAsync(campaign, word, actor) is { } ground) grounds.Add(ground);
            else unknown.Add(word);
        }

        return new TypedSources([.. named.DistinctBy(row => row.Id)], [.. grounds.Distinct()], unknown, named.Select(row => row.Label).Append(label).Max());
    }

    /// <summary>The marks of everything that these paragraphs rest on, by their keys, with the contributions behind their rows and the statements that were taken from those.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<SourceMark>>> MarksAsync(CampaignFact campaign, IReadOnlyCollection<ReadParagraph> paragraphs, Actor actor)
    {
        var grounds = paragraphs.SelectMany(paragraph => paragraph.Paragraph.Grounds).ToLookup(ground => ground.Kind, ground => ground.SubjectId);
        var said = (await discussions.ListAsync(campaign, [.. paragraphs.SelectMany(paragraph => paragraph.Rows).SelectMany(row => row.ContributionIds).Concat(grounds[GroundKind.Contribution]).Distinct()], actor)).ToDictionary(x => x.Id);
        var taken = await discussions.StatementsFromAsync(campaign, said.Keys, actor);
        var named = await discussions.StatementsAsync(campaign, [.. grounds[GroundKind.Statement].Distinct()], actor);
        var statements = taken.UnionBy(named, x => x.Id).ToDictionary(x => x.Id);
        var clauses = (await outlines.ListAsync(campaign.Id, [.. grounds[GroundKind.Clause].Concat(said.Values.SelectMany(one => one.Clauses).Select(clause => clause.ClauseKey)).Distinct()])).ToDictionary(x => x.Key);
        return paragraphs.ToDictionary(paragraph => paragraph.Paragraph.Key, paragraph => Marks(campaign, paragraph, said, statements, clauses));
    }

    /// <summary>The marks of one paragraph as somebody may change them.</summary>
    public static string Shown(IEnumerable<SourceMark> marks) => string.Join('、', marks.Select(mark => mark.Mark == Mark.Notice ? Notice : $"{mark.Mark.Character}{mark.Number}"));

    private static IReadOnlyList<SourceMark> Marks(
        CampaignFact campaign, ReadParagraph paragraph, Dictionary<Guid, ContributionFact> said, Dictionary<Guid, StatementFact> statements, Dictionary<Guid, ClauseFact> clauses)
    {
        if (paragraph.Paragraph.ThemeId is { } theme) return SourceMarks.Of(campaign, theme, []);

        // A table names its rows itself.
        var rows = paragraph.Paragraph.IsTable ? [] : paragraph.Rows;
        var behind = rows.SelectMany(row => row.ContributionIds).Select(id => said.GetValueOrDefault(id)).OfType<ContributionFact>().DistinctBy(one => one.Id).ToList();
        var own = Own(campaign, paragraph, said, statements, clauses).ToList();
        var keys = behind.Select(one => one.Id).ToHashSet();
        var agreed = statements.Values.Where(one => one.ContributionIds.Any(keys.Contains)).OrderBy(one => one.Poll).ThenBy(one => one.Number);
        return
        [
            .. own,
            .. behind.SelectMany(one => one.Clauses).Select(cited => clauses.GetValueOrDefault(cited.ClauseKey)?.MarkOf(campaign.Number, cited)).OfType<SourceMark>().Distinct(),
            // The theme stands over the paragraph already; it is shown only where nothing closer is known.
            .. SourceMarks.Of(campaign, behind.Count > 0 ? null : rows.Select(row => row.ThemeId).FirstOrDefault(), behind),
            .. agreed.Select(one => new SourceMark(Mark.Statement, one.ShownNumber, one.Address)).Except(own),
        ];
    }

    private static IEnumerable<SourceMark> Own(
        CampaignFact campaign, ReadParagraph paragraph, Dictionary<Guid, ContributionFact> said, Dictionary<Guid, StatementFact> statements, Dictionary<Guid, ClauseFact> clauses)
    {
        if (!paragraph.Paragraph.IsTable)
            foreach (var row in paragraph.Rows) yield return new SourceMark(row.Mark, row.ShownNumber, ListLinks.Row(campaign.Number, row.Kind, row.Number));
        foreach (var ground in paragraph.Paragraph.Grounds)
        {
            var mark = ground.Kind switch
            {
                GroundKind.Notice => new SourceMark(Mark.Notice, "原文", CampaignLinks.Notice(campaign.Number)),
                GroundKind.Contribution when said.TryGetValue(ground.SubjectId, out var one) => new SourceMark(Mark.Contribution, Mark.Four(one.Number), DiscussionLinks.Contribution(campaign.Number, one.Number)),
                GroundKind.Statement when statements.TryGetValue(ground.SubjectId, out var one) => new SourceMark(Mark.Statement, one.ShownNumber, one.Address),
                GroundKind.Clause when clauses.TryGetValue(ground.SubjectId, out var one) => OutlineLinks.MarkOf(campaign.Number, one.Path, ground.Sentence),
                _ => null,
            };
            if (mark is not null) yield return mark;
        }
    }

    /// <summary>The marks that somebody may change: what the paragraph itself rests on, without what stands behind its rows.</summary>
    public async Task<string> ShownAsync(CampaignFact campaign, ReadParagraph paragraph, Actor actor)
    {
        var grounds = paragraph.Paragraph.Grounds.ToLookup(ground => ground.Kind, ground => ground.SubjectId);
        var said = (await discussions.ListAsync(campaign, [.. grounds[GroundKind.Contribution]], actor)).ToDictionary(x => x.Id);
        var statements = (await discussions.StatementsAsync(campaign, [.. grounds[GroundKind.Statement]], actor)).ToDictionary(x => x.Id);
        var clauses = (await outlines.ListAsync(campaign.Id, [.. grounds[GroundKind.Clause]])).ToDictionary(x => x.Key);
        return Shown(Own(campaign, paragraph, said, statements, clauses));
    }

    /// <summary>What a paragraph rests on and the actor may not see.</summary>
    public async Task<IReadOnlyList<GroundReference>> UnseenAsync(CampaignFact campaign, ReadParagraph paragraph, Actor actor)
    {
        var shown = await ReadAsync(campaign, await ShownAsync(campaign, paragraph, actor), paragraph.Rows, actor);
        return [.. paragraph.Paragraph.Grounds.Select(ground => ground.ToReference()).Except(shown.Grounds)];
    }

    private async Task<ContributionFact?> ContributionAsync(CampaignFact campaign, string word, Actor actor) =>
        ContributionMark().Match(word) is { Success: true } said && int.TryParse(said.Groups["number"].Value, out var number) ? await discussions.FindAsync(campaign, number, actor) : null;

    private async Task<GroundReference?> GroundAsync(CampaignFact campaign, string word, Actor actor)
    {
        if (word is Notice or "知" or "知原文") return new GroundReference(GroundKind.Notice, campaign.Id);
        if (StatementMark().Match(word) is { Success: true } agreed)
            return int.TryParse(agreed.Groups["poll"].Value, out var poll) && int.TryParse(agreed.Groups["number"].Value, out var at) && await discussions.FindStatementAsync(campaign, poll, at, actor) is { } statement
                ? new GroundReference(GroundKind.Statement, statement.Id) : null;
        return await outlines.FindAsync(campaign.Id, word.TrimStart('纲', '要', ' ')) is { } cited ? new GroundReference(GroundKind.Clause, cited.ClauseKey, cited.Sentence) : null;
    }

    [GeneratedRegex(@"^(建)?言\s*0*(?<number>\d{1,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex ContributionMark();

    [GeneratedRegex(@"^(观点?|共识)\s*(?<poll>\d{1,6})[-—–－](?<number>\d{1,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex StatementMark();
}
