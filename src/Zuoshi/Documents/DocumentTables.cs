using Microsoft.EntityFrameworkCore;
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
        /// <summary>With paragraphs and their sources.</summary>
        public IQueryable<OfficialDocument> WithParagraphs() => documents
            .Include(x => x.Paragraphs.OrderBy(paragraph => paragraph.Order)).ThenInclude(paragraph => paragraph.Sources)
            .AsSplitQuery();
    }
}
