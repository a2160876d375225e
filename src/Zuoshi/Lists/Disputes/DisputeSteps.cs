using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Lists.Disputes;

/// <summary>On the campaign's home: disputes in which the reader has to say something.</summary>
internal sealed class DisputeSteps(AppDb db) : INextSteps
{
    private const int Most = 3;

    public async Task<IReadOnlyList<NextStep>> ListAsync(CampaignFact campaign, Actor actor, DateOnly today)
    {
        if (!actor.Can(Permission.EditLists)) return [];

        var open = from dispute in db.Disputes.AsNoTracking().Where(x => x.CampaignId == campaign.Id && x.DecidedAt == null)
                   join row in db.WorkItems.VisibleTo(actor) on dispute.ItemId equals row.Id
                   select new { Dispute = dispute, row.Kind, row.Number, row.ThemeId };
        var themes = campaign.KeptThemes(actor).Select(theme => theme.Id).ToHashSet();
        return
        [
            .. (await open.ToListAsync())
                .Where(x => campaign.KeepsLists(actor) ? x.Dispute.EscalatedAt is not null || campaign.Theme(x.ThemeId)?.ConvenerId is null
                    : actor.DraftsForUnit() ? x.Dispute.ProposedUnitId == actor.UnitId && x.Dispute.Takes is null
                    : x.ThemeId is { } theme && themes.Contains(theme) && x.Dispute.EscalatedAt is null)
                .Take(Most)
                .Select(x => new NextStep(
                    $"{x.Kind.Name()}{Mark.Three(x.Number)}由谁承担有争议", actor.DraftsForUnit() ? "有单位建议由本单位承担，请说明接不接" : "看双方的理由，定下来或者往上报",
                    ListLinks.Dispute(campaign.Number, x.Kind, x.Number), "去办")),
        ];
    }
}
