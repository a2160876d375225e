using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Gongwen.Reading;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Outlines.Materials;

/// <summary>The office puts a file or a link on the shelf.</summary>
[Can(Permission.ManageCampaign)]
[RequestSizeLimit(Uploads.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = Uploads.LargestRequest)]
public sealed class NewModel(AppDb db, CampaignFacts campaigns, FileStore files, TimeProvider clock) : AppPage
{
    [BindProperty]
    public IFormFile? Document { get; set; }

    [BindProperty, StringLength(Material.LongestUrl, ErrorMessage = "网址太长，不超过1000个字符。")]
    public string? Link { get; set; }

    /// <summary>Left empty, a file is called by its name.</summary>
    [BindProperty, StringLength(Material.LongestTitle, ErrorMessage = "名称不超过200个字。")]
    public string? Title { get; set; }

    [BindProperty]
    public Guid? StudyItem { get; set; }

    /// <summary>How far it may go.</summary>
    [BindProperty]
    public Sensitivity Label { get; set; } = Sensitivity.Internal;

    public CampaignFact Campaign { get; private set; } = null!;

    public string? FileError { get; private set; }

    public IEnumerable<SelectListItem> StudyItems =>
    [
        new("不属于哪一项", ""),
        .. Items.Select(prompt => new SelectListItem($"{prompt.Group}之{prompt.Number} {prompt.Text}", prompt.Id.ToString())),
    ];

    private IEnumerable<PromptFact> Items => Campaign.Prompts.Where(prompt => prompt is { IsStudy: true, IsRetired: false });

    public async Task<IActionResult> OnGetAsync(int campaign) => await LoadAsync(campaign) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (StudyItem is not null && !Items.Any(prompt => prompt.Id == StudyItem)) ModelState.AddModelError(nameof(StudyItem), "请从列出的学习内容里选一项。");
        if (!ModelState.IsValid) return Invalid();

        return (Document, string.IsNullOrWhiteSpace(Link)) switch
        {
            (null, true) => Refused("请选一个文件，或者填一个网址。"),
            ({ }, false) => Refused("文件和网址一次只放一样。另一样请再放一次。"),
            ({ } document, true) => await KeepFileAsync(document),
            (null, false) => await KeepLinkAsync(Link!),
        };
    }

    private async Task<IActionResult> KeepFileAsync(IFormFile document)
    {
        var (name, content) = (Path.GetFileName(document.FileName), await document.BytesAsync());
        if (ShelfFiles.Refusal(content, name) is { } refusal) return Refused(refusal);

        string text;
        try
        {
            text = await Task.Run(() => ShelfFiles.TextOf(content, name));
        }
        catch (UnreadableDocumentException unreadable)
        {
            return Refused(unreadable.Message);
        }

        var file = new MaterialFile(name, await files.KeepAsync(content), text);
        var title = string.IsNullOrWhiteSpace(Title) ? Path.GetFileNameWithoutExtension(name) : Title;
        return await ShelveAsync(number => Material.OfFile(Campaign.Id, number, Entry(title), file, Actor, clock.Now()));
    }

    private async Task<IActionResult> KeepLinkAsync(string link)
    {
        if (!Material.IsAddress(link)) return Invalid(nameof(Link), "网址要以http://或https://开头，请从浏览器的地址栏整条复制。");
        if (string.IsNullOrWhiteSpace(Title)) return Invalid(nameof(Title), "网址要有名称，请写明是什么资料。");

        return await ShelveAsync(number => Material.OfLink(Campaign.Id, number, Entry(Title), link, Actor, clock.Now()));
    }

    private async Task<IActionResult> ShelveAsync(Func<int, Material> made)
    {
        var material = made(await Counter.NextAsync(db, "materials", Campaign.Id));
        db.Add(material);
        await db.SaveChangesAsync();
        return Done(
            material.IsLink || material.Text.Length > 0 ? "已放上" : "已放上。这个文件读不出文字，大家下载后看。",
            MaterialLinks.Material(Campaign.Number, material.Number));
    }

    private MaterialEntry Entry(string title) => new(title, StudyItem, Label);

    private PageResult Refused(string message)
    {
        FileError = message;
        return Invalid(nameof(Document), message);
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindManagedAsync(campaign, Actor) is not { } found) return false;

        (Campaign, Scope) = (found, found.Scope);
        return true;
    }
}
