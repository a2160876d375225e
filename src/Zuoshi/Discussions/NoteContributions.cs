using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Discussions;

/// <summary>Makes contributions of annotations, with the clause that they stand on.</summary>
internal sealed class NoteContributions(AppDb db, Contributing contributing) : INoteContributions
{
    public async Task<Guid> SendAsync(CampaignFact campaign, Actor actor, NoteToContribute note)
    {
        var contribution = await contributing.MakeAsync(campaign, actor, new ContributionInput { Text = note.Text, ThemeId = note.ThemeId, PromptIds = note.PromptId is { } prompt ? [prompt] : [] });
        contribution.Cite(note.Cited);
        return contribution.Id;
    }

    public async Task<IReadOnlyDictionary<Guid, SourceMark>> MarksAsync(CampaignFact campaign, IReadOnlyCollection<Guid> ids, Actor actor) =>
        ids.Count == 0 ? new Dictionary<Guid, SourceMark>()
            : (await db.Contributions.Where(x => ids.Contains(x.Id)).VisibleTo(campaign, actor).Select(x => new { x.Id, x.Number }).ToListAsync())
                .ToDictionary(x => x.Id, x => new SourceMark(Mark.Contribution, Mark.Four(x.Number), DiscussionLinks.Contribution(campaign.Number, x.Number)));
}

/// <summary>How many contributions cite which clause.</summary>
internal sealed class CitingContributions(DiscussionFacts facts) : IClauseUses
{
    public string Name => "建言";

    public int Order => 20;

    public async Task<IReadOnlyDictionary<Guid, int>> CountAsync(CampaignFact campaign, Actor actor) =>
        (await facts.CitedAsync(campaign, actor)).ToDictionary(cited => cited.Key, cited => cited.Count());

    public string Address(CampaignFact campaign, ClauseFact clause) => DiscussionLinks.Citing(campaign.Number, clause.Path);
}
