using Microsoft.AspNetCore.Mvc;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins.Issues;

/// <summary>An issue to take away as a Word file.</summary>
[Can(Permission.Export)]
public sealed class WordModel(IssueDesk desk, Exports exports) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (await desk.OpenAsync(campaign, number, Actor) is not { } open || open.Stories.Count == 0) return NotFound();

        var export = await exports.NoteAsync("bulletin", open.Campaign.Id, [open.Issue.Label], Actor);
        return File(open.Text.ToWord(export), GongwenWriter.MediaType, $"{open.Text.Name}{(open.Issue.IssuedOn is null ? "" : $"{open.Issue.Year}年")}{open.Text.Serial}.docx");
    }
}
