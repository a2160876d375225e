using Microsoft.EntityFrameworkCore;
using Zuoshi.Bulletins.Contract;
using Zuoshi.Bulletins.Publicity;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Bulletins;

/// <summary>What publicity asked of units, for the burden ledger: texts. What a unit tells of its own accord nobody asked for.</summary>
internal sealed class BulletinsBurden(AppDb db) : IAskedOfUnits
{
    private static readonly AskedForm Story = new("bulletins.request", "写约稿", FormMarkup.Of("Bulletins/Stories/_StoryForm.cshtml"));

    public IReadOnlyList<AskedForm> Forms => [Story];

    public async Task<IReadOnlyList<AskedOfUnit>> ListAsync(CampaignFact campaign, Actor actor, DateOnly from, DateOnly until)
    {
        var requests = await db.StoryRequests.AsNoTracking().Where(x => x.CampaignId == campaign.Id && x.AskedOn >= from && x.AskedOn <= until).OrderBy(x => x.Number).ToListAsync();
        return
        [
            .. requests.Select(request => new AskedOfUnit(request.UnitId, request.AskedOn, Story, $"约稿{Mark.Three(request.Number)}", BulletinLinks.Publicity(campaign.Number), request.AskedBy)
            {
                Due = request.DueOn, IsOpen = request.StoryNumber is null && request.Declined.Length == 0,
            }),
        ];
    }
}
