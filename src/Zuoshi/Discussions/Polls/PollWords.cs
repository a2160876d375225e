using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Discussions.Polls;

/// <summary>Addresses of the polls' pages.</summary>
public static class PollLinks
{
    /// <summary>All polls of a campaign.</summary>
    public static string All(int campaign) => $"/campaigns/{campaign}/polls";

    /// <summary>A poll.</summary>
    public static string Poll(int campaign, int poll) => $"{All(campaign)}/{poll}";

    /// <summary>Where a poll is settled; without a number, a new one.</summary>
    public static string Terms(int campaign, int? poll = null) => poll is null ? $"{All(campaign)}/new" : $"{All(campaign)}/{poll}/terms";

    /// <summary>A statement, where one says what one thinks of it.</summary>
    public static string Statement(int campaign, int poll, int statement) => $"{Poll(campaign, poll)}?S={statement}";

    /// <summary>Where a poll's statements are put.</summary>
    public static string Statements(int campaign, int poll) => $"{Poll(campaign, poll)}/statements";

    /// <summary>The same, with a contribution from which one is to be taken.</summary>
    public static string Taking(int campaign, int poll, int contribution) => $"{Statements(campaign, poll)}?from={contribution}#nf";
}

/// <summary>What polls and statements are called, and where they stand.</summary>
internal sealed class PollNames(AppDb db, CampaignFacts campaigns) : IThingNames, IThingAddresses
{
    async Task<IReadOnlyDictionary<Guid, string>> IThingNames.FindAsync(IReadOnlyCollection<Guid> keys) =>
        (await FindAsync(keys)).ToDictionary(found => found.Id, found => found.Statement is { } number ? $"表态{found.Poll}的观点{number}" : $"表态{found.Poll}");

    async Task<IReadOnlyDictionary<Guid, string>> IThingAddresses.FindAsync(IReadOnlyCollection<Guid> keys)
    {
        var found = await FindAsync(keys);
        var campaign = await campaigns.NumbersAsync([.. found.Select(x => x.CampaignId).Distinct()]);
        return found.ToDictionary(x => x.Id, x => x.Statement is { } number
            ? PollLinks.Statement(campaign[x.CampaignId], x.Poll, number) : PollLinks.Poll(campaign[x.CampaignId], x.Poll));
    }

    private async Task<List<(Guid Id, Guid CampaignId, int Poll, int? Statement)>> FindAsync(IReadOnlyCollection<Guid> keys) =>
    [
        .. (await db.Polls.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.CampaignId, x.Number }).ToListAsync())
            .Select(x => (x.Id, x.CampaignId, x.Number, (int?)null)),
        .. (await db.Statements.Where(x => keys.Contains(x.Id)).Join(db.Polls, x => x.PollId, poll => poll.Id, (x, poll) => new { x.Id, x.CampaignId, x.Number, Poll = poll.Number }).ToListAsync())
            .Select(x => (x.Id, x.CampaignId, x.Poll, (int?)x.Number)),
    ];
}
