using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Burden.Complaints;

/// <summary>Where anybody who is signed in says what troubles them.</summary>
[Can(Permission.KeepOwnAccount)]
public sealed class NewModel(AppDb db, CampaignFacts campaigns, TimeProvider clock) : AppPage
{
    /// <summary>The page that it is about: the one from which the writer came, without what was searched for there.</summary>
    [BindProperty(Name = "about")]
    public string? From { get; set; }

    [BindProperty, Required(ErrorMessage = "请选一类")]
    public ComplaintKind? Kind { get; set; }

    [BindProperty, Required(ErrorMessage = "请写意见"), StringLength(Complaint.Longest, ErrorMessage = "最多500个字")]
    public string? Text { get; set; }

    [BindProperty]
    public bool HidesName { get; set; }

    public IEnumerable<SelectListItem> Kinds => [new("请选", ""), .. Enum.GetValues<ComplaintKind>().Select(kind => new SelectListItem(kind.Name(), kind.ToString()))];

    // The link on every page is the same, and the browser says where it was pressed; it tells no other site.
    public void OnGet()
    {
        var came = Request.GetTypedHeaders().Referer;
        From = came is { IsAbsoluteUri: true } && came.Authority == Request.Host.Value ? came.AbsolutePath : null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Invalid();

        var complaint = new Complaint(await OrganAsync(), await Counter.NextAsync(db, "complaints", null), new ComplaintWords(Kind!.Value, Text, From, HidesName), Actor, clock.Now());
        db.Add(complaint);
        await db.SaveChangesAsync();
        return Done($"已收到，{complaint.AnswerBy.Chinese(clock.Today().Year)}以前答复", BurdenLinks.Complaint(complaint.Number));
    }

    // The office that runs the campaign on whose page it was written; else the one of the newest campaign that the writer sees, else the writer's own body's.
    private async Task<Guid> OrganAsync()
    {
        if ((From ?? "").Split('/', '?', '#') is ["", "campaigns", var number, ..] && int.TryParse(number, out var campaign) && await campaigns.FindAsync(campaign, Actor) is { } about) return about.OrganId;

        return (await campaigns.ListAsync(Actor)).FirstOrDefault(one => one.IsPublished)?.OrganId ?? Actor.OrganId;
    }
}
