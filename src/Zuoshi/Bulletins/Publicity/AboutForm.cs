using Zuoshi.Campaigns.Contract;

namespace Zuoshi.Bulletins.Publicity;

/// <summary>What a form says of theme and phase.</summary>
public static class AboutForm
{
    /// <summary>It, with what isn't of the campaign left out.</summary>
    public static About AboutOf(this CampaignFact campaign, Guid? theme, int? phase) =>
        new(campaign.Theme(theme)?.Id, campaign.Phases.FirstOrDefault(one => one.Number == phase)?.Number);
}
