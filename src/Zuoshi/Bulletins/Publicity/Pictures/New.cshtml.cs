using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins.Publicity.Pictures;

/// <summary>放一张图片.</summary>
[Can(Permission.WriteStories)]
[RequestSizeLimit(Uploads.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = Uploads.LargestRequest)]
public sealed class NewModel(AppDb db, CampaignFacts campaigns, FileStore files, TimeProvider clock) : AppPage
{
    private const int Largest = 10 * 1024 * 1024;

    [BindProperty]
    public IFormFile? Image { get; set; }

    [BindProperty, Required(ErrorMessage = "请写图片说明"), StringLength(Said.LongestName, ErrorMessage = "最多100个字")]
    public string? Caption { get; set; }

    [BindProperty, Required(ErrorMessage = "请写图上是什么"), StringLength(Said.LongestName, ErrorMessage = "最多100个字")]
    public string? Alternative { get; set; }

    [BindProperty, StringLength(Said.LongestName, ErrorMessage = "最多100个字")]
    public string? People { get; set; }

    [BindProperty, Required(ErrorMessage = "请选照片上的人是否同意")]
    public Consent? Consent { get; set; }

    [BindProperty, StringLength(Said.LongestName, ErrorMessage = "最多100个字")]
    public string? ConsentNote { get; set; }

    [BindProperty]
    public Guid? Theme { get; set; }

    [BindProperty]
    public int? Phase { get; set; }

    [BindProperty]
    public Sensitivity Label { get; set; } = Sensitivity.Internal;

    public CampaignFact Campaign { get; private set; } = null!;

    public static IEnumerable<SelectListItem> Consents => [new("请选", ""), new("照片上的人都同意公开使用", nameof(Publicity.Consent.Given)), new("不需要同意（在下面写明原因）", nameof(Publicity.Consent.NotNeeded))];

    public async Task<IActionResult> OnGetAsync(int campaign) => await LoadAsync(campaign) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        var bare = Image is { Length: > 0 and <= Largest } ? BarePicture.Of(await Image.BytesAsync()) : null;
        if (Image is null) ModelState.AddModelError(nameof(Image), "请选一张图片");
        else if (bare is null) ModelState.AddModelError(nameof(Image), $"只收完好的 jpg、png、webp 图片，不超过{Largest >> 20}兆。");
        if (Consent is Publicity.Consent.Given && string.IsNullOrWhiteSpace(People)) ModelState.AddModelError(nameof(People), "请写照片上是谁");
        if (Consent is Publicity.Consent.NotNeeded && string.IsNullOrWhiteSpace(ConsentNote)) ModelState.AddModelError(nameof(ConsentNote), "请写为什么不需要同意");
        if (bare is not var (content, type) || !ModelState.IsValid) return Invalid();

        var text = new PictureText(Caption, Alternative, People, Consent, ConsentNote, Campaign.AboutOf(Theme, Phase), Label);
        var picture = new Picture(Campaign.Id, await Counter.NextAsync(db, "pictures", Campaign.Id), new PictureFile(await files.KeepAsync(content), type), text, new Step(Actor, StoryParty.Author, clock.Now()));
        db.Add(picture);
        await db.SaveChangesAsync();
        return Done("已放上，拍摄地点、时间和设备没有保存", PublicityLinks.Pictures(campaign));
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        (Campaign, Scope) = (found, found.Scope);
        return true;
    }
}
