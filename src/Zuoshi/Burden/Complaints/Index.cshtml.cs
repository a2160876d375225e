using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Burden.Complaints;

/// <summary>The complaints that one wrote; for the office also those that it answers, what waits first.</summary>
[Can(Permission.KeepOwnAccount)]
public sealed class IndexModel(AppDb db, TimeProvider clock) : AppPage
{
    private const int MostShown = 200;

    public DateOnly Today => clock.Today();

    public bool Answers => Actor.Can(Permission.ManageCampaign);

    public IReadOnlyList<Complaint> Complaints { get; private set; } = [];

    public async Task OnGetAsync() =>
        Complaints = await db.Complaints.AsNoTracking().VisibleTo(Actor).OrderBy(x => x.AnsweredAt != null).ThenByDescending(x => x.Number).Take(MostShown).ToListAsync();
}
