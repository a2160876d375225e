using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Webhooks;

/// <summary>One round of the courier: writes messages of what has happened, then sends those that are due.</summary>
public sealed class Round(AppDb db, Sender sender, IEnumerable<IThingAddresses> addresses, TimeProvider clock)
{
    private const int MostAtOnce = 50;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Does it.</summary>
    public async Task RunAsync(CancellationToken cancel = default)
    {
        await WriteMessagesAsync(cancel);
        var due = await (
                from delivery in db.Deliveries.AsNoTracking().Due(clock.Now())
                join subscription in db.Subscriptions on delivery.SubscriptionId equals subscription.Id
                where subscription.StoppedAt == null
                orderby delivery.DueAt
                select delivery.Id)
            .Take(MostAtOnce).ToListAsync(cancel);
        foreach (var id in due)
            if (await ClaimAsync(id, cancel)) await SendAsync(id, cancel);
    }

    private async Task WriteMessagesAsync(CancellationToken cancel)
    {
        var happened = await db.OutgoingEvents.OrderBy(x => x.Id).Take(MostAtOnce).ToListAsync(cancel);
        if (happened.Count == 0) return;

        var subscriptions = await db.Subscriptions.AsNoTracking().Where(x => x.StoppedAt == null).ToListAsync(cancel);
        var places = await AddressesAsync([.. happened.Select(x => x.SubjectId).Distinct()]);
        foreach (var one in happened)
            db.AddRange(subscriptions.Where(x => x.Events.Contains(one.Name)).Select(x => new Delivery(x.Id, one, Body(one, places), clock.Now())));
        db.RemoveRange(happened);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || Databases.IsDuplicate(failure))
        {
            // Another node took the same events: theirs are the messages, none of ours was saved.
        }

        db.ChangeTracker.Clear();
        var old = clock.Now() - Delivery.KeptFor;
        await db.Deliveries.Where(x => x.ArrivedAt < old || x.GivenUpAt < old).ExecuteDeleteAsync(cancel);
    }

    // One statement, so that of two nodes only one gets it.
    private async Task<bool> ClaimAsync(Guid id, CancellationToken cancel)
    {
        var (now, until) = (clock.Now(), clock.Now() + Delivery.Lease);
        return await db.Deliveries.Due(now).Where(x => x.Id == id).ExecuteUpdateAsync(set => set.SetProperty(x => x.LeasedUntil, until), cancel) == 1;
    }

    private async Task SendAsync(Guid id, CancellationToken cancel)
    {
        var delivery = await db.Deliveries.SingleAsync(x => x.Id == id, cancel);
        var subscription = await db.Subscriptions.SingleAsync(x => x.Id == delivery.SubscriptionId, cancel);
        var failure = await sender.SendAsync(subscription, delivery, cancel);
        delivery.Tried(failure, clock.Now());
        if (delivery.GivenUpAt is not null && subscription.StoppedAt is null)
            subscription.Stop($"连续{Delivery.MostTries}次没有送到，最后一次：{failure}", clock.Now());
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private async Task<Dictionary<Guid, string>> AddressesAsync(IReadOnlyCollection<Guid> keys)
    {
        var found = new Dictionary<Guid, string>();
        foreach (var slot in addresses)
            foreach (var (key, address) in await slot.FindAsync(keys)) found[key] = address;
        return found;
    }

    // Keys and an address, no words of the work: who wants to read them asks the API, with a token of their own.
    private static string Body(OutgoingEvent happened, Dictionary<Guid, string> places) => JsonSerializer.Serialize(
        new { Type = happened.Name, Timestamp = happened.At, Data = new { Kind = happened.SubjectKind, Id = happened.SubjectId, Address = places.GetValueOrDefault(happened.SubjectId) } }, Json);
}
