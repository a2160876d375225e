using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Web;

namespace Zuoshi.Campaigns;

/// <summary>Where campaigns stand.</summary>
internal sealed class CampaignAddresses(CampaignFacts campaigns) : IThingAddresses
{
    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys) =>
        (await campaigns.NumbersAsync(keys)).ToDictionary(x => x.Key, x => CampaignLinks.Home(x.Value));
}
