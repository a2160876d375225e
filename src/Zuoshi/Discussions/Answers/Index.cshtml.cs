using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Answers;

/// <summary>The desk of those who answer: prepared many at a time, looked over, published together.</summary>
[Can(Permission.Dispose)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, Desk desk, Answering answering, KeptTexts kept) : AppPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public DeskFilter Filter { get; set; } = new();

    /// <summary>The contributions ticked.</summary>
    [BindProperty]
    public List<Guid> Ids { get; set; } = [];

    [BindProperty]
    public DispositionKind? Kind { get; set; }

    [BindProperty]
    public string? Into { get; set; }

    [BindProperty]
    public Guid? Template { get; set; }

    [BindProperty, StringLength(AnswerText.LongestReason, ErrorMessage = "理由不超过1000个字。")]
    public string? Reason { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public DeskCounts Counts { get; private set; } = null!;

    public IReadOnlyList<DeskRow> Rows { get; private set; } = [];

    public int Matching { get; private set; }

    public IReadOnlyList<AnswerTemplate> Templates { get; private set; } = [];

    public bool IsOffice => Campaign.IsManagedBy(Actor);

    public int First => (Math.Max(1, Filter.P) - 1) * Desk.Size;

    public bool HasNext => First + Rows.Count < Matching;

    public string KeepField => $"answers/{Campaign.Number}";

    public IEnumerable<ThemeFact> Themes => IsOffice ? Campaign.Themes : Campaign.ConvenedBy(Actor.PersonId);

    public IEnumerable<SelectListItem> TemplateChoices =>
        [new("不用模板", ""), .. Templates.Select(template => new SelectListItem($"{template.Kind.Name()}：{template.Name}", template.Id.ToString()))];

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        ModelState.Clear();
        Reason = await kept.FindAsync(Actor.PersonId, KeepField);
        return Page();
    }

    public async Task<IActionResult> OnPostPrepareAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (Kind is null) ModelState.AddModelError(nameof(Kind), "请选一个处理结果。");
        if (Ids.Count == 0) ModelState.AddModelError("", "请先勾选要拟办的建言。");
        var reason = string.IsNullOrWhiteSpace(Reason) ? Templates.FirstOrDefault(template => template.Id == Template)?.Text : Reason;
        if (string.IsNullOrWhiteSpace(reason)) ModelState.AddModelError(nameof(Reason), "请写明理由，或者选一个模板。");
        if (!ModelState.IsValid) return Invalid();

        var into = Kind is DispositionKind.Merged ? await answering.TargetAsync(Campaign, Actor, Into) : null;
        if (Kind is DispositionKind.Merged && into is null) return Invalid(nameof(Into), "没有这个编号的建言，请核对编号。");

        var prepared = await answering.PrepareAsync(Campaign, Ids, Kind!.Value, reason!, into, Actor);
        if (prepared.Done == 0) return Stale("所选的都已经有人先办了，没有拟办。请看看现在的列表。");

        await kept.DropAsync(Actor.PersonId, KeepField);
        return Done($"已拟办{prepared.Done}条{Passed(prepared)}。看过以后在“已拟办”里一起发布", AddressOf(DeskShow.Prepared));
    }

    public async Task<IActionResult> OnPostReviewAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (Ids.Count == 0) return Invalid("", "请先勾选看过的建言。");

        var reviewed = await answering.ReviewAsync(Campaign, Ids, Actor);
        if (reviewed.Done == 0) return Stale(reviewed.Own > 0 ? "所选的都是您自己拟的，要请别人审核；您也可以直接发布，会注明。" : "所选的都已经有人先办了。请看看现在的列表。");

        return Done($"已审核{reviewed.Done}条{(reviewed.Own > 0 ? $"；{reviewed.Own}条是您自己拟的，要请别人审核" : "")}{Passed(reviewed)}", AddressOf(DeskShow.Prepared));
    }

    public async Task<IActionResult> OnPostPublishAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (Ids.Count == 0) return Invalid("", "请先勾选要发布的答复。");

        var published = await answering.PublishAsync(Campaign, Ids, Actor);
        if (published.Done == 0) return Stale("所选的都已经有人先办了，没有发布。请看看现在的列表。");

        return Done($"已答复{published.Done}条，作者在首页看得到{(published.Own > 0 ? $"；其中{published.Own}条是您自己拟的" : "")}{Passed(published)}", AddressOf(DeskShow.Prepared));
    }

    /// <summary>The address of a list of the desk.</summary>
    public string AddressOf(DeskShow show, int page = 1) => string.Concat(
        $"{DiscussionLinks.Answers(Campaign.Number)}?Show={show}", Filter.Theme is { } theme ? $"&Theme={theme}" : "", Filter.Late ? "&Late=true" : "",
        string.IsNullOrWhiteSpace(Filter.Q) ? "" : $"&Q={Uri.EscapeDataString(Filter.Q)}", page > 1 ? $"&P={page}" : "");

    private static string Passed(Answered answered) => answered.Passed > 0 ? $"；{answered.Passed}条已经有人先办了，没有动" : "";

    private async Task<bool> LoadAsync(int number)
    {
        if (await campaigns.FindAsync(number, Actor) is not { } campaign || !Posts.MayAnswer(campaign, Actor)) return false;

        (Campaign, Scope) = (campaign, campaign.Scope);
        Counts = await desk.CountAsync(campaign, Actor);
        (Rows, Matching) = await desk.ListAsync(campaign, Actor, Filter);
        Templates = await db.AnswerTemplates.AsNoTracking().Where(x => x.CampaignId == campaign.Id && !x.IsRetired).OrderBy(x => x.Kind).ThenBy(x => x.Name).ToListAsync();
        return true;
    }
}
