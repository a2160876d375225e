using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Webhooks;

/// <summary>Which other systems are told of what. It lets facts leave the site, so it is for whoever answers for its security.</summary>
[Can(Permission.ManageSecurity)]
public sealed class IndexModel(AppDb db, IOptions<WebhookOptions> options) : AppPage
{
    public sealed record Line(Subscription Subscription, int Waiting, DateTime? LastArrived);

    [BindProperty, Required(ErrorMessage = "请写明通知哪个系统"), StringLength(Subscription.LongestName, ErrorMessage = "不超过50个字")]
    public string Name { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请填接收地址"), StringLength(Subscription.LongestAddress, ErrorMessage = "地址太长")]
    public string Address { get; set; } = "";

    [BindProperty]
    public List<string> Events { get; set; } = [];

    /// <summary>The secret of the subscription just made; shown this once.</summary>
    public string? Secret { get; private set; }

    /// <summary>Its name.</summary>
    public string MadeName { get; private set; } = "";

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>Where messages may go.</summary>
    public IReadOnlyList<string> AllowedHosts => options.Value.AllowedHosts;

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Events.Count == 0) ModelState.AddModelError(nameof(Events), "请至少选一件要通知的事。");
        if (!ModelState.IsValid) return Invalid();

        var secret = Signature.NewSecret();
        db.Add(new Subscription(Name, Address, Events, secret, options.Value));
        await db.SaveChangesAsync();
        await LoadAsync();
        (Secret, MadeName) = (secret, Name);
        ModelState.Clear();
        (Name, Address, Events) = ("", "", []);
        return Page();
    }

    private async Task LoadAsync()
    {
        IQueryable<Delivery> deliveries = db.Deliveries;
        Lines = await db.Subscriptions.AsNoTracking().OrderBy(x => x.Name)
            .Select(x => new Line(
                x, deliveries.Count(delivery => delivery.SubscriptionId == x.Id && delivery.ArrivedAt == null && delivery.GivenUpAt == null),
                deliveries.Where(delivery => delivery.SubscriptionId == x.Id).Max(delivery => delivery.ArrivedAt)))
            .ToListAsync();
    }
}
