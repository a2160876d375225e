using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Time;

namespace Zuoshi.Delivery.Circulars;

/// <summary>A circular as a file, and the note that somebody took it away.</summary>
public sealed class CircularFile(CampaignFacts campaigns, OrganisationFacts organisation, CircularDesk desk, Exports exports, TimeProvider clock)
{
    /// <summary>The circular of a number; null when there is none that the actor may see whole.</summary>
    internal async Task<(CircularText Text, Export Export)?> OfAsync(int campaign, int number, Actor actor)
    {
        if (await campaigns.FindAsync(campaign, actor) is not { } found || await desk.FindAsync(found, number, actor) is not { } circular) return null;
        if (circular.IssuedOn is null && await Parties.OfAsync(found, actor, organisation) is { IsOffice: false, IsLeader: false }) return null;

        return (new CircularText(found.Name, circular), await exports.NoteAsync("delivery", found.Id, [circular.Label], actor));
    }

    /// <summary>All items as they stand today, in the columns of this month's circular; null when there is no such campaign for the actor.</summary>
    internal async Task<(CircularText Text, Export Export)?> TodayAsync(int campaign, Actor actor)
    {
        if (await campaigns.FindAsync(campaign, actor) is not { } found) return null;

        var move = new Move(actor, Party.None, clock.Now());
        var circular = await desk.DrawAsync(found, CircularPeriod.Of(CircularKind.Month, move.On), actor.Clearance, move);
        return (new CircularText(found.Name, circular), await exports.NoteAsync("delivery", found.Id, [circular.Label], actor));
    }
}
