using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Delivery.Items;

/// <summary>An item that somebody has opened, with the part that they have in it.</summary>
/// <param name="Campaign">Its campaign.</param>
/// <param name="Item">The item with all that has happened to it.</param>
/// <param name="Party">As what the reader acts on it.</param>
public sealed record OpenItem(CampaignFact Campaign, Assignment Item, Party Party);

/// <summary>Opens items for the pages about one.</summary>
public sealed class ItemDesk(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation)
{
    /// <summary>The item of a number, or null when there is none that the actor may see.</summary>
    public async Task<OpenItem?> OpenAsync(int campaign, int number, Actor actor)
    {
        if (await campaigns.FindAsync(campaign, actor) is not { } found) return null;

        var item = await db.Assignments.VisibleTo(found, actor).WithAll().SingleOrDefaultAsync(x => x.Number == number);
        return item is null ? null : new OpenItem(found, item, (await Parties.OfAsync(found, actor, organisation)).In(item));
    }

    /// <summary>
    /// The same for a page with the form of one act; null where the actor may not do it. A form that is sent is opened though the item has moved
    /// on meanwhile: the item itself refuses, and what was typed stays.
    /// </summary>
    public async Task<OpenItem?> OpenForAsync(int campaign, int number, Actor actor, Act act, bool isSent) =>
        await OpenAsync(campaign, number, actor) is { } open && (Supervision.Allows(act, open.Item.State, open.Party) || isSent && Supervision.Table.Any(line => line.Act == act && (line.By & open.Party) != Party.None))
            ? open : null;
}
