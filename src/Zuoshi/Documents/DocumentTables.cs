using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Documents;

/// <summary>The tables of this feature.</summary>
public static class DocumentTables
{
    extension(AppDb db)
    {
        /// <summary>All editions of all documents.</summary>
        public DbSet<OfficialDocument> OfficialDocuments => db.Set<OfficialDocument>();
    }

    extension(IQueryable<OfficialDocument> documents)
    {
        /// <summary>Those that the actor may see: not kept closer than the actor is cleared for.</summary>
        public IQueryable<OfficialDocument> VisibleTo(Actor actor) => documents.Where(x => x.Label <= actor.Clearance);

        /// <summary>With paragraphs and their sources.</summary>
        public IQueryable<OfficialDocument> WithParagraphs() => documents
            .Include(x => x.Paragraphs.OrderBy(paragraph => paragraph.Order)).ThenInclude(paragraph => paragraph.Sources)
            .AsSplitQuery();
    }
}
