using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Documents;

/// <summary>A document is kept at least as close as the rows it was drawn from and the contributions it rests on.</summary>
internal sealed class DocumentLabels(AppDb db) : ILabelFollower
{
    public async Task<IReadOnlyList<Guid>> RaiseAsync(IReadOnlyCollection<Guid> parts, Sensitivity label)
    {
        var documents = await db.OfficialDocuments
            .Where(x => x.Paragraphs.Any(paragraph =>
                paragraph.Sources.Any(source => parts.Contains(source.ItemId)) || paragraph.Grounds.Any(ground => parts.Contains(ground.SubjectId)))).ToListAsync();
        return [.. documents.Where(document => document.KeepAtLeast(label)).Select(document => document.Id)];
    }
}
