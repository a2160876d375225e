using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins.Months;

/// <summary>月度汇总 to take away as a Word file.</summary>
[Can(Permission.Export)]
public sealed class WordModel(CampaignFacts campaigns, MonthDesk desk, Exports exports) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign, string? month)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        var text = await desk.TextAsync(found, desk.Of(month), Actor);
        return File(text.ToWord(await exports.NoteAsync("bulletin", found.Id, [text.Label], Actor)), GongwenWriter.MediaType, $"{text.Title}.docx");
    }
}
