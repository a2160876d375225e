using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zuoshi.Bulletins.Contract;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins.Stories;

/// <summary>登记上级采用.</summary>
[Can(Permission.WriteStories)]
public sealed class AdoptionModel(AppDb db, StoryDesk desk, TimeProvider clock) : AppPage
{
    [BindProperty]
    public Channel Channel { get; set; } = Channel.City;

    [BindProperty, Required(ErrorMessage = "请写刊物或媒体的名称"), StringLength(Said.LongestName, ErrorMessage = "最多100个字")]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "请填日期")]
    public DateOnly? On { get; set; }

    [BindProperty, StringLength(WebAddress.Longest, ErrorMessage = "最多500个字符")]
    public string? Link { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public Story Story { get; private set; } = null!;

    public static IEnumerable<SelectListItem> ChannelOptions => Enum.GetValues<Channel>().Select(channel => new SelectListItem(channel.Name(), channel.ToString()));

    public async Task<IActionResult> OnGetAsync(int campaign, int number) => await LoadAsync(campaign, number) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(int campaign, int number)
    {
        if (await LoadAsync(campaign, number) is not { } party) return NotFound();
        if (!ModelState.IsValid) return Invalid();

        Story.Record(new AdoptionText(Channel, Name, On, Link), new Step(Actor, party, clock.Now()));
        await db.SaveChangesAsync();
        return Done("已登记", BulletinLinks.Story(campaign, number));
    }

    private async Task<StoryParty?> LoadAsync(int campaign, int number)
    {
        if (await desk.OpenForAsync(campaign, number, Actor, StoryAct.Record, HttpMethods.IsPost(Request.Method)) is not { } open) return null;

        (Campaign, Story, Scope) = (open.Campaign, open.Story, open.Campaign.Scope);
        return open.Party;
    }
}
