using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Import;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Campaigns.All;

[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db) : AppPage
{
    public sealed record CampaignRow(int Number, string Name, string Organiser, DateOnly? Start, DateOnly? End, bool IsPublished);

    public sealed record DraftRow(Guid Id, string Title, DateTime At);

    public List<CampaignRow> Campaigns { get; private set; } = [];

    public List<DraftRow> Drafts { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Campaigns = await db.Campaigns.AsNoTracking().VisibleTo(Actor)
            .OrderByDescending(x => x.Number)
            .Select(x => new CampaignRow(x.Number, x.Name, x.Organiser, x.Start, x.End, x.PublishedAt != null))
            .ToListAsync();
        Drafts = await db.NoticeDrafts.AsNoTracking().ManagedBy(Actor)
            .Where(x => x.AppliedAt == null)
            .OrderByDescending(x => x.CreatedAt)
            .Take(20)
            .Select(x => new DraftRow(
                x.Id, x.Items.Where(item => item.Kind == ItemKind.Name).Select(item => item.Text).FirstOrDefault() ?? "没有读出名称的通知", x.CreatedAt))
            .ToListAsync();
    }
}
