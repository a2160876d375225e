using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Audits.Sealing;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Audits.Search;

/// <summary>The record of who did what, to be searched, taken away and verified.</summary>
[Can(Permission.ReadAudit)]
public sealed class IndexModel(AppDb db, Vocabulary words, AuditRows rows, Verification verification, Trail trail) : AppPage
{
    /// <summary>Lines on a page.</summary>
    public const int PageSize = 50;

    // A search that names no day looks back this far: nobody waits for years they didn't ask for.
    private const int UsualDays = 30;

    [BindProperty(SupportsGet = true, Name = "")]
    public AuditFilter Filter { get; set; } = new();

    public IReadOnlyList<AuditRow> Rows { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last.</summary>
    public string? Next { get; private set; }

    public AuditSeal? LastSeal { get; private set; }

    /// <summary>What a check that was just asked for has found.</summary>
    public VerificationResult? Verified { get; private set; }

    /// <summary>Whether somebody has narrowed the search.</summary>
    public bool IsNarrowed { get; private set; }

    public Vocabulary Vocabulary => words;

    public Task OnGetAsync([FromServices] TimeProvider clock) => LoadAsync(clock);

    public async Task OnPostVerifyAsync([FromServices] TimeProvider clock, CancellationToken cancel)
    {
        Verified = await verification.RunAsync(cancel);
        db.Add(trail.Note("audits.verified", new { Verified.Days, Verified.Lines, Broken = Verified.Break?.Day }));
        await db.SaveChangesAsync(cancel);
        await LoadAsync(clock);
    }

    private async Task LoadAsync(TimeProvider clock)
    {
        IsNarrowed = Filter.Query().Length > 0;
        if (Filter is { From: null, To: null, Thing: null }) Filter.From = clock.Today().AddDays(-UsualDays);
        var found = await Filter.Apply(db.AuditEntries.AsNoTracking(), words.OpenFeatures).Take(PageSize + 1).ToListAsync();
        Rows = await rows.ReadAsync([.. found.Take(PageSize)]);
        Next = found.Count > PageSize ? Filter.Query(found[PageSize - 1]) : null;
        LastSeal = await db.AuditSeals.AsNoTracking().OrderByDescending(x => x.Day).FirstOrDefaultAsync();
    }
}
