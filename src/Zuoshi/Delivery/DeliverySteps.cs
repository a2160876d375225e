using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Ui;

namespace Zuoshi.Delivery;

/// <summary>On the campaign's home: what the reader has to do with supervised items, one line for each sort of thing.</summary>
internal sealed class DeliverySteps(AppDb db, OrganisationFacts organisation) : INextSteps
{
    public async Task<IReadOnlyList<NextStep>> ListAsync(CampaignFact campaign, Actor actor, DateOnly today)
    {
        if (!actor.Can(Permission.Supervise) && !actor.Can(Permission.Deliver) && !actor.Can(Permission.DecideDelivery)) return [];

        var items = await db.Assignments.AsNoTracking().VisibleTo(campaign, actor)
            .Where(x => x.State != AssignmentState.Ended && x.State != AssignmentState.Closed && x.State != AssignmentState.Archived).WithPlan().ToListAsync();
        if (items.Count == 0) return [];

        var parties = await Parties.OfAsync(campaign, actor, organisation);
        return
        [
            .. await CircularsAsync(campaign, actor, today),
            .. Todo.Of(items.Select(item => (item, parties.In(item))), today).GroupBy(todo => todo.Verb).Select(group => group.ToList()).Select(todos => new NextStep(
                todos is [var only] ? $"{only.Verb}：督办事项{Mark.Three(only.Item.Number)}" : $"{todos[0].Verb} {todos.Count} 项督办事项",
                todos[0].Until is { } until ? $"{(todos.Count > 1 ? "最早的" : "")}{until.Chinese(today.Year)}{(until < today ? "应已办" : "以前办")}" : "逐项看过再办",
                todos is [var one] ? one.Address(campaign.Number) : DeliveryLinks.Board(campaign.Number), "去办")),
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
