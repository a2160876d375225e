using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Documents.Drafts;

/// <summary>One edition to take away as a Word file in GB/T 9704 layout.</summary>
[Can(Permission.Export)]
public sealed class WordModel(AppDb db, CampaignFacts campaigns, Exports exports) : AppPage
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public async Task<IActionResult> OnGetAsync(int campaign, int edition)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        var document = await db.OfficialDocuments.AsNoTracking().VisibleTo(Actor).WithParagraphs().SingleOrDefaultAsync(x => x.CampaignId == found.Id && x.Edition == edition);
        if (document is null) return NotFound();

        var export = await exports.NoteAsync("document", found.Id, [.. document.Paragraphs.Select(_ => document.Label)], Actor);
        using var file = new MemoryStream();
        GongwenWriter.Write(
            new GongwenDocument
            {
                Title = document.Title, Blocks = [.. document.Paragraphs.Select(Block)], Author = export.TakenBy, Subject = export.Mark,
                // GB/T 9704 has a place for state secrets' marks and none for work secrets': below the page number it is on every
                // sheet and leaves the text area as the standard wants it. Anything else goes without a mark on paper.
                FooterNote = document.Label is Sensitivity.WorkSecret ? export.Mark : null,
            },
            file);
        return File(file.ToArray(), Docx, $"{document.Title}（第{document.Edition}版）.docx");
    }

    private static GongwenBlock Block(Paragraph paragraph) => paragraph.Level == 0
        ? new GongwenParagraph(paragraph.Text)
        : new GongwenHeading(paragraph.Level, paragraph.Heading, paragraph.Text.Length > 0 ? paragraph.Text : null);
}
