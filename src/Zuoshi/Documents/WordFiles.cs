using Microsoft.EntityFrameworkCore;
using Zuoshi.Documents.Approvals;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;

namespace Zuoshi.Documents;

/// <summary>Hands out editions as Word files: what was issued as the bytes that were issued, what is being signed as it would go out.</summary>
public sealed class WordFiles(AppDb db, Exports exports, Issuing issuing, FileStore files)
{
    /// <summary>The file's bytes; notes who takes it away.</summary>
    public async Task<byte[]> TakeAsync(OpenedEdition opened, Actor actor)
    {
        var document = opened.Document;
        var export = await exports.NoteAsync("document", opened.Campaign.Id, [.. document.Paragraphs.Select(_ => document.Label)], actor);
        if (await db.Issuances.AsNoTracking().SingleOrDefaultAsync(x => x.DocumentId == document.Id) is { } issued) return await files.ReadAsync(issued.WordFileHash);
        if (document.Stage is DocumentStage.Submission && await db.Approvals.AsNoTracking().SingleOrDefaultAsync(x => x.DocumentId == document.Id) is { } approval)
            return WordFile.Bytes(WordFile.Marked(await issuing.LookAsync(opened, approval, actor), document, export));

        return WordFile.Bytes(WordFile.Marked(WordFile.Printed(opened.Read), document, export));
    }
}
