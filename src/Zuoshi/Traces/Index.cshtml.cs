using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Documents.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Traces;

/// <summary>来源与去向: the chain of one thing, from the notice to what was delivered.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(CampaignFacts campaigns, OutlineFacts outlines, Chains chains) : AppPage
{
    public CampaignFact Campaign { get; private set; } = null!;

    public Chain Chain { get; private set; } = null!;

    /// <summary>What of the outline its contributions cite.</summary>
    public IReadOnlyList<(ClauseFact Clause, CitedClause Cited)> Clauses { get; private set; } = [];

    /// <summary>What the chain was asked for.</summary>
    public SourceMark Focus { get; private set; } = null!;

    public IEnumerable<PromptFact> Prompts => Campaign.Prompts.Where(prompt => Chain.PromptIds.Contains(prompt.Id));

    public IEnumerable<ThemeFact> Themes => Campaign.Themes.Where(theme => Chain.ThemeIds.Contains(theme.Id));

    /// <summary>The place in the notice where these words stand; the browser finds and shows it.</summary>
    public string InNotice(string words) => $"{CampaignLinks.Notice(Campaign.Number)}#:~:text={Uri.EscapeDataString(words)}";

    public bool IsFocus(string address) => Focus.Address == address;

    public async Task<IActionResult> OnGetAsync(int campaign, string kind, string number)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        Campaign = found;
        Scope = found.Scope;
        var chain = kind == "paragraphs" ? await ParagraphAsync(number) : int.TryParse(number, out var given) ? await NumberedAsync(kind, given) : null;
        if (chain is null) return NotFound();

        Chain = chain;
        var cited = chain.Contributions.SelectMany(contribution => contribution.Clauses).Concat(chain.Clauses.Select(clause => new CitedClause(clause.Key, clause.Sentence, ""))).Distinct().ToList();
        var clauses = await outlines.ListAsync(found.Id, [.. cited.Select(place => place.ClauseKey).Distinct()]);
        Clauses = [.. clauses.SelectMany(clause => cited.Where(place => place.ClauseKey == clause.Key), (clause, place) => (clause, place))];
        return Page();
    }

    private async Task<Chain?> NumberedAsync(string kind, int number)
    {
        if (WorkItemKinds.FromSegment(kind) is not { } row)
        {
            Focus = new SourceMark(Mark.Contribution, Mark.Four(number), DiscussionLinks.Contribution(Campaign.Number, number));
            return await chains.OfContributionAsync(Campaign, number, Actor);
        }

        Focus = new SourceMark(row.Mark(), Mark.Three(number), ListLinks.Row(Campaign.Number, row, number));
        return await chains.OfRowAsync(Campaign, row, number, Actor);
    }

    private async Task<Chain?> ParagraphAsync(string number)
    {
        if (number.Split('-') is not [var first, var second] || !int.TryParse(first, out var edition) || !int.TryParse(second, out var order)) return null;

        Focus = new SourceMark(Mark.Paragraph, $"{edition}-{order}", DocumentLinks.Paragraph(Campaign.Number, edition, order));
        return await chains.OfParagraphAsync(Campaign, edition, order, Actor);
    }
}
