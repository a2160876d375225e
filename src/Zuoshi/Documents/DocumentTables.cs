using Microsoft.EntityFrameworkCore;
using Zuoshi.Documents.Approvals;
using Zuoshi.Documents.Consultations;
using Zuoshi.Documents.Returned;
using Zuoshi.Documents.Templates;
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

        /// <summary>The templates that campaigns have written.</summary>
        public DbSet<DocumentTemplate> DocumentTemplates => db.Set<DocumentTemplate>();

        /// <summary>All consultations on editions.</summary>
        public DbSet<Consultation> Consultations => db.Set<Consultation>();

        /// <summary>All opinions on editions.</summary>
        public DbSet<Comment> Comments => db.Set<Comment>();

        /// <summary>All approvals of editions.</summary>
        public DbSet<Approval> Approvals => db.Set<Approval>();

        /// <summary>All editions issued, with their numbers.</summary>
        public DbSet<Issuance> Issuances => db.Set<Issuance>();

        /// <summary>All Word files that came back edited.</summary>
        public DbSet<ReturnedCopy> ReturnedCopies => db.Set<ReturnedCopy>();
    }

    extension(IQueryable<Consultation> consultations)
    {
        /// <summary>With the units asked and what they said.</summary>
        public IQueryable<Consultation> WithParts() => consultations.Include(x => x.Units).Include(x => x.Comments.OrderBy(comment => comment.Number)).AsSplitQuery();
    }

    extension(IQueryable<OfficialDocument> documents)
    {
        /// <summary>Those that the actor may see: not kept closer than the actor is cleared for.</summary>
        public IQueryable<OfficialDocument> VisibleTo(Actor actor) => documents.Where(x => x.Label <= actor.Clearance);

        /// <summary>With paragraphs and all that these rest on.</summary>
        public IQueryable<OfficialDocument> WithParagraphs() => documents
            .Include(x => x.Paragraphs.OrderBy(paragraph => paragraph.Order)).ThenInclude(paragraph => paragraph.Sources)
            .Include(x => x.Paragraphs).ThenInclude(paragraph => paragraph.Grounds)
            .AsSplitQuery();
    }
}
