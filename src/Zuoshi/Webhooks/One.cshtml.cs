using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Webhooks;

/// <summary>One system that is told, and how each message went.</summary>
[Can(Permission.ManageSecurity)]
public sealed class OneModel(AppDb db, TimeProvider clock) : AppPage
{
    private const int Latest = 100;

    public Subscription Subscription { get; private set; } = null!;

    /// <summary>The latest messages, the newest first.</summary>
    public IReadOnlyList<Delivery> Sent { get; private set; } = [];

    public string Address => $"/webhooks/{Subscription.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostStopAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();

        Subscription.Stop($"{Actor.Name}停用", clock.Now());
        await db.SaveChangesAsync();
        return Done("已停用，等着送的先留着", Address);
    }

    public async Task<IActionResult> OnPostResumeAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();

        Subscription.Resume();
        await db.SaveChangesAsync();
        return Done("已恢复，等着送的接着送", Address);
    }

    public async Task<IActionResult> OnPostAgainAsync(Guid id, Guid delivery)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (await db.Deliveries.SingleOrDefaultAsync(x => x.Id == delivery && x.SubscriptionId == id) is not { } sent) return NotFound();

        sent.SendAgain(clock.Now());
        Subscription.SentAgain(sent);
        await db.SaveChangesAsync();
        return Done("已排队，马上再送一次", Address);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.Subscriptions.SingleOrDefaultAsync(x => x.Id == id) is not { } found) return false;

        Subscription = found;
        Sent = await db.Deliveries.AsNoTracking().Where(x => x.SubscriptionId == id).OrderByDescending(x => x.Id).Take(Latest).ToListAsync();
        return true;
    }
}
