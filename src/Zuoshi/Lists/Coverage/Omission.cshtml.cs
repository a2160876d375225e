using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Lists.Coverage;

/// <summary>Why something has no row, or several things for the same reason: said here, and taken back here.</summary>
[Can(Permission.EditLists)]
public sealed class OmissionModel(AppDb db, CampaignFacts campaigns, CoverageBoard board, TimeProvider clock) : AppPage
{
    private const int MostAtOnce = 500;

    /// <summary>What sort of things.</summary>
    [BindProperty(SupportsGet = true, Name = "by")]
    public string? By { get; set; }

    /// <summary>Which of them.</summary>
    [BindProperty(SupportsGet = true, Name = "keys")]
    public Guid[] Keys { get; set; } = [];

    [BindProperty, StringLength(Omission.LongestReason, ErrorMessage = "不超过300个字")]
    public string? Reason { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public CoverageKind Kind => CoverageKinds.FromSegment(By);

    public IReadOnlyList<CoveredThing> Things { get; private set; } = [];

    /// <summary>Those of which nobody has said why.</summary>
    public IReadOnlyList<CoveredThing> Gaps => [.. Things.Where(thing => thing.IsGap)];

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        return MayExplain ? Page() : Forbid();
    }

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign) || Things.Count == 0) return NotFound();
        if (!MayExplain) return Forbid();
        if (!ModelState.IsValid) return Invalid();
        if (PlainText.Of(Reason).Length == 0) return Invalid(nameof(Reason), "请写明为什么没有。");

        foreach (var thing in Things) db.Add(new Omission(Campaign.Id, thing, Reason, Actor, clock.Now()));
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException twice) when (Databases.IsDuplicate(twice))
        {
            db.ChangeTracker.Clear();
            await LoadAsync(campaign);
            return Stale("刚刚有别人也说明了，先看看他写的。");
        }

        return Done($"已记下{Things.Count}{Kind.Counter()}为什么没有事项", ListLinks.Coverage(campaign, Kind));
    }

    /// <summary>Takes back what was said of one thing.</summary>
    public async Task<IActionResult> OnPostReopenAsync(int campaign)
    {
        if (!await LoadAsync(campaign) || Things is not [var thing]) return NotFound();
        if (!MayExplain) return Forbid();
        if (thing.Omission is not { } shown || await db.Omissions.SingleOrDefaultAsync(x => x.Id == shown.Id) is not { } said) return Stale("这条说明已经收回了。");

        said.Withdraw(Actor, clock.Now());
        await db.SaveChangesAsync();
        return Done($"已收回对“{thing.Name}”的说明{(thing.IsCovered ? "" : "，它又算空着")}", ListLinks.Coverage(campaign, Kind));
    }

    private bool MayExplain => Things.All(thing => Campaign.MayExplain(Actor, thing.Kind, thing.Key));

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        (Campaign, Scope) = (found, found.Scope);
        var asked = Keys.Take(MostAtOnce).ToHashSet();
        Things = asked.Count == 0 ? [] : [.. (await board.LoadAsync(found, Actor)).Single(view => view.Kind == Kind).Things.Where(thing => asked.Contains(thing.Key))];
        return Things.Count > 0 || asked.Count == 0;
    }
}
