using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Organisation.Contract;

namespace Zuoshi.Campaigns;

internal sealed class CampaignMapping : IEntityTypeConfiguration<Campaign>
{
    private const string CampaignId = "CampaignId";

    public void Configure(EntityTypeBuilder<Campaign> campaign)
    {
        campaign.ToTable("campaigns_campaigns");
        campaign.HasIndex(x => x.Number).IsUnique();
        campaign.ReferencesUnit(nameof(Campaign.OrganId));
        campaign.HasMany(x => x.Phases).WithOne().HasForeignKey(CampaignId).IsRequired();
        campaign.HasMany(x => x.Prompts).WithOne().HasForeignKey(CampaignId).IsRequired();
        campaign.HasMany(x => x.Themes).WithOne().HasForeignKey(CampaignId).IsRequired();
        campaign.HasMany(x => x.Roles).WithOne().HasForeignKey(CampaignId).IsRequired();
        campaign.HasMany(x => x.Deliverables).WithOne().HasForeignKey(CampaignId).IsRequired();
    }
}

internal sealed class CampaignPartMappings :
    IEntityTypeConfiguration<Phase>, IEntityTypeConfiguration<Prompt>, IEntityTypeConfiguration<Theme>,
    IEntityTypeConfiguration<Role>, IEntityTypeConfiguration<Deliverable>
{
    public void Configure(EntityTypeBuilder<Phase> phase) => phase.ToTable("campaigns_phases");

    public void Configure(EntityTypeBuilder<Prompt> prompt) => prompt.ToTable("campaigns_prompts");

    public void Configure(EntityTypeBuilder<Theme> theme)
    {
        theme.ToTable("campaigns_themes");
        theme.OwnsOne(x => x.Group, group =>
        {
            group.Property(x => x.Convener).HasColumnName("group_convener");
            group.Property(x => x.ConvenerId).HasColumnName("group_convener_id");
            group.Property(x => x.Leader).HasColumnName("group_leader");
            group.Property(x => x.Members).HasColumnName("group_members");
            group.Property(x => x.MemberUnitIds).HasColumnName("group_member_unit_ids");
        });
    }

    public void Configure(EntityTypeBuilder<Role> role) => role.ToTable("campaigns_roles");

    public void Configure(EntityTypeBuilder<Deliverable> deliverable) => deliverable.ToTable("campaigns_deliverables");
}
