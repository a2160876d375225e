using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Outlines.Takeaway;

/// <summary>The study compilation to take away as a Word file.</summary>
[Can(Permission.Export)]
public sealed class CompilationModel(AppDb db, CampaignFacts campaigns, Exports exports, TimeProvider clock) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found || await db.CurrentOutlineAsync(found.Id) is not { } outline) return NotFound();

        var released = await db.Annotations.AsNoTracking().Released(found.Id).ToListAsync();
        // The answer to a question that isn't for all would tell what it asks.
        var asked = released.Select(x => x.Id).ToHashSet();
        var explanations = await db.Explanations.AsNoTracking().Where(x => x.CampaignId == found.Id && x.WithdrawnAt == null).ToListAsync();
        explanations.RemoveAll(x => x.QuestionId is { } question && !asked.Contains(question));

        var export = await exports.NoteAsync("outline-compilation", found.Id, [.. Enumerable.Repeat(Sensitivity.Internal, released.Count + explanations.Count)], Actor);
        return File(
            new StudyCompilation(outline, released, explanations).ToWord(export), GongwenWriter.MediaType,
            $"{found.Name}逐条学习汇编（{clock.Today():yyyy-MM-dd}）.docx");
    }
}
