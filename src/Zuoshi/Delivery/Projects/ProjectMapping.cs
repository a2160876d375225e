using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;

namespace Zuoshi.Delivery.Projects;

internal sealed class ProjectMapping :
    IEntityTypeConfiguration<ProjectProgress>, IEntityTypeConfiguration<YearPlan>, IEntityTypeConfiguration<PlannedMonth>, IEntityTypeConfiguration<MonthEntry>,
    IEntityTypeConfiguration<Permit>, IEntityTypeConfiguration<SiteNote>
{
    private const string ProjectId = "ProjectId";

    public void Configure(EntityTypeBuilder<ProjectProgress> project)
    {
        project.ToTable("delivery_projects");
        project.Property(x => x.StartBasis).HasMaxLength(GivenWords.LongestDocument);
        project.Ignore(x => x.DoneFen);
        project.Ignore(x => x.Ground);
        project.ReferencesCampaign(nameof(ProjectProgress.CampaignId));
        project.HasMany(x => x.Years).WithOne().HasForeignKey(ProjectId).IsRequired();
        project.HasMany(x => x.Curve).WithOne().HasForeignKey(ProjectId).IsRequired();
        project.HasMany(x => x.Months).WithOne().HasForeignKey(ProjectId).IsRequired();
        project.HasMany(x => x.Permits).WithOne().HasForeignKey(ProjectId).IsRequired();
        project.HasMany(x => x.Notes).WithOne().HasForeignKey(ProjectId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<YearPlan> year)
    {
        year.ToTable("delivery_year_plans");
        year.Property(x => x.Goal).HasMaxLength(ProjectProgress.LongestGoal);
        year.HasIndex(ProjectId, nameof(YearPlan.Year)).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PlannedMonth> month) => month.ToTable("delivery_planned_months");

    public void Configure(EntityTypeBuilder<MonthEntry> entry)
    {
        entry.ToTable("delivery_month_entries");
        entry.Property(x => x.Reason).HasMaxLength(GivenWords.Longest);
    }

    public void Configure(EntityTypeBuilder<Permit> permit)
    {
        permit.ToTable("delivery_permits");
        permit.Property(x => x.DocumentNumber).HasMaxLength(GivenWords.LongestDocument);
        permit.HasIndex(ProjectId, nameof(Permit.Kind)).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SiteNote> note)
    {
        note.ToTable("delivery_site_notes");
        note.Property(x => x.Text).HasMaxLength(ProjectProgress.LongestNote);
    }
}
