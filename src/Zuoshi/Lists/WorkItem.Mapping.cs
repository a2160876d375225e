using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Columns;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;

namespace Zuoshi.Lists;

internal sealed class WorkItemMapping :
    IEntityTypeConfiguration<WorkItem>, IEntityTypeConfiguration<Cooperation>, IEntityTypeConfiguration<Milestone>,
    IEntityTypeConfiguration<Deliverable>, IEntityTypeConfiguration<WorkItemSource>, IEntityTypeConfiguration<OwnValue>,
    IEntityTypeConfiguration<RowKpi>, IEntityTypeConfiguration<RowFund>, IEntityTypeConfiguration<RowPermit>
{
    private const string ItemId = "ItemId";

    public void Configure(EntityTypeBuilder<WorkItem> item)
    {
        item.ToTable("lists_items");
        item.HasIndex(x => new { x.CampaignId, x.Kind, x.Number }).IsUnique();
        item.HasIndex(x => new { x.CampaignId, x.Kind, x.ExternalId }).IsUnique();
        item.HasIndex(x => new { x.CampaignId, x.ThemeId });
        item.HasIndex(x => new { x.CampaignId, x.LeadUnitId });
        item.HasIndex(x => new { x.CampaignId, x.UnitId, x.Level });
        item.Property(x => x.Title).HasMaxLength(RowRules.LongestTitle);
        item.Property(x => x.ProjectCode).HasMaxLength(RowRules.CodeLength);
        item.Property(x => x.Location).HasMaxLength(RowRules.LongestName);
        item.Property(x => x.ProjectOwner).HasMaxLength(RowRules.LongestName);
        item.Property(x => x.Content).HasMaxLength(RowRules.LongestContent);
        item.Property(x => x.ExternalId).HasMaxLength(RowRules.LongestExternalId);
        item.Property(x => x.WithdrawalReason).HasMaxLength(WorkItem.LongestReturnReason);
        item.Property(x => x.ReturnReason).HasMaxLength(WorkItem.LongestReturnReason);
        item.Ignore(x => x.ShownDue);
        item.Ignore(x => x.Place);
        item.Ignore(x => x.KpiInWords);
        item.ReferencesCampaign(nameof(WorkItem.CampaignId));
        item.ReferencesTheme(nameof(WorkItem.ThemeId));
        item.ReferencesUnit(nameof(WorkItem.LeadUnitId));
        item.ReferencesUnit(nameof(WorkItem.UnitId));
        item.ReferencesWorkItem(nameof(WorkItem.MergedIntoId));
        item.ReferencesPerson(nameof(WorkItem.SignedById));
        item.ReferencesPerson(nameof(WorkItem.MadeById));
        item.ReferencesPerson(nameof(WorkItem.LeaderId));
        item.ReferencesPerson(nameof(WorkItem.OwnerId));
        item.ReferencesPerson(nameof(WorkItem.LiaisonId));
        item.HasMany(x => x.With).WithOne().HasForeignKey(ItemId).IsRequired();
        item.HasMany(x => x.Milestones).WithOne().HasForeignKey(ItemId).IsRequired();
        item.HasMany(x => x.Kpis).WithOne().HasForeignKey(ItemId).IsRequired();
        item.HasMany(x => x.Funds).WithOne().HasForeignKey(ItemId).IsRequired();
        item.HasMany(x => x.Permits).WithOne().HasForeignKey(ItemId).IsRequired();
        item.HasMany(x => x.Deliverables).WithOne().HasForeignKey(ItemId).IsRequired();
        item.HasMany(x => x.Own).WithOne().HasForeignKey(ItemId).IsRequired();
        item.HasMany(x => x.Sources).WithOne().HasForeignKey(ItemId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<Cooperation> cooperation)
    {
        cooperation.ToTable("lists_cooperations");
        cooperation.ReferencesUnit(nameof(Cooperation.UnitId));
    }

    public void Configure(EntityTypeBuilder<Milestone> milestone) => milestone.ToTable("lists_milestones");

    public void Configure(EntityTypeBuilder<Deliverable> deliverable) => deliverable.ToTable("lists_deliverables");

    public void Configure(EntityTypeBuilder<RowKpi> kpi)
    {
        kpi.ToTable("lists_kpis");
        kpi.Ignore(x => x.Text);
        // Longer than one may be: what was one text before stands here whole until the row is next saved.
        kpi.Property(x => x.Name).HasMaxLength(300);
        kpi.Property(x => x.Unit).HasMaxLength(RowRules.LongestUnit);
    }

    public void Configure(EntityTypeBuilder<RowFund> fund)
    {
        fund.ToTable("lists_funds");
        fund.Ignore(x => x.Text);
    }

    public void Configure(EntityTypeBuilder<RowPermit> permit)
    {
        permit.ToTable("lists_permits");
        permit.Ignore(x => x.Text);
        permit.Property(x => x.Name).HasMaxLength(RowRules.LongestName);
        permit.Property(x => x.DocumentNumber).HasMaxLength(RowRules.LongestDocument);
    }

    public void Configure(EntityTypeBuilder<OwnValue> value)
    {
        value.ToTable("lists_own_values");
        value.Property(x => x.Text).HasMaxLength(OwnColumn.Longest);
        value.HasIndex(x => new { x.ColumnId, x.Text });
        value.HasOne<LayoutColumn>().WithMany().HasForeignKey(x => x.ColumnId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<WorkItemSource> source)
    {
        source.ToTable("lists_sources");
        source.HasIndex(x => new { x.SourceId, x.Kind });
    }
}
