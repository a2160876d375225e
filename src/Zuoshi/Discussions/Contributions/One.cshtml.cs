using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Contributions;

/// <summary>One contribution, its answer and what came of it; whoever is responsible answers here.</summary>
[Can(Permission.ReadCampaign)]
public sealed class OneModel(
    AppDb db, CampaignFacts campaigns, DiscussionFacts facts, Posts posts, KeptTexts kept, TimeProvider clock, IEnumerable<IContributionOutcomes> outcomes,
    LabelChain chain)
    : AppPage
{
    private Contribution contribution = null!;

    [BindProperty]
    public DispositionKind? Kind { get; set; }

    [BindProperty, Required(ErrorMessage = "请写明理由，作者看得到。"), StringLength(1000, ErrorMessage = "理由不超过1000个字。")]
    public string? Reason { get; set; }

    [BindProperty]
    public string? MergedInto { get; set; }

    /// <summary>The version that the person has seen.</summary>
    [BindProperty]
    public int Version { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public PostView Post { get; private set; } = null!;

    public bool IsWithdrawn => contribution.WithdrawnAt is not null;

    public IReadOnlyList<ContributionFact> Merged { get; private set; } = [];

    /// <summary>Where to make a row from it; null while nothing makes rows.</summary>
    public string? MakeAddress => outcomes.Select(slot => slot.MakeAddress(Campaign.Number, Post.Number)).FirstOrDefault();

    /// <summary>The author and whoever answers may narrow it; the office may widen it.</summary>
    public LabelForm LabelForm => new(contribution.Label, Actor, Post.IsMine || Post.CanAnswer || Campaign.IsManagedBy(Actor));

    public string KeepField => $"answer/{Campaign.Number}/{Post.Number}";

    public static string Meaning(DispositionKind kind) => kind switch
    {
        DispositionKind.Adopted => "写进清单或文稿",
        DispositionKind.Merged => "与另一条说的是一件事",
        DispositionKind.Kept => "有道理，以后再办",
        _ => "不办，说明为什么",
    };

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();

        Version = contribution.Version;
        Kind = Post.Outcome;
        MergedInto = Post.MergedInto?.Number;
        Reason = await kept.FindAsync(Actor.PersonId, KeepField) ?? Post.Reason;
        return Page();
    }

    public async Task<IActionResult> OnPostAnswerAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!Post.CanAnswer) return Forbid();
        if (Kind is null) ModelState.AddModelError(nameof(Kind), "请选一个处理结果。");
        if (!ModelState.IsValid) return Invalid();
        if (Version != contribution.Version)
        {
            Version = contribution.Version;
            ModelState.Remove(nameof(Version));
            return Stale($"您填写的时候，{Post.AnsweredBy}先作了答复“{Post.Outcome?.Name()}：{Post.Reason}”。看过后仍要改，请再按一次“答复作者”。");
        }

        Guid? into = null;
        if (Kind is DispositionKind.Merged)
        {
            into = await FindTargetAsync();
            if (into is null) return Invalid(nameof(MergedInto), "没有这个编号的建言，请核对编号。");
        }

        contribution.Answer(Kind!.Value, Reason!, into, Actor, clock.Now());
        await db.SaveChangesAsync();
        await kept.DropAsync(Actor.PersonId, KeepField);
        return Done("已答复，作者在首页看得到", Post.Address);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int campaign, int number)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, number)) return NotFound();

        contribution.Withdraw(Actor, clock.Now());
        await db.SaveChangesAsync();
        return Done("已撤回", Post.Address);
    }

    public async Task<IActionResult> OnPostLabelAsync(int campaign, int number, Sensitivity label, string? labelReason)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!LabelForm.MayChange) return Forbid();

        var before = contribution.Label;
        contribution.Relabel(label, labelReason, Actor, Campaign.IsManagedBy(Actor));
        if (label > before) await chain.RaiseAsync(contribution.Id, label);
        await db.SaveChangesAsync();
        return Done($"知悉范围已改为{label.Name()}", Post.Address);
    }

    private async Task<Guid?> FindTargetAsync() =>
        int.TryParse(MergedInto?.Trim(), out var number)
            ? (await db.Contributions.StandingIn(Campaign, Actor).Where(x => x.Number == number).Select(x => new { x.Id }).SingleOrDefaultAsync())?.Id
            : null;

    private async Task<bool> LoadAsync(int number, int contributionNumber)
    {
        if (await campaigns.FindAsync(number, Actor) is not { } campaign) return false;

        var found = await db.Contributions.VisibleTo(campaign, Actor).SingleOrDefaultAsync(x => x.Number == contributionNumber);
        if (found is null) return false;

        (Campaign, Scope, contribution) = (campaign, campaign.Scope, found);
        Post = (await posts.ShowAsync(campaign, Actor, [found]))[0];
        Merged = await facts.MergedIntoAsync(campaign, found.Id, Actor);
        return true;
    }
}
