using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Opinions.Similarity;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;
using Zuoshi.Redline.Wording;
using Zuoshi.Ui;

namespace Zuoshi.Discussions.Similar;

/// <summary>A contribution beside the one that it reads like.</summary>
public sealed record LikePost(PostView Post, int Version, Neighbour? Like, IReadOnlyList<Run> Runs)
{
    /// <summary>Ticked beforehand: as good as the same, and nobody has answered it yet.</summary>
    public bool Ticked => Like is { IsSame: true } && Post.Outcome is null;
}

/// <summary>Contributions that may say the same, the one that stands for them first.</summary>
public sealed record LikePosts(LikePost First, IReadOnlyList<LikePost> Others);

/// <summary>Contributions that read alike, for whoever answers: those that say the same are merged into one, the others are set apart.</summary>
[Can(Permission.Dispose)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, LikeTexts texts, Posts posts, TimeProvider clock) : AppPage
{
    private const int PageSize = 10;

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    [BindProperty, Required(ErrorMessage = "请写明理由，作者看得到。"), StringLength(1000, ErrorMessage = "理由不超过1000个字。")]
    public string? Reason { get; set; }

    /// <summary>Those that say the same: number and the version that the person has seen.</summary>
    [BindProperty]
    public IReadOnlyList<string> Same { get; set; } = [];

    /// <summary>The number of the one that they are merged into.</summary>
    [BindProperty]
    public int? Into { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public IReadOnlyList<LikePosts> Found { get; private set; } = [];

    public int All { get; private set; }

    public bool HasNext => P * PageSize < All;

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        ModelState.Clear();
        await FindAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostMergeAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        var seen = Same.Select(Seen).OfType<(int Number, int Version)>().Where(one => one.Number != Into).DistinctBy(one => one.Number).ToList();
        if (Into is null) ModelState.AddModelError("", "请选并入哪一条。");
        if (seen.Count == 0) ModelState.AddModelError("", "请勾选说的是同一件事的建言。不是一回事的，按那一条旁边的“不是一回事”。");
        if (!ModelState.IsValid) return await AgainAsync();

        var numbers = seen.Select(one => one.Number).Append(Into!.Value).ToList();
        var found = await Answerable().Where(x => numbers.Contains(x.Number)).ToDictionaryAsync(x => x.Number);
        if (!found.TryGetValue(Into.Value, out var into)) return await AgainAsync("要并入的那一条已经撤回或并入了别处，请另选一条。");
        if (seen.FirstOrDefault(one => found.GetValueOrDefault(one.Number)?.Version != one.Version) is { Number: > 0 } gone)
            return await AgainAsync($"建言{Mark.Four(gone.Number)}刚刚有了变化，一条也没有合并。看过后请再按一次“合并勾选的”。");

        foreach (var (number, _) in seen) found[number].Answer(DispositionKind.Merged, Reason!, into.Id, Actor, clock.Now());
        await db.SaveChangesAsync();
        return Done($"{seen.Count} 条已并入建言{Mark.Four(into.Number)}，原文都留着，作者在首页看得到", Address);
    }

    public async Task<IActionResult> OnPostApartAsync(int campaign, int one, int other)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign)) return NotFound();

        var pair = await Answerable().Where(x => x.Number == one || x.Number == other).ToListAsync();
        if (pair.Count != 2)
            return await Theirs().CountAsync(x => x.Number == one || x.Number == other) == 2 ? await AgainAsync("这两条里有一条已经并入了别的，请看下面最新的。") : NotFound();

        if (!(await ApartAsync())((long)one, other)) db.Add(new Distinction(pair[0], pair[1], Actor, clock.Now()));
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException twice) when (Databases.IsDuplicate(twice))
        {
            // Somebody else has just set them apart, and that is as good.
        }

        return Done($"已记下：建言{Mark.Four(one)}和{Mark.Four(other)}不是一回事，以后不再放在一起", Address);
    }

    private string Address => $"/campaigns/{Campaign.Number}/similar{(P > 1 ? $"?P={P}" : "")}";

    private async Task<IActionResult> AgainAsync(string? message = null)
    {
        await FindAsync();
        return message is null ? Invalid() : Stale(message);
    }

    private async Task<bool> LoadAsync(int number)
    {
        if (await campaigns.FindAsync(number, Actor) is not { } campaign) return false;

        (Campaign, Scope) = (campaign, campaign.Scope);
        P = Math.Clamp(P, 1, PostPage.Last);
        return true;
    }

    private async Task FindAsync()
    {
        var answerable = (await Answerable().Select(x => x.Number).ToListAsync()).ToHashSet();
        var clusters = await texts.ClustersAsync(Campaign.Id, number => answerable.Contains((int)number), await ApartAsync());
        All = clusters.Count;
        var shown = clusters.Skip((P - 1) * PageSize).Take(PageSize).ToList();
        var numbers = shown.SelectMany(cluster => cluster.Members.Select(member => (int)member.Key).Append((int)cluster.Representative)).ToList();
        var contributions = await db.Contributions.AsNoTracking().Where(x => x.CampaignId == Campaign.Id && numbers.Contains(x.Number)).ToListAsync();
        var versions = contributions.ToDictionary(x => x.Number, x => x.Version);
        var views = (await posts.ShowAsync(Campaign, Actor, contributions)).ToDictionary(post => post.Number);
        Found =
        [
            .. from cluster in shown
               let first = views[(int)cluster.Representative]
               select new LikePosts(
                   new LikePost(first, versions[first.Number], null, []),
                   [.. cluster.Members.Select(member => views[(int)member.Key] is var post ? new LikePost(post, versions[post.Number], member, Words.Between(first.Text, post.Text)) : null!)]),
        ];
    }

    private IQueryable<Contribution> Theirs() => db.Contributions.AnsweredBy(Campaign, Actor);

    /// <summary>Those that stand, weren't merged yet, and are the actor's to answer.</summary>
    private IQueryable<Contribution> Answerable() => Theirs().Where(x => x.Disposition == null || x.Disposition.Kind != DispositionKind.Merged);

    private async Task<Func<long, long, bool>> ApartAsync()
    {
        var pairs = await db.Distinctions.Where(x => x.CampaignId == Campaign.Id)
            .Join(db.Contributions, x => x.OneId, one => one.Id, (x, one) => new { x.OtherId, One = one.Number })
            .Join(db.Contributions, x => x.OtherId, other => other.Id, (x, other) => new { x.One, Other = other.Number }).ToListAsync();
        var apart = pairs.Select(pair => ((long)pair.One, (long)pair.Other)).ToHashSet();
        return (one, other) => apart.Contains(one < other ? (one, other) : (other, one));
    }

    private static (int Number, int Version)? Seen(string said) =>
        said.Split(':') is [var number, var version] && int.TryParse(number, out var found) && int.TryParse(version, out var of) ? (found, of) : null;
}
