using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Documents.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Documents.Approvals;

/// <summary>审签 of one edition: submitted by the office, passed on from desk to desk, signed and numbered.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, Editions editions, OrganisationFacts organisation, Issuing issuing, TimeProvider clock) : AppPage
{
    private OpenedEdition opened = null!;
    private List<UnitFact> units = [];

    [BindProperty, StringLength(Approval.Longest, ErrorMessage = "不超过300个字")]
    public string? Addressees { get; set; }

    [BindProperty, StringLength(Approval.Longest, ErrorMessage = "不超过300个字")]
    public string? CopyTo { get; set; }

    [BindProperty, StringLength(12, ErrorMessage = "不超过12个字")]
    public string? CodeWord { get; set; }

    [BindProperty]
    public int? Publication { get; set; }

    [BindProperty]
    public List<Guid> Units { get; set; } = [];

    /// <summary>What is said at a step.</summary>
    [BindProperty, StringLength(Approval.Longest, ErrorMessage = "不超过300个字")]
    public string? Opinion { get; set; }

    [BindProperty]
    public int? Serial { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    public CampaignFact Campaign => opened.Campaign;

    public OfficialDocument Document => opened.Document;

    public Approval? Approval { get; private set; }

    public Issuance? Issuance { get; private set; }

    public IReadOnlyList<PublicationFact> Publications { get; private set; } = [];

    public IReadOnlyList<Mismatch> Mismatches { get; private set; } = [];

    /// <summary>The units whose heads can countersign.</summary>
    public IReadOnlyList<UnitFact> Countersigners { get; private set; } = [];

    /// <summary>Whether there is somebody else in the office to check it.</summary>
    public bool HasChecker { get; private set; }

    public bool MayRun => Campaign.WritesDocuments(Actor);

    /// <summary>Whether the edition has come so far that it can be submitted.</summary>
    public bool CanBeSubmitted { get; private set; }

    /// <summary>The step that waits for the reader; null for none.</summary>
    public ApprovalStep? Mine => Approval?.ReadyFor(Campaign, Actor);

    public IEnumerable<SelectListItem> PublicationOptions =>
        [.. Publications.Select(one => new SelectListItem($"第{one.Number}版（{one.On.Chinese()}）", one.Number.ToString())), new SelectListItem("不附清单", "")];

    public string UnitName(Guid? id) => units.Find(unit => unit.Id == id)?.ShortName ?? "";

    public async Task<IActionResult> OnGetAsync(int campaign, int edition, [FromServices] ListFacts lists)
    {
        if (!await LoadAsync(campaign, edition, lists)) return NotFound();

        Publication = Publications is [var newest, ..] ? newest.Number : null;
        Addressees = "各有关单位";
        On = clock.Today();
        if (Mine is { Kind: ApprovalKind.Sign }) Serial = await issuing.NextSerialAsync(Campaign.OrganId, Approval!.CodeWord, On.Value.Year);
        Mismatches = await issuing.MismatchesAsync(opened, Approval is null ? Publication : Approval.Publication);
        return Page();
    }

    public async Task<IActionResult> OnPostSubmitAsync(int campaign, int edition, [FromServices] ListFacts lists)
    {
        if (!await LoadAsync(campaign, edition, lists)) return NotFound();
        if (!MayRun) return Forbid();
        if (Approval is not null) return Stale("这一稿已经送审。");
        if (!CanBeSubmitted) return Stale("征求意见还没有结束，结束后再送审。");
        if (string.IsNullOrWhiteSpace(Addressees)) ModelState.AddModelError(nameof(Addressees), "请填主送机关。");
        if (string.IsNullOrWhiteSpace(CodeWord)) ModelState.AddModelError(nameof(CodeWord), "请填机关代字，如“岚交发”。");
        if (Publication is { } chosen && Publications.All(one => one.Number != chosen)) ModelState.AddModelError(nameof(Publication), "没有这一版清单，请重新选。");
        if (!ModelState.IsValid) return Invalid();

        Mismatches = await issuing.MismatchesAsync(opened, Publication);
        if (Mismatches.Count > 0) return Stale($"文稿和要附的清单有{Mismatches.Count}处不一致，列在下面。请先发布新的一版清单，或者改文稿。");

        db.Add(new Approval(opened, new ApprovalTerms(Addressees, CopyTo, CodeWord, Publication, [.. Units.Where(id => Countersigners.Any(unit => unit.Id == id))]), Actor, clock.Now()));
        return await SavedAsync("已送审，等核稿");
    }

    public Task<IActionResult> OnPostPassAsync(int campaign, int edition, [FromServices] ListFacts lists) =>
        StepAsync(campaign, edition, lists, approval => approval.Pass(Campaign, Opinion, Actor, clock.Now()), "已办，送到下一步");

    public Task<IActionResult> OnPostBackAsync(int campaign, int edition, [FromServices] ListFacts lists) =>
        StepAsync(campaign, edition, lists, approval => approval.SendBack(Campaign, Document, Opinion, Actor, clock.Now()), "已退回活动办，理由已告诉送审的人");

    public async Task<IActionResult> OnPostIssueAsync(int campaign, int edition, [FromServices] ListFacts lists)
    {
        if (!await LoadAsync(campaign, edition, lists)) return NotFound();
        if (!Actor.Can(Permission.SignDocuments)) return Forbid();
        if (Approval is not { } approval) return Stale("这一稿还没有送审。");
        if (!ModelState.IsValid) return Invalid();

        var issuance = await issuing.IssueAsync(opened, approval, new IssueTerms(Serial, On, Opinion), Actor, clock.Now());
        try
        {
            return await SavedAsync($"已签发，文号{issuance.Number}");
        }
        catch (DbUpdateException clash) when (Databases.IsDuplicate(clash))
        {
            throw Issuing.Taken(issuance.Number);
        }
    }

    public async Task<IActionResult> OnPostCallBackAsync(int campaign, int edition, [FromServices] ListFacts lists)
    {
        if (!await LoadAsync(campaign, edition, lists)) return NotFound();
        if (!MayRun) return Forbid();
        if (Approval is not { } approval) return Stale("这一稿还没有送审。");

        approval.CallBack(Document, Opinion, clock.Now());
        return await SavedAsync("已撤回，可以另起一稿再改");
    }

    private async Task<IActionResult> StepAsync(int campaign, int edition, ListFacts lists, Action<Approval> act, string done)
    {
        if (!await LoadAsync(campaign, edition, lists)) return NotFound();
        if (!Actor.Can(Permission.SignDocuments)) return Forbid();
        if (Approval is not { } approval) return Stale("这一稿还没有送审。");
        if (!ModelState.IsValid) return Invalid();

        act(approval);
        return await SavedAsync(done);
    }

    private async Task<IActionResult> SavedAsync(string message)
    {
        await db.SaveChangesAsync();
        return Done(message, DocumentLinks.Approval(Campaign.Number, Document.Edition));
    }

    private async Task<bool> LoadAsync(int campaign, int edition, ListFacts lists)
    {
        if (await editions.OpenAsync(campaign, edition, Actor) is not { } found) return false;

        (opened, Scope) = (found, found.Campaign.Scope);
        var id = found.Document.Id;
        units = await organisation.UnitsAsync();
        Approval = await db.Approvals.Include(x => x.Steps).SingleOrDefaultAsync(x => x.DocumentId == id);
        Issuance = await db.Issuances.SingleOrDefaultAsync(x => x.DocumentId == id);
        if (Approval is not null || !MayRun) return true;

        CanBeSubmitted = Document.IsOpen || Document.Stage is DocumentStage.Consultation && await db.Consultations.AnyAsync(x => x.DocumentId == id && x.ClosedAt != null);
        Publications = await lists.PublicationsAsync(Campaign.Id);
        var heads = (await organisation.PeopleAsync(Duty.UnitHead, Duty.Convener)).Select(person => person.UnitId).ToHashSet();
        Countersigners = units.FindAll(unit => unit.Stands && heads.Contains(unit.Id));
        HasChecker = (await organisation.PeopleAsync(Duty.Office)).Exists(person => person.Id != Actor.PersonId);
        return true;
    }
}
