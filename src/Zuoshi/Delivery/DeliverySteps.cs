using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Delivery.Judging;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Ui;

namespace Zuoshi.Delivery;

/// <summary>On the campaign's home: what the reader has to do with supervised items, one line for each sort of thing.</summary>
internal sealed class DeliverySteps(AppDb db, OrganisationFacts organisation, LightDays lights) : INextSteps
{
    public async Task<IReadOnlyList<NextStep>> ListAsync(CampaignFact campaign, Actor actor, DateOnly today)
    {
        if (!actor.Can(Permission.Supervise) && !actor.Can(Permission.Deliver) && !actor.Can(Permission.DecideDelivery)) return [];

        await lights.BringUpAsync(campaign.Id, today);
        var items = db.Assignments.AsNoTracking().VisibleTo(campaign, actor)
            .Where(x => x.State != AssignmentState.Ended && x.State != AssignmentState.Closed && x.State != AssignmentState.Archived);
        var parties = await Parties.OfAsync(campaign, actor, organisation);
        return
        [
            .. await CircularsAsync(campaign, actor, today),
            .. (await Todo.OfAsync(items, parties, today)).GroupBy(todo => todo.Verb).Select(group => group.ToList()).Select(todos => new NextStep(
                todos is [var only] ? $"{only.Verb}：督办事项{Mark.Three(only.Item.Number)}" : $"{todos[0].Verb} {todos.Count} 项督办事项",
                todos[0].Until is { } until ? $"{(todos.Count > 1 ? "最早的" : "")}{until.Chinese(today.Year)}{(until < today ? "应已办" : "以前办")}" : "逐项看过再办",
                todos is [var one] ? one.Address(campaign.Number) : DeliveryLinks.Board(campaign.Number), "去办")),
            .. await TurningAsync(campaign, parties.Concerned(items).TurningSoon(today), today),
        ];
    }

    // What turns yellow or red within a week unless somebody acts: said before it happens.
    private static async Task<IEnumerable<NextStep>> TurningAsync(CampaignFact campaign, IQueryable<Assignment> items, DateOnly today)
    {
        var turning = await items.OrderBy(x => x.Outlook!.TurnsOn).ThenBy(x => x.Number).Select(x => new { x.Number, x.Outlook!.TurnsOn, x.Outlook.TurnsTo }).ToListAsync();
        if (turning is not [var first, ..]) return [];

        var when = $"督办事项{Mark.Three(first.Number)}{first.TurnsOn!.Value.Chinese(today.Year)}转{first.TurnsTo!.Value.Colour()}";
        return
        [
            turning.Count == 1
                ? new NextStep(when, "不办就变，现在还来得及", DeliveryLinks.Item(campaign.Number, first.Number), "去看")
                : new NextStep($"{LightReading.SoonDays}天内{turning.Count}项督办事项要转黄灯、红灯", $"最早的{when}", DeliveryLinks.Turning(campaign.Number), "去看"),
        ];
    }

    // A unit looks at its own lines of a circular before it is issued.
    private async Task<IEnumerable<NextStep>> CircularsAsync(CampaignFact campaign, Actor actor, DateOnly today)
    {
        if (!actor.Can(Permission.Deliver)) return [];

        var open = await db.Circulars.AsNoTracking().Where(x => x.CampaignId == campaign.Id && x.Label <= actor.Clearance && x.IssuedOn == null && x.CheckUntil >= today).Include(x => x.Lines).ToListAsync();
        return open.Where(circular => circular.Awaits(actor.UnitId, today)).Select(circular => new NextStep(
            "核对督办通报里您单位的事项", $"{circular.CheckUntil.Chinese(today.Year)}以前，没有出入按一下就行", DeliveryLinks.Circular(campaign.Number, circular.Number), "去核对"));
    }
}
