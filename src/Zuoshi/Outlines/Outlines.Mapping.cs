using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;

namespace Zuoshi.Outlines;

internal sealed class OutlinesMapping :
    IEntityTypeConfiguration<OutlineVersion>, IEntityTypeConfiguration<Clause>, IEntityTypeConfiguration<OutlineDraft>, IEntityTypeConfiguration<Annotation>,
    IEntityTypeConfiguration<Reply>, IEntityTypeConfiguration<Explanation>, IEntityTypeConfiguration<ReadingMark>, IEntityTypeConfiguration<ReadingPlace>
{
    public void Configure(EntityTypeBuilder<OutlineVersion> version)
    {
        version.ToTable("outlines_versions");
        version.HasIndex(x => new { x.CampaignId, x.Number }).IsUnique();
        version.ReferencesCampaign(nameof(OutlineVersion.CampaignId));
        version.HasMany(x => x.Clauses).WithOne().HasForeignKey("VersionId").IsRequired();
    }

    public void Configure(EntityTypeBuilder<Clause> clause)
    {
        clause.ToTable("outlines_clauses");
        clause.HasIndex("VersionId", nameof(Clause.Order)).IsUnique();
        clause.HasIndex(x => x.Key);
        clause.Ignore(x => x.Heading);
        clause.Ignore(x => x.Sentences);
    }

    public void Configure(EntityTypeBuilder<OutlineDraft> draft)
    {
        draft.ToTable("outlines_drafts");
        draft.ReferencesCampaign(nameof(OutlineDraft.CampaignId));
        draft.Property(x => x.Edits).HasConversion(
            edits => JsonSerializer.Serialize(edits, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<List<DraftEdit>>(json, JsonSerializerOptions.Default)!,
            new ValueComparer<List<DraftEdit>>((one, other) => one!.SequenceEqual(other!), edits => edits.Count, edits => edits));
    }

    public void Configure(EntityTypeBuilder<Annotation> annotation)
    {
        annotation.ToTable("outlines_annotations");
        annotation.HasIndex(x => new { x.CampaignId, x.Number }).IsUnique();
        annotation.HasIndex(x => new { x.CampaignId, x.ClauseKey });
        annotation.HasIndex(x => new { x.CampaignId, x.AuthorId });
        annotation.Property(x => x.Text).HasMaxLength(Annotation.LongestText);
        annotation.ReferencesCampaign(nameof(Annotation.CampaignId));
        annotation.ReferencesTheme(nameof(Annotation.ThemeId));
        annotation.ReferencesPerson(nameof(Annotation.AuthorId));
        annotation.HasMany(x => x.Replies).WithOne().HasForeignKey("AnnotationId").IsRequired();
    }

    public void Configure(EntityTypeBuilder<Reply> reply)
    {
        reply.ToTable("outlines_replies");
        reply.Property(x => x.Text).HasMaxLength(Annotation.LongestText);
        reply.ReferencesPerson(nameof(Reply.AuthorId));
    }

    public void Configure(EntityTypeBuilder<Explanation> explanation)
    {
        explanation.ToTable("outlines_explanations");
        explanation.HasIndex(x => new { x.CampaignId, x.Term }).IsUnique();
        explanation.HasIndex(x => x.QuestionId).IsUnique();
        explanation.Property(x => x.Term).HasMaxLength(Explanation.LongestTerm);
        explanation.Property(x => x.Text).HasMaxLength(Explanation.LongestText);
        explanation.ReferencesCampaign(nameof(Explanation.CampaignId));
        explanation.HasOne<Annotation>().WithMany().HasForeignKey(x => x.QuestionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReadingMark> mark)
    {
        mark.ToTable("outlines_reading_marks");
        mark.HasKey(x => new { x.CampaignId, x.PersonId, x.ClauseKey });
        mark.ReferencesCampaign(nameof(ReadingMark.CampaignId));
        mark.ReferencesPerson(nameof(ReadingMark.PersonId));
    }

    public void Configure(EntityTypeBuilder<ReadingPlace> place)
    {
        place.ToTable("outlines_reading_places");
        place.HasKey(x => new { x.CampaignId, x.PersonId });
        place.ReferencesCampaign(nameof(ReadingPlace.CampaignId));
        place.ReferencesPerson(nameof(ReadingPlace.PersonId));
    }
}
