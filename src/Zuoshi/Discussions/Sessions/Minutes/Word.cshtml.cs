using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Sessions.Minutes;

/// <summary>会议纪要 to take away, with what the reader may see of it.</summary>
[Can(Permission.Export)]
public sealed class WordModel(AppDb db, SessionDesk desk, Exports exports) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (await desk.FindAsync(campaign, number, Actor) is not { } view) return NotFound();

        var said = await db.Contributions.AsNoTracking().SaidIn(view.Session, view.Campaign, Actor).ToListAsync();
        // Who was there is for those who were to be there.
        var present = view.IsGuest ? await db.Attendances.AsNoTracking().At(view.Session).ToListAsync() : [];
        var export = await exports.NoteAsync("session-minutes", view.Campaign.Id, [.. said.Select(x => x.Label).Append(Sensitivity.Internal)], Actor);
        return File(new MinutesDocument(view, present, said).ToWord(export), GongwenWriter.MediaType, $"{view.Session.Title}会议纪要.docx");
    }
}
