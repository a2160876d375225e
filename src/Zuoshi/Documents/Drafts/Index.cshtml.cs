using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Documents.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Documents.Drafts;

/// <summary>All editions, and the button that drafts the next one.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, ListFacts lists, TimeProvider clock) : AppPage
{
    public sealed record EditionRow(int Edition, string Title, DateTime At, string By, int Paragraphs, Sensitivity Label);

    public CampaignFact Campaign { get; private set; } = null!;

    public IReadOnlyList<EditionRow> Editions { get; private set; } = [];

    public bool MayDraft => Actor.Can(Permission.DraftDocuments) && Campaign.IsManagedBy(Actor);

    public async Task<IActionResult> OnGetAsync(int campaign) => await LoadAsync(campaign) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!MayDraft) return Forbid();

        var draft = ActionPlan.Compose(Campaign, await lists.AllAsync(Campaign.Id, Actor));
        OfficialDocument.CheckSources(draft);
        var edition = await Counter.NextAsync(db, "documents", Campaign.Id);
        db.Add(new OfficialDocument(Campaign.Id, DocumentKind.ActionPlan, edition, draft, Actor, clock.Now()));
        await db.SaveChangesAsync();
        return Done($"行动计划第{edition}版已起草，每段都注明来源", DocumentLinks.Edition(Campaign.Number, edition));
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        Campaign = found;
        Scope = found.Scope;
        Editions = await db.OfficialDocuments.AsNoTracking().VisibleTo(Actor)
            .Where(x => x.CampaignId == found.Id)
            .OrderByDescending(x => x.Edition)
            .Select(x => new EditionRow(x.Edition, x.Title, x.At, x.ByName, x.Paragraphs.Count(paragraph => paragraph.Sources.Any()), x.Label))
            .ToListAsync();
        return true;
    }
}
