using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions;

/// <summary>Sends a contribution in from whichever page its form stands on.</summary>
public sealed class Contributing(AppDb db, KeptTexts kept, OutlineFacts outlines, TimeProvider clock)
{
    /// <summary>The field in which the text of a new contribution is kept while it is typed: one for a campaign, wherever one types.</summary>
    public static string FieldOf(CampaignFact campaign) => $"contribution/{campaign.Number}";

    /// <summary>What the actor has typed so far.</summary>
    public Task<string?> KeptAsync(CampaignFact campaign, Actor actor) => kept.FindAsync(actor.PersonId, FieldOf(campaign));

    /// <summary>Keeps what is typed for later.</summary>
    public Task KeepAsync(CampaignFact campaign, Actor actor, string? text) => kept.KeepAsync(actor.PersonId, FieldOf(campaign), text);

    /// <summary>Sends it in and gives it back with its number.</summary>
    /// <exception cref="RuleBroken">It breaks a rule of <see cref="Contribution"/>, or is on something that the campaign doesn't have.</exception>
    public async Task<Contribution> SendAsync(CampaignFact campaign, Actor actor, ContributionInput input)
    {
        var contribution = await MakeAsync(campaign, actor, input);
        await db.SaveChangesAsync();
        await kept.DropAsync(actor.PersonId, FieldOf(campaign));
        return contribution;
    }

    /// <summary>Takes one in from another system, which may send it again: by its key there it is taken in once.</summary>
    /// <exception cref="RuleBroken">As when it is sent in, or something else was taken in under this key.</exception>
    public async Task<(Contribution Contribution, bool IsNew)> ImportAsync(CampaignFact campaign, Actor actor, ContributionInput input, string? externalId)
    {
        if (externalId is not null && await db.Contributions.SingleOrDefaultAsync(x => x.CampaignId == campaign.Id && x.ExternalId == externalId) is { } before)
        {
            before.MustBe(input.Text ?? "", actor);
            return (before, false);
        }

        var contribution = await MakeAsync(campaign, actor, input);
        if (externalId is not null) contribution.KnownAs(externalId);
        await db.SaveChangesAsync();
        return (contribution, true);
    }

    /// <summary>Makes one without saving it.</summary>
    /// <exception cref="RuleBroken">As when it is sent in.</exception>
    internal async Task<Contribution> MakeAsync(CampaignFact campaign, Actor actor, ContributionInput input)
    {
        campaign.MustBeOpenToDiscussion();
        if (input.ThemeId is not null && campaign.Theme(input.ThemeId) is null || input.PromptId is not null && campaign.Prompt(input.PromptId) is null)
            throw new RuleBroken("discussions.unknown-target", "选的题目或主题已经不在这个活动里，请重新选。");

        var cited = string.IsNullOrWhiteSpace(input.Clause) ? null
            : await outlines.FindAsync(campaign.Id, input.Clause)
                ?? throw new RuleBroken("discussions.no-clause", $"纲要里没有“{input.Clause.Trim()}”。请按“四（一）”或“四（一）第2句”的样子填，或者空着。");
        var number = await Counter.NextAsync(db, "contributions", campaign.Id);
        var contribution = new Contribution(
            campaign.Id, number,
            new Said(input.Text ?? "", input.ThemeId, input.PromptId is { } prompt ? [prompt] : []) { HidesName = input.HidesName, Label = input.Label }, actor, clock.Now());
        if (cited is not null) contribution.Cite(cited);
        db.Add(contribution);
        return contribution;
    }
}
