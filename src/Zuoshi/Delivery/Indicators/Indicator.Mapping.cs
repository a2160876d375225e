using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;

namespace Zuoshi.Delivery.Indicators;

internal sealed class IndicatorMapping :
    IEntityTypeConfiguration<Indicator>, IEntityTypeConfiguration<IndicatorTarget>, IEntityTypeConfiguration<IndicatorActual>,
    IEntityTypeConfiguration<IndicatorBenchmark>, IEntityTypeConfiguration<IndicatorRow>, IEntityTypeConfiguration<IndicatorClause>
{
    private const string IndicatorId = "IndicatorId";

    public void Configure(EntityTypeBuilder<Indicator> indicator)
    {
        indicator.ToTable("delivery_indicators");
        indicator.HasIndex(x => new { x.CampaignId, x.Number }).IsUnique();
        indicator.HasIndex(x => x.WholeId);
        indicator.Property(x => x.Name).HasMaxLength(IndicatorTerms.LongestName);
        indicator.Property(x => x.Definition).HasMaxLength(IndicatorTerms.LongestDefinition);
        indicator.Property(x => x.Measure).HasMaxLength(IndicatorTerms.LongestMeasure);
        indicator.Property(x => x.Source).HasMaxLength(IndicatorTerms.LongestSource);
        indicator.Property(x => x.BaselineValue).HasConversion<Quantity.AsInteger>();
        indicator.Ignore(x => x.Baseline);
        indicator.Ignore(x => x.Course);
        indicator.Ignore(x => x.Entered);
        indicator.ReferencesCampaign(nameof(Indicator.CampaignId));
        indicator.ReferencesTheme(nameof(Indicator.ThemeId));
        indicator.ReferencesUnit(nameof(Indicator.LeadUnitId));
        indicator.HasOne<Indicator>().WithMany().HasForeignKey(x => x.WholeId).OnDelete(DeleteBehavior.Restrict);
        indicator.HasMany(x => x.Targets).WithOne().HasForeignKey(IndicatorId).IsRequired();
        indicator.HasMany(x => x.Actuals).WithOne().HasForeignKey(IndicatorId).IsRequired();
        indicator.HasMany(x => x.Benchmarks).WithOne().HasForeignKey(IndicatorId).IsRequired();
        indicator.HasMany(x => x.Rows).WithOne().HasForeignKey(IndicatorId).IsRequired();
        indicator.HasMany(x => x.Clauses).WithOne().HasForeignKey(IndicatorId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<IndicatorTarget> target)
    {
        target.ToTable("delivery_indicator_targets");
        target.Property(x => x.Value).HasConversion<Quantity.AsInteger>();
    }

    public void Configure(EntityTypeBuilder<IndicatorActual> actual)
    {
        actual.ToTable("delivery_indicator_actuals");
        actual.Property(x => x.Value).HasConversion<Quantity.AsInteger>();
        actual.Property(x => x.Evidence).HasMaxLength(GivenWords.LongestDocument);
        actual.Property(x => x.Reason).HasMaxLength(GivenWords.Longest);
        actual.Ignore(x => x.Period);
        actual.Ignore(x => x.Stands);
    }

    public void Configure(EntityTypeBuilder<IndicatorBenchmark> benchmark)
    {
        benchmark.ToTable("delivery_indicator_benchmarks");
        benchmark.Property(x => x.Value).HasConversion<Quantity.AsInteger>();
        benchmark.Property(x => x.City).HasMaxLength(IndicatorTerms.LongestMeasure);
        benchmark.Property(x => x.Source).HasMaxLength(IndicatorTerms.LongestSource);
    }

    public void Configure(EntityTypeBuilder<IndicatorRow> row)
    {
        row.ToTable("delivery_indicator_rows");
        row.HasIndex(x => x.ItemId);
        row.ReferencesWorkItem(nameof(IndicatorRow.ItemId));
    }

    public void Configure(EntityTypeBuilder<IndicatorClause> clause)
    {
        clause.ToTable("delivery_indicator_clauses");
        clause.Ignore(x => x.Cited);
    }
}
