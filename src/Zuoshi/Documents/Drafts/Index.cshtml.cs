using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Documents.Composing;
using Zuoshi.Documents.Contract;
using Zuoshi.Documents.Templates;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Documents.Drafts;

/// <summary>Both documents with all their editions, and where each is begun.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, ListFacts lists, Editions editions, TimeProvider clock) : AppPage
{
    public sealed record EditionRow(DocumentKind Kind, int Edition, int Draft, DocumentStage Stage, string Title, DateTime At, string By, int Paragraphs, Sensitivity Label);

    public CampaignFact Campaign { get; private set; } = null!;

    public ILookup<DocumentKind, EditionRow> Editions { get; private set; } = Array.Empty<EditionRow>().ToLookup(row => row.Kind);

    public IReadOnlyList<DocumentTemplate> Templates { get; private set; } = [];

    /// <summary>稿次 of the last edition of each kind, seen or not: what is begun from this page comes after it, or not at all.</summary>
    public IReadOnlyDictionary<DocumentKind, int> Last { get; private set; } = new Dictionary<DocumentKind, int>();

    public bool MayDraft => Campaign.WritesDocuments(Actor);

    public IEnumerable<SelectListItem> TemplateOptions(DocumentKind kind) =>
        [new("常用写法", ""), .. Templates.Where(template => template.Kind == kind).Select(template => new SelectListItem(template.Name, template.Number.ToString()))];

    public async Task<IActionResult> OnGetAsync(int campaign) => await LoadAsync(campaign) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int campaign, DocumentKind kind, int? template, int after)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!MayDraft) return Forbid();
        if (!Enum.IsDefined(kind)) return Stale("请选文种。");
        var next = await editions.NextAsync(Campaign.Id, kind);
        if (next.Draft != after + 1) return await BegunMeanwhileAsync(kind);
        var own = template is { } number ? Templates.FirstOrDefault(one => one.Number == number && one.Kind == kind) : null;
        if (template is not null && own is null) return Stale("这个模板已经停用，请另选一个。");

        var rows = await lists.AllAsync(Campaign.Id, Actor);
        var draft = Composer.Compose(kind, Template.Parse(own?.Text ?? BuiltInTemplates.Of(kind)), Campaign, rows);
        OfficialDocument.CheckSources(draft);
        // A kind has one draft at most that is written on.
        var open = await db.OfficialDocuments.WithParagraphs().SingleOrDefaultAsync(x => x.CampaignId == Campaign.Id && x.Kind == kind && x.Stage == DocumentStage.Draft);
        open?.Keep(rows);
        db.Add(new OfficialDocument(Campaign.Id, kind, next, draft, Actor, clock.Now()));
        if (!await editions.SaveNewAsync()) return await BegunMeanwhileAsync(kind);

        return Done($"{kind.Name()}第{next.Draft}稿已起草，由清单写成的段都注明来源", DocumentLinks.Edition(Campaign.Number, next.Edition));
    }

    private async Task<PageResult> BegunMeanwhileAsync(DocumentKind kind)
    {
        await LoadAsync(Campaign.Number);
        return Stale($"别人刚刚起了{kind.Name()}的新稿，请到那一稿里改。");
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        Campaign = found;
        Scope = found.Scope;
        Editions = (await db.OfficialDocuments.AsNoTracking().VisibleTo(Actor)
            .Where(x => x.CampaignId == found.Id)
            .OrderByDescending(x => x.Draft)
            .Select(x => new EditionRow(x.Kind, x.Edition, x.Draft, x.Stage, x.Title, x.At, x.ByName, x.Paragraphs.Count, x.Label))
            .ToListAsync()).ToLookup(row => row.Kind);
        Last = await db.OfficialDocuments.Where(x => x.CampaignId == found.Id).GroupBy(x => x.Kind).Select(kind => new { kind.Key, Draft = kind.Max(x => x.Draft) }).ToDictionaryAsync(kind => kind.Key, kind => kind.Draft);
        Templates = MayDraft ? await db.DocumentTemplates.AsNoTracking().Where(x => x.CampaignId == found.Id && !x.IsRetired).OrderBy(x => x.Number).ToListAsync() : [];
        return true;
    }
}
