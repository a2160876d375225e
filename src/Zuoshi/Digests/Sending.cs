using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Mail;
using Zuoshi.Platform.Time;

namespace Zuoshi.Digests;

/// <summary>Sends the mails of today that are due.</summary>
public sealed class Sending(AppDb db, OrganisationFacts organisation, Mailer mailer, TimeProvider clock)
{
    private const int MostAtOnce = 200;

    /// <summary>Does it.</summary>
    public async Task RunAsync(CancellationToken cancel = default)
    {
        var (day, now) = (clock.Today(), clock.Now());
        var due = await db.Mailings.Due(day, now).OrderBy(x => x.DueAt).Select(x => x.Id).Take(MostAtOnce).ToListAsync(cancel);
        foreach (var id in due)
        {
            // One statement, so that of two nodes only one gets it.
            var isOurs = await db.Mailings.Due(day, now).Where(x => x.Id == id).ExecuteUpdateAsync(set => set.SetProperty(x => x.ClaimedAt, now), cancel) == 1;
            if (isOurs) await SendAsync(id, cancel);
        }

        var old = clock.Now() - Mailing.KeptFor;
        await db.Mailings.Where(x => x.DecidedAt < old).ExecuteDeleteAsync(cancel);
    }

    private async Task SendAsync(Guid id, CancellationToken cancel)
    {
        var mailing = await db.Mailings.SingleAsync(x => x.Id == id, cancel);
        // Asked anew: the person may have left, or wants no mail any more.
        if (await organisation.MailAddressAsync(mailing.PersonId) is { } to)
            mailing.Tried(await mailer.SendAsync(new Letter(mailing.Id, to, mailing.Subject, mailing.Body), cancel), clock.Now());
        // What was sent is noted even while the site goes down.
        await db.SaveChangesAsync(CancellationToken.None);
        db.ChangeTracker.Clear();
    }
}
