using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zuoshi.Bulletins.Contract;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins.Publicity.Coverages;

/// <summary>记一次报道.</summary>
[Can(Permission.WriteStories)]
[RequestSizeLimit(Uploads.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = Uploads.LargestRequest)]
public sealed class NewModel(AppDb db, CampaignFacts campaigns, FileStore files, TimeProvider clock) : AppPage
{
    [BindProperty, Required(ErrorMessage = "请写媒体名称"), StringLength(Said.LongestName, ErrorMessage = "最多100个字")]
    public string? Outlet { get; set; }

    [BindProperty]
    public OutletKind Kind { get; set; } = OutletKind.Site;

    [BindProperty, Required(ErrorMessage = "请写标题"), StringLength(Said.LongestName, ErrorMessage = "最多100个字")]
    public string? Title { get; set; }

    [BindProperty, Required(ErrorMessage = "请填刊播日期")]
    public DateOnly? On { get; set; }

    [BindProperty, StringLength(WebAddress.Longest, ErrorMessage = "最多500个字符")]
    public string? Link { get; set; }

    [BindProperty]
    public IFormFile? Clipping { get; set; }

    [BindProperty]
    public Guid? Theme { get; set; }

    [BindProperty]
    public int? Phase { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<OutletKind>().Select(kind => new SelectListItem(kind.Name(), kind.ToString()));

    public async Task<IActionResult> OnGetAsync(int campaign) => await LoadAsync(campaign) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        StoryFile? file = null;
        if (Clipping is not null)
        {
            var (name, content) = (Path.GetFileName(Clipping.FileName), await Clipping.BytesAsync());
            if ((name.Length > 200 ? "文件名太长，请改短再传。" : FileKinds.Refusal(content, name)) is { } refusal) ModelState.AddModelError(nameof(Clipping), refusal);
            else file = new StoryFile(name, await files.KeepAsync(BarePicture.Of(content)?.Content ?? content));
        }

        if (!ModelState.IsValid) return Invalid();

        var coverage = new Coverage(
            Campaign.Id, await Counter.NextAsync(db, "coverages", Campaign.Id), new CoverageText(Outlet, Kind, Title, On, Link), file, Campaign.AboutOf(Theme, Phase), new Step(Actor, StoryParty.Author, clock.Now()));
        db.Add(coverage);
        await db.SaveChangesAsync();
        return Done("已记下", BulletinLinks.Publicity(campaign));
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        (Campaign, Scope) = (found, found.Scope);
        return true;
    }
}
