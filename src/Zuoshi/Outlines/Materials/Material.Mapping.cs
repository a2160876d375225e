using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;

namespace Zuoshi.Outlines.Materials;

internal sealed class MaterialMapping : IEntityTypeConfiguration<Material>
{
    public void Configure(EntityTypeBuilder<Material> material)
    {
        material.ToTable("outlines_materials");
        material.HasIndex(x => new { x.CampaignId, x.Number }).IsUnique();
        material.Property(x => x.Title).HasMaxLength(Material.LongestTitle);
        material.Property(x => x.Url).HasMaxLength(Material.LongestUrl);
        material.Ignore(x => x.IsLink);
        material.ReferencesCampaign(nameof(Material.CampaignId));
        material.ReferencesPrompt(nameof(Material.StudyItemId));
    }
}
