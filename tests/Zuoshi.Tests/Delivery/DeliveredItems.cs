using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns;
using Zuoshi.Delivery;
using Zuoshi.Lists;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Publishing;
using Zuoshi.Organisation;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Delivery;

/// <summary>A row that is in its unit's hands.</summary>
/// <param name="Title">What it is called.</param>
internal sealed record Delivered(string Title)
{
    public WorkItemKind Kind { get; init; } = WorkItemKind.Task;

    public DateOnly Start { get; init; } = new(2026, 3, 2);

    public DateOnly? Due { get; init; } = new(2026, 12, 31);

    public Sensitivity Label { get; init; } = Sensitivity.Internal;

    public IReadOnlyList<PublishedStep> Steps { get; init; } = [];

    /// <summary>Whether it is about the campaign's first theme, or about none.</summary>
    public bool HasTheme { get; init; } = true;
}

/// <summary>Puts rows that are being delivered into the tests' world, without the way there.</summary>
internal static class DeliveredItems
{
    public static Task AddAsync(RunningSite site, params IReadOnlyList<Delivered> items) => site.Look(async db =>
    {
        var now = Cast.Now.UtcDateTime;
        var campaign = await db.Campaigns.WithParts().SingleAsync();
        var station = await db.Units.SingleAsync(unit => unit.Name == Cast.Station);
        var tree = new UnitTree(await db.Units.ToListAsync());
        var office = (await db.People.WithPosts().SingleAsync(person => person.SignInName == Cast.Office.SignInName)).ActorsOn(DateOnly.FromDateTime(Cast.Now.Date), tree)[0] with { Clearance = Sensitivity.WorkSecret };
        foreach (var given in items)
        {
            var theme = given.HasTheme ? campaign.Themes[0].Id : (Guid?)null;
            var row = new WorkItem(campaign.Id, given.Kind, await Counter.NextAsync(db, given.Kind.Segment(), campaign.Id), new RowContent
            {
                Title = given.Title, ThemeId = theme, LeadUnitId = station.Id, Content = "按清单的要求把这件事做成。", Target = "做成。", Acceptance = "做成了。",
                Leader = new Holder("分管副局长", null), Start = given.Start, Due = given.Due, Label = given.Label,
                Project = given.Kind is WorkItemKind.Project ? new ProjectContent("水库", BuildNature.Rebuild, Stage.Starting, "一座", 2026, 2027, 100_000_000) : null,
            }, office, now);
            db.AddRange(row, new Baseline(campaign.Id, await Counter.NextAsync(db, "baselines", campaign.Id), new PublicationTerms(DateOnly.FromDateTime(now), "", ""), [row], office, now));
            var item = new Assignment(
                campaign.Id, await Counter.NextAsync(db, "assignments", campaign.Id),
                new PublishedRow(row.Id, row.Kind, row.Number, 1, theme, row.Title, row.Acceptance, station.Id, [], "分管副局长", null, given.Start, given.Due, given.Due is null, given.Steps, given.Label),
                new AssignmentTerms("清单", "澄水〔2026〕12号", "做成了"), DateOnly.FromDateTime(Cast.Now.Date));
            db.Add(item);
            item.Propose(As(Party.Office));
            item.Approve(As(Party.Leader));
            item.Dispatch(As(Party.Office));
            item.Acknowledge(As(Party.Lead));
            await db.SaveChangesAsync();
        }

        return 0;

        Move As(Party party) => new(office, party, now, "应急");
    });
}
