using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Organisation.Contract;

namespace Zuoshi.Campaigns.Import;

internal sealed class NoticeDraftMapping :
    IEntityTypeConfiguration<NoticeDraft>, IEntityTypeConfiguration<DraftItem>, IEntityTypeConfiguration<DraftFinding>
{
    public void Configure(EntityTypeBuilder<NoticeDraft> draft)
    {
        draft.ToTable("campaigns_notice_drafts");
        draft.HasMany(x => x.Items).WithOne().HasForeignKey("DraftId").IsRequired();
        draft.HasMany(x => x.Findings).WithOne().HasForeignKey("DraftId").IsRequired();
        draft.HasOne<Campaign>().WithMany().HasForeignKey(x => x.CampaignId);
        draft.ReferencesUnit(nameof(NoticeDraft.OrganId));
        draft.HasIndex(x => new { x.OrganId, x.AppliedAt, x.CreatedAt });
    }

    public void Configure(EntityTypeBuilder<DraftItem> item)
    {
        item.ToTable("campaigns_draft_items");
        item.Ignore(x => x.Span);
        item.Ignore(x => x.Content);
    }

    public void Configure(EntityTypeBuilder<DraftFinding> finding)
    {
        finding.ToTable("campaigns_draft_findings");
        finding.Ignore(x => x.Span);
        finding.Ignore(x => x.Choices);
    }
}
