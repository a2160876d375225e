using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;

namespace Zuoshi.Burden.Forms;

/// <content>How it is stored.</content>
public sealed partial class CollectionForm
{
    internal sealed class Mapping : IEntityTypeConfiguration<CollectionForm>, IEntityTypeConfiguration<FormField>, IEntityTypeConfiguration<FormUnit>
    {
        private const string FormId = "FormId";

        public void Configure(EntityTypeBuilder<CollectionForm> form)
        {
            form.ToTable("burden_forms");
            form.HasIndex(x => new { x.CampaignId, x.Number }).IsUnique();
            form.Property(x => x.Name).HasMaxLength(LongestName);
            form.Property(x => x.Basis).HasMaxLength(LongestBasis);
            form.Property(x => x.Urgency).HasMaxLength(LongestReason);
            form.Property(x => x.StopReason).HasMaxLength(LongestReason);
            form.ReferencesCampaign(nameof(CampaignId));
            form.ReferencesPerson(nameof(RegisteredById));
            form.HasMany(x => x.Fields).WithOne().HasForeignKey(FormId).IsRequired();
            form.HasMany(x => x.Units).WithOne().HasForeignKey(FormId).IsRequired();
        }

        public void Configure(EntityTypeBuilder<FormField> field)
        {
            field.ToTable("burden_form_fields");
            field.Property(x => x.Name).HasMaxLength(LongestName);
            field.Property(x => x.Known).HasMaxLength(LongestReason);
            field.Property(x => x.Why).HasMaxLength(LongestReason);
        }

        public void Configure(EntityTypeBuilder<FormUnit> unit)
        {
            unit.ToTable("burden_form_units");
            unit.HasIndex(FormId, nameof(FormUnit.UnitId)).IsUnique();
            unit.ReferencesUnit(nameof(FormUnit.UnitId));
        }
    }
}
