using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Campaigns;

/// <summary>
/// For whoever leaves, and for units that merge: the theme groups that they convene or take part in. By their numbers, because
/// whoever hands them over runs the directory and reads no campaign.
/// </summary>
internal sealed class OpenGroups(AppDb db) : IOpenWork
{
    public async Task<IReadOnlyList<OpenPiece>> OfPersonAsync(Guid personId) =>
    [
        .. from campaign in await CampaignsAsync()
           from theme in campaign.Themes
           where !theme.IsRetired && theme.Group.ConvenerId == personId
           select new OpenPiece(Key(theme), $"专题组{theme.Number}召集人", $"活动{campaign.Number}", [Duty.Convener, Duty.Office]),
    ];

    public async Task<IReadOnlyList<OpenPiece>> OfUnitAsync(Guid unitId) =>
    [
        .. from campaign in await CampaignsAsync()
           from theme in campaign.Themes
           where !theme.IsRetired && theme.Group.MemberUnitIds.Contains(unitId)
           select new OpenPiece(Key(theme), $"专题组{theme.Number}成员单位", $"活动{campaign.Number}", []),
    ];

    public async Task HandOverAsync(IReadOnlyCollection<string> keys, Bearer from, Bearer to, string reason)
    {
        foreach (var campaign in await CampaignsAsync())
            foreach (var theme in campaign.Themes.Where(theme => keys.Contains(Key(theme))))
                campaign.HandOverGroup(theme, from, to, reason);
    }

    // A few campaigns with a few themes each: what their groups are is looked up in memory, where both databases agree.
    private Task<List<Campaign>> CampaignsAsync() =>
        db.Campaigns.Include(x => x.Themes.OrderBy(theme => theme.Number)).OrderBy(x => x.Number).ToListAsync();

    private static string Key(Theme theme) => $"groups/{theme.Id:N}";
}
