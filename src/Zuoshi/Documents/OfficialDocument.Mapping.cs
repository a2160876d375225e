using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;

namespace Zuoshi.Documents;

internal sealed class OfficialDocumentMapping :
    IEntityTypeConfiguration<OfficialDocument>, IEntityTypeConfiguration<Paragraph>, IEntityTypeConfiguration<ParagraphSource>, IEntityTypeConfiguration<ParagraphGround>
{
    private const string ParagraphId = "ParagraphId";

    public void Configure(EntityTypeBuilder<OfficialDocument> document)
    {
        document.ToTable("documents_documents");
        document.HasIndex(x => new { x.CampaignId, x.Edition }).IsUnique();
        document.HasIndex(x => new { x.CampaignId, x.Kind, x.Draft }).IsUnique();
        document.ReferencesCampaign(nameof(OfficialDocument.CampaignId));
        document.ReferencesPerson(nameof(OfficialDocument.ById));
        document.HasMany(x => x.Paragraphs).WithOne().HasForeignKey("DocumentId").IsRequired();
    }

    public void Configure(EntityTypeBuilder<Paragraph> paragraph)
    {
        paragraph.ToTable("documents_paragraphs");
        paragraph.HasIndex(x => x.Key);
        paragraph.ReferencesTheme(nameof(Paragraph.ThemeId));
        paragraph.HasMany(x => x.Sources).WithOne().HasForeignKey(ParagraphId).IsRequired();
        paragraph.HasMany(x => x.Grounds).WithOne().HasForeignKey(ParagraphId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<ParagraphSource> source)
    {
        source.ToTable("documents_sources");
        source.ReferencesWorkItem(nameof(ParagraphSource.ItemId));
    }

    public void Configure(EntityTypeBuilder<ParagraphGround> ground)
    {
        ground.ToTable("documents_grounds");
        ground.HasIndex(x => new { x.Kind, x.SubjectId });
    }
}
