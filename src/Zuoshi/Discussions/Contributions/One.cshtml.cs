using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Answers;
using Zuoshi.Discussions.Contract;
using Zuoshi.Discussions.Polls;
using Zuoshi.Discussions.Replies;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Contributions;

/// <summary>One contribution, its answer and what came of it; whoever is responsible answers here.</summary>
[Can(Permission.ReadCampaign)]
public sealed class OneModel(
    AppDb db, CampaignFacts campaigns, DiscussionFacts facts, Posts posts, Answering answering, Replying replying, KeptTexts kept, TimeProvider clock, LabelChain chain)
    : AppPage
{
    private Contribution contribution = null!;

    [BindProperty]
    public DispositionKind? Kind { get; set; }

    [BindProperty, Required(ErrorMessage = "请写明理由，作者看得到。"), StringLength(AnswerText.LongestReason, ErrorMessage = "理由不超过1000个字。")]
    public string? Reason { get; set; }

    [BindProperty]
    public string? MergedInto { get; set; }

    /// <summary>The version that the person has seen.</summary>
    [BindProperty]
    public int Version { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public PostView Post { get; private set; } = null!;

    public ReplyBoard Board { get; private set; } = null!;

    /// <summary>The answer that waits to be published; nobody but those who answer gets to see it.</summary>
    public PreparedAnswer? Prepared { get; private set; }

    public IReadOnlyList<ContributionFact> Merged { get; private set; } = [];

    /// <summary>The polls for which the reader may take a statement from it.</summary>
    public IReadOnlyList<Poll> Polls { get; private set; } = [];

    /// <summary>What the author has typed against the answer, or in place of the words entered.</summary>
    public string? Typed { get; private set; }

    /// <summary>Where to make a row from it; null while nothing makes rows.</summary>
    public string? MakeAddress => posts.MakeAddress(Campaign, Post.Number);

    /// <summary>The author and whoever answers may narrow it; the office may widen it.</summary>
    public LabelForm LabelForm => new(contribution.Label, Actor, Post.IsMine || Post.CanAnswer || Campaign.IsManagedBy(Actor));

    /// <summary>Its author may still change what somebody else entered.</summary>
    public bool MayReword => Post is { IsMine: true, IsWithdrawn: false, Outcome: null } && contribution.EnteredById is not null;

    /// <summary>Its author may say once what is wrong with the answer.</summary>
    public bool MayObject => Post is { IsMine: true, Outcome: not null, Objection: null };

    public string KeepField => $"answer/{Campaign.Number}/{Post.Number}";

    public string ObjectionField => $"objection/{Campaign.Number}/{Post.Number}";

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();

        Version = contribution.Version;
        Kind = Prepared?.Kind ?? Post.Outcome;
        MergedInto = Prepared is null ? Post.MergedInto?.Number : await NumberAsync(Prepared.MergedIntoId);
        Reason = await kept.FindAsync(Actor.PersonId, KeepField) ?? Prepared?.Reason ?? Post.Reason;
        if (MayReword) Typed = Post.Text;
        if (MayObject) Typed = await kept.FindAsync(Actor.PersonId, ObjectionField);
        return Page();
    }

    public async Task<IActionResult> OnPostAnswerAsync(int campaign, int number)
    {
        if (await RefusedAsync(campaign, number) is { } refused) return refused;

        var into = await FindTargetAsync();
        if (!ModelState.IsValid) return Invalid();

        await answering.AnswerAsync(contribution, Kind!.Value, Reason!, into, Actor);
        await kept.DropAsync(Actor.PersonId, KeepField);
        return Done("已答复，作者在首页看得到", Post.Address);
    }

    public async Task<IActionResult> OnPostPrepareAsync(int campaign, int number)
    {
        if (await RefusedAsync(campaign, number) is { } refused) return refused;

        var into = await FindTargetAsync();
        if (!ModelState.IsValid) return Invalid();
        if (!contribution.IsOpen) return Invalid("", "这条已经答复。要改答复，请直接按“答复作者”。");

        await answering.PrepareAsync(Campaign, [contribution.Id], Kind!.Value, Reason!, into, Actor);
        await kept.DropAsync(Actor.PersonId, KeepField);
        return Done("已拟办，作者还看不到。审核后和别的一起发布", Post.Address);
    }

    public async Task<IActionResult> OnPostObjectAsync(int campaign, int number, string? objection)
    {
        ModelState.Clear();
        Typed = objection;
        if (!await LoadAsync(campaign, number)) return NotFound();

        contribution.RaiseObjection(objection, Actor, clock.Now());
        await db.SaveChangesAsync();
        await kept.DropAsync(Actor.PersonId, ObjectionField);
        return Done($"已申诉，{Campaign.AnswerDays}天内再答复您", Post.Address);
    }

    public async Task<IActionResult> OnPostRewordAsync(int campaign, int number, string? words)
    {
        ModelState.Clear();
        Typed = words;
        if (!await LoadAsync(campaign, number)) return NotFound();

        contribution.Reword(words, Actor);
        await db.SaveChangesAsync();
        return Done("文字已改好", Post.Address);
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

    // What an answer and a prepared one are refused for alike; null when they aren't.
    private async Task<IActionResult?> RefusedAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!Post.CanAnswer) return Forbid();
        if (Kind is null) ModelState.AddModelError(nameof(Kind), "请选一个处理结果。");
        if (!ModelState.IsValid) return Invalid();
        if (Version == contribution.Version) return null;

        Version = contribution.Version;
        ModelState.Remove(nameof(Version));
        return Stale(Post.Outcome is { } outcome
            ? $"您填写的时候，{Post.AnsweredBy}先作了答复“{outcome.Name()}：{Post.Reason}”。看过后仍要改，请再按一次“答复作者”。"
            : "您填写的时候，这条建言有了改动。请看看现在的内容，再按一次。");
    }

    private async Task<Guid?> FindTargetAsync()
    {
        if (Kind is not DispositionKind.Merged) return null;

        var into = await answering.TargetAsync(Campaign, Actor, MergedInto);
        if (into is null) ModelState.AddModelError(nameof(MergedInto), "没有这个编号的建言，请核对编号。");
        return into;
    }

    private async Task<string?> NumberAsync(Guid? id) =>
        id is null ? null : (await db.Contributions.VisibleTo(Campaign, Actor).Where(x => x.Id == id).Select(x => (int?)x.Number).SingleOrDefaultAsync())?.ToString();

    private async Task<bool> LoadAsync(int number, int contributionNumber)
    {
        if (await campaigns.FindAsync(number, Actor) is not { } campaign) return false;

        var found = await db.Contributions.VisibleTo(campaign, Actor).SingleOrDefaultAsync(x => x.Number == contributionNumber);
        if (found is null) return false;

        (Campaign, Scope, contribution) = (campaign, campaign.Scope, found);
        Post = await posts.ShowAsync(campaign, Actor, found);
        Board = await replying.OpenAsync(campaign, found, Actor);
        Prepared = Post.CanAnswer ? await answering.PreparedAsync(found) : null;
        Polls = found.WithdrawnAt is null ? await db.Polls.AsNoTracking().Taking(campaign, found.ThemeId, Actor, clock.Today()).ToListAsync() : [];
        Merged = await facts.MergedIntoAsync(campaign, found.Id, Actor);
        return true;
    }
}
