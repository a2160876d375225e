using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Discussions.Sessions;

/// <summary>For whoever leaves: the sessions that they are to write down, those to come and those that nothing was written of yet.</summary>
internal sealed class OpenRecords(AppDb db, CampaignFacts campaigns, TimeProvider clock) : IOpenWork
{
    private static readonly IReadOnlyList<Duty> Takers = [.. Enum.GetValues<Duty>().Where(duty => !duty.IsAdministrative())];

    public async Task<IReadOnlyList<OpenPiece>> OfPersonAsync(Guid personId)
    {
        var found = await Of(personId).AsNoTracking().IgnoreAutoIncludes().OrderBy(x => x.CampaignId).ThenBy(x => x.Number).ToListAsync();
        var numbers = await campaigns.NumbersAsync([.. found.Select(session => session.CampaignId).Distinct()]);
        return [.. found.Select(session => new OpenPiece(Key(session), $"研讨会{session.Number}记录人", $"活动{numbers[session.CampaignId]}", Takers))];
    }

    // A unit records nothing.
    public Task<IReadOnlyList<OpenPiece>> OfUnitAsync(Guid unitId) => Task.FromResult<IReadOnlyList<OpenPiece>>([]);

    public async Task HandOverAsync(IReadOnlyCollection<string> keys, Bearer from, Bearer to, string reason)
    {
        foreach (var session in await Of(from.Id).ToListAsync())
            if (keys.Contains(Key(session))) session.HandOverRecord(from, to, reason);
    }

    private IQueryable<Session> Of(Guid personId)
    {
        var (now, minutes) = (clock.Now(), db.SessionMinutes);
        return db.Sessions.Where(x => x.RecorderId == personId && x.CancelledAt == null && (x.EndsAt > now || !minutes.Any(written => written.SessionId == x.Id)));
    }

    private static string Key(Session session) => $"sessions/{session.Id:N}";
}
