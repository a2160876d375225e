using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Data;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Outlines.Takeaway;

/// <summary>The released annotations as a file, and the note that somebody took it away.</summary>
public sealed class AnnotationFile(AppDb db, Exports exports, IEnumerable<INoteContributions> contributions)
{
    /// <summary>Writes the file and notes who has it; null while there is no outline.</summary>
    public async Task<byte[]?> TakeAwayAsync(CampaignFact campaign, Actor actor)
    {
        if (await db.CurrentOutlineAsync(campaign.Id) is not { } outline) return null;

        var released = await db.Annotations.AsNoTracking().Include(x => x.Replies).Released(campaign.Id).ToListAsync();
        var answers = await db.Explanations.Where(x => x.CampaignId == campaign.Id && x.QuestionId != null && x.WithdrawnAt == null)
            .ToDictionaryAsync(x => x.QuestionId!.Value, x => x.Text);
        var marks = new Dictionary<Guid, Ui.SourceMark>();
        foreach (var feature in contributions)
            foreach (var (id, mark) in await feature.MarksAsync(campaign, [.. released.Select(x => x.ContributionId).OfType<Guid>()], actor)) marks[id] = mark;

        var export = await exports.NoteAsync("outline-annotations", campaign.Id, [.. released.Select(_ => Sensitivity.Internal)], actor);
        var table = new AnnotationTable(campaign, outline.Clauses.ToDictionary(clause => clause.Key), answers, marks, export);
        using var workbook = new MemoryStream();
        await WorkbookWriter.WriteAsync(table.Of(released), workbook);
        return workbook.ToArray();
    }
}
