using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Outlines.Materials;

/// <summary>The shelf: a campaign's materials by study item.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns) : AppPage
{
    public sealed record Row(int Number, string Title, string Url, string FileName, bool HasText, Guid? StudyItemId, Sensitivity Label, string ByUnit, DateTime At);

    public sealed record Board(string Id, string Name, string Text, IReadOnlyList<Row> Rows);

    public CampaignFact Campaign { get; private set; } = null!;

    public IReadOnlyList<Board> Boards { get; private set; } = [];

    public bool IsOffice => Campaign.IsManagedBy(Actor);

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        (Campaign, Scope) = (found, found.Scope);
        var rows = await db.Materials.OnShelf(found.Id, Actor).OrderBy(x => x.Number)
            .Select(x => new Row(x.Number, x.Title, x.Url, x.FileName, x.Text != "", x.StudyItemId, x.Label, x.ByUnit, x.At)).ToListAsync();
        var items = found.Prompts.Where(prompt => prompt.IsStudy).OrderBy(prompt => prompt.GroupOrder).ThenBy(prompt => prompt.Number)
            .Select(prompt => new Board($"m-{prompt.GroupOrder}-{prompt.Number}", $"{prompt.Group}之{prompt.Number}", prompt.Text, [.. rows.Where(row => row.StudyItemId == prompt.Id)]))
            .ToList();
        var others = rows.Where(row => found.Prompt(row.StudyItemId) is not { IsStudy: true }).ToList();
        Boards = others.Count == 0 && items.Count > 0 ? items : [.. items, new Board("m-others", "", items.Count == 0 ? "资料" : "其他资料", others)];
        return Page();
    }
}
