using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Documents.Composing;
using Zuoshi.Documents.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Documents.Templates;

/// <summary>文稿模板: what is there from the beginning, and what the office has written.</summary>
[Can(Permission.DraftDocuments)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns) : AppPage
{
    [BindProperty]
    public DocumentKind Kind { get; set; } = DocumentKind.ActionPlan;

    [BindProperty, StringLength(DocumentTemplate.LongestName, ErrorMessage = "不超过40个字")]
    public string? Name { get; set; }

    [BindProperty, StringLength(Template.Longest, ErrorMessage = "不超过两万个字")]
    public string? Text { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public IReadOnlyList<DocumentTemplate> Own { get; private set; } = [];

    /// <summary>The one that is being changed; null for a new one.</summary>
    public DocumentTemplate? Edited { get; private set; }

    public IEnumerable<SelectListItem> KindOptions => Enum.GetValues<DocumentKind>().Select(kind => new SelectListItem(kind.Name(), kind.ToString()));

    public async Task<IActionResult> OnGetAsync(int campaign, int? edit, DocumentKind? like)
    {
        if (!await LoadAsync(campaign, edit)) return NotFound();

        if (Edited is { } edited) (Kind, Name, Text, Version) = (edited.Kind, edited.Name, edited.Text, edited.Version);
        else if (like is { } kind && Enum.IsDefined(kind)) (Kind, Text) = (kind, BuiltInTemplates.Of(kind));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, int? edit)
    {
        if (!await LoadAsync(campaign, edit)) return NotFound();
        if (!Campaign.WritesDocuments(Actor)) return Forbid();
        if (!ModelState.IsValid) return Invalid();

        if (Edited is null) db.Add(new DocumentTemplate(Campaign.Id, await Counter.NextAsync(db, "document-templates", Campaign.Id), Kind, Name, Text));
        else if (Edited.Version != Version)
        {
            ModelState.Remove(nameof(Version));
            Version = Edited.Version;
            return Stale("您修改的时候，别人先保存了这个模板。下面是您写的；再保存一次，就以您的为准。");
        }
        else Edited.Change(Kind, Name, Text);
        await db.SaveChangesAsync();
        return Done("模板已保存，起草时可以选用", DocumentLinks.Templates(campaign));
    }

    public async Task<IActionResult> OnPostRetireAsync(int campaign, int edit, bool retired)
    {
        if (!await LoadAsync(campaign, edit)) return NotFound();
        if (!Campaign.WritesDocuments(Actor)) return Forbid();

        Edited!.Retire(retired);
        await db.SaveChangesAsync();
        return Done(retired ? "模板已停用" : "模板已恢复", DocumentLinks.Templates(campaign));
    }

    private async Task<bool> LoadAsync(int campaign, int? edit)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        (Campaign, Scope) = (found, found.Scope);
        Own = await db.DocumentTemplates.Where(x => x.CampaignId == found.Id).OrderBy(x => x.Number).ToListAsync();
        Edited = edit is { } number ? Own.FirstOrDefault(template => template.Number == number) : null;
        return edit is null || Edited is not null;
    }
}
