using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Answers;

/// <summary>The reasons that the office has worded once for many.</summary>
[Can(Permission.ManageCampaign)]
public sealed class TemplatesModel(AppDb db, CampaignFacts campaigns) : AppPage
{
    public CampaignFact Campaign { get; private set; } = null!;

    public IReadOnlyList<AnswerTemplate> Templates { get; private set; } = [];

    /// <summary>What was typed into the form for a new one.</summary>
    public (string Name, DispositionKind? Kind, string Text) Typed { get; private set; } = ("", null, "");

    public async Task<IActionResult> OnGetAsync(int campaign) => await LoadAsync(campaign) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync(int campaign, string? name, DispositionKind kind, string? text)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        Typed = (name ?? "", kind, text ?? "");
        db.Add(new AnswerTemplate(Campaign.Id, name, kind, text));
        return await SavedAsync("模板已新增");
    }

    public async Task<IActionResult> OnPostCommonAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        db.AddRange(AnswerTemplate.Common(Campaign.Id));
        return await SavedAsync("已放上，可以改");
    }

    public async Task<IActionResult> OnPostChangeAsync(int campaign, Guid id, string? name, DispositionKind kind, string? text)
    {
        if (!await LoadAsync(campaign) || await FindAsync(id) is not { } template) return NotFound();

        template.Change(name, kind, text);
        return await SavedAsync("模板已改好，发出去的答复不变");
    }

    public async Task<IActionResult> OnPostRetireAsync(int campaign, Guid id)
    {
        if (!await LoadAsync(campaign) || await FindAsync(id) is not { } template) return NotFound();

        template.Retire();
        return await SavedAsync("不再用了，发出去的答复不变");
    }

    private async Task<IActionResult> SavedAsync(string message)
    {
        await db.SaveChangesAsync();
        return Done(message, DiscussionLinks.Templates(Campaign.Number));
    }

    private Task<AnswerTemplate?> FindAsync(Guid id) => db.AnswerTemplates.SingleOrDefaultAsync(x => x.Id == id && x.CampaignId == Campaign.Id);

    private async Task<bool> LoadAsync(int number)
    {
        if (await campaigns.FindManagedAsync(number, Actor) is not { } campaign) return false;

        (Campaign, Scope) = (campaign, campaign.Scope);
        Templates = await db.AnswerTemplates.AsNoTracking().Where(x => x.CampaignId == campaign.Id && !x.IsRetired).OrderBy(x => x.Kind).ThenBy(x => x.Name).ToListAsync();
        return true;
    }
}
