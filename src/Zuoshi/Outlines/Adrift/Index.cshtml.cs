using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Outlines.Adrift;

/// <summary>Annotations for which a new version holds no certain place; their author, or the office, says where they belong.</summary>
[Can(Permission.Contribute)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, OutlineFacts outline) : AppPage
{
    [BindProperty]
    public PlaceInput Input { get; set; } = new();

    public CampaignFact Campaign { get; private set; } = null!;

    public IReadOnlyList<Lost> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int campaign) => await LoadAsync(campaign) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (await Placeable().SingleOrDefaultAsync(x => x.Number == Input.Number) is not { } annotation) return NotFound();

        if (annotation.AdriftSince is null || annotation.Version != Input.Version)
        {
            var now = annotation.AdriftSince is null ? $"现在的位置是{annotation.Citation}。" : "现在的内容在下面。";
            return Stale($"您填写的时候，别人先改了批注{Mark.Four(annotation.Number)}。{now}您填的是“{Input.Place}”，没有保存。");
        }

        if (!ModelState.IsValid) return Invalid();
        if (await outline.FindAsync(Campaign.Id, Input.Place!) is not { } cited)
            return Invalid("Input.Place", "纲要里没有这个位置。请照原文的编号填，例如“四（一）第3句”或者“4.1.3”。");

        var clause = (await db.CurrentOutlineAsync(Campaign.Id))!.Clauses.Single(x => x.Key == cited.ClauseKey);
        annotation.Place(clause, Place.In(clause, cited.Sentence, annotation.Quote));
        await db.SaveChangesAsync();
        return Done($"批注{Mark.Four(annotation.Number)}已放到{annotation.Citation}", OutlineLinks.Adrift(campaign));
    }

    /// <summary>What stands in the field of one of them: what was typed, else the proposal.</summary>
    public string? Shown(Lost lost) => lost.Number == Input.Number ? Input.Place : lost.Proposal;

    /// <summary>The message beside the field of one of them.</summary>
    public string? MessageFor(Lost lost) =>
        lost.Number == Input.Number ? ModelState.GetValueOrDefault("Input.Place")?.Errors.FirstOrDefault()?.ErrorMessage : null;

    private async Task<bool> LoadAsync(int number)
    {
        if (await campaigns.FindAsync(number, Actor) is not { } found) return false;

        (Campaign, Scope) = (found, found.Scope);
        var adrift = await Placeable().AsNoTracking().Where(x => x.AdriftSince != null).OrderBy(x => x.Number).ToListAsync();
        var clauses = adrift.Count > 0 ? (await db.CurrentOutlineAsync(found.Id))?.Clauses ?? [] : [];
        Items = [.. adrift.Select(x => new Lost(
            x.Number, x.Version, x.Kind, x.Citation, x.Quote, x.Text, x.AuthorId == Actor.PersonId ? "您" : x.AuthorUnit, x.AdriftSince!.Value, Place.Proposed(clauses, x.Quote)))];
        return true;
    }

    /// <summary>The own ones; for the office all that it may read.</summary>
    private IQueryable<Annotation> Placeable()
    {
        var readable = db.Annotations.VisibleTo(Campaign, Actor);
        return Campaign.IsManagedBy(Actor) ? readable : readable.Where(x => x.AuthorId == Actor.PersonId);
    }

    /// <summary>An annotation without a place.</summary>
    public sealed record Lost(
        int Number, int Version, AnnotationKind Kind, string Citation, string Quote, string Text, string By, DateTime Since, string? Proposal);
}
