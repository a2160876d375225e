using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.PublicPages.Shown;

/// <summary>All that a campaign's public page shows: what its office has released, as it stands.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Release">What is released.</param>
/// <param name="Lights">How the items stand; none when that isn't released.</param>
/// <param name="Indicators">The indicators; none when they aren't released.</param>
/// <param name="On">The day.</param>
public sealed record PublicSheet(CampaignFact Campaign, PublicRelease Release, IReadOnlyList<PublicLight> Lights, IReadOnlyList<PublicIndicator> Indicators, DateOnly On)
{
    /// <summary>The phases; none when they aren't released.</summary>
    public IReadOnlyList<PhaseFact> Phases => Release.ShowsPhases ? Campaign.Phases : [];

    /// <summary>How many items there are.</summary>
    public int Items => Lights.Sum(light => light.Count);

    /// <summary>Where a phase stands on the day, in words.</summary>
    public string Standing(PhaseFact phase) => phase.IsClosed || phase.End < On ? "已结束" : phase.Start > On ? "还没开始" : "进行中";
}

/// <summary>Puts public pages together.</summary>
public sealed class PublicSheets(AppDb db, CampaignFacts campaigns, PublicDelivery delivery, TimeProvider clock)
{
    /// <summary>The public page of a campaign; null where there is none.</summary>
    public async Task<PublicSheet?> FindAsync(int campaign)
    {
        if (await campaigns.PublishedAsync(campaign) is not { } found || await ReleaseAsync(found.Id) is not { IsOn: true } release) return null;

        return new PublicSheet(
            found, release, release.ShowsProgress ? await delivery.LightsAsync(found.Id) : [], release.ShowsIndicators ? await delivery.IndicatorsAsync(found.Id) : [], clock.Today());
    }

    /// <summary>The campaign to which the public may write; null where it may not.</summary>
    public async Task<CampaignFact?> OpenForNotesAsync(int campaign) =>
        await campaigns.PublishedAsync(campaign) is { } found && await ReleaseAsync(found.Id) is { IsOn: true, TakesNotes: true } ? found : null;

    private Task<PublicRelease?> ReleaseAsync(Guid campaign) =>
        db.PublicReleases.AsNoTracking().Include(x => x.Ideas.OrderBy(idea => idea.Order)).SingleOrDefaultAsync(x => x.CampaignId == campaign);
}
