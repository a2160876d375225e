using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Judging;
using Zuoshi.Delivery.Projects;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;

namespace Zuoshi.Delivery;

internal sealed class AssignmentMapping :
    IEntityTypeConfiguration<Assignment>, IEntityTypeConfiguration<Node>, IEntityTypeConfiguration<Helper>, IEntityTypeConfiguration<ProgressReport>,
    IEntityTypeConfiguration<Issue>, IEntityTypeConfiguration<UrgeNote>, IEntityTypeConfiguration<Extension>, IEntityTypeConfiguration<Closing>,
    IEntityTypeConfiguration<Appeal>
{
    private const string AssignmentId = "AssignmentId";

    public void Configure(EntityTypeBuilder<Assignment> assignment)
    {
        assignment.ToTable("delivery_assignments");
        assignment.HasIndex(x => new { x.CampaignId, x.Number }).IsUnique();
        assignment.HasIndex(x => x.TakenItemId).IsUnique();
        assignment.HasIndex(x => x.ItemId);
        assignment.HasIndex(x => new { x.CampaignId, x.State });
        assignment.HasIndex(x => new { x.CampaignId, x.LeadUnitId });
        assignment.Property(x => x.LastText).HasMaxLength(GivenWords.Longest);
        assignment.Property(x => x.Standard).HasMaxLength(GivenWords.Longest);
        assignment.Property(x => x.DisputeReason).HasMaxLength(GivenWords.Longest);
        assignment.Property(x => x.Source).HasMaxLength(GivenWords.LongestDocument);
        assignment.Property(x => x.BasisDocument).HasMaxLength(GivenWords.LongestDocument);
        assignment.Ignore(x => x.Percent);
        assignment.Ignore(x => x.ReportDue);
        assignment.Ignore(x => x.Clock);
        assignment.ReferencesCampaign(nameof(Assignment.CampaignId));
        assignment.ReferencesWorkItem(nameof(Assignment.ItemId));
        assignment.ReferencesTheme(nameof(Assignment.ThemeId));
        assignment.ReferencesUnit(nameof(Assignment.LeadUnitId));
        assignment.ReferencesPerson(nameof(Assignment.LeaderId));
        assignment.HasOne(x => x.Project).WithOne().HasForeignKey<ProjectProgress>(x => x.Id);
        assignment.HasOne(x => x.Outlook).WithOne().HasForeignKey<Outlook>(x => x.Id);
        assignment.HasMany(x => x.Nodes).WithOne().HasForeignKey(AssignmentId).IsRequired();
        assignment.HasMany(x => x.Helpers).WithOne().HasForeignKey(AssignmentId).IsRequired();
        assignment.HasMany(x => x.Reports).WithOne().HasForeignKey(AssignmentId).IsRequired();
        assignment.HasMany(x => x.Issues).WithOne().HasForeignKey(AssignmentId).IsRequired();
        assignment.HasMany(x => x.Urges).WithOne().HasForeignKey(AssignmentId).IsRequired();
        assignment.HasMany(x => x.Extensions).WithOne().HasForeignKey(AssignmentId).IsRequired();
        assignment.HasMany(x => x.Closings).WithOne().HasForeignKey(AssignmentId).IsRequired();
        assignment.HasMany(x => x.Appeals).WithOne().HasForeignKey(AssignmentId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<Node> node)
    {
        node.ToTable("delivery_nodes");
        node.Property(x => x.Name).HasMaxLength(GivenWords.LongestDocument);
    }

    public void Configure(EntityTypeBuilder<Helper> helper)
    {
        helper.ToTable("delivery_helpers");
        helper.ReferencesUnit(nameof(Helper.UnitId));
    }

    public void Configure(EntityTypeBuilder<ProgressReport> report)
    {
        report.ToTable("delivery_reports");
        report.Property(x => x.Text).HasMaxLength(GivenWords.Longest);
        report.Property(x => x.Evidence).HasMaxLength(GivenWords.LongestDocument);
        report.ReferencesUnit(nameof(ProgressReport.UnitId));
        report.ReferencesPerson(nameof(ProgressReport.ById));
    }

    public void Configure(EntityTypeBuilder<Issue> issue)
    {
        issue.ToTable("delivery_issues");
        issue.Property(x => x.Text).HasMaxLength(GivenWords.Longest);
        issue.Property(x => x.Answer).HasMaxLength(GivenWords.Longest);
        issue.ReferencesUnit(nameof(Issue.AskedUnitId));
    }

    public void Configure(EntityTypeBuilder<UrgeNote> urge)
    {
        urge.ToTable("delivery_urges");
        urge.Property(x => x.Text).HasMaxLength(GivenWords.Longest);
    }

    public void Configure(EntityTypeBuilder<Extension> extension)
    {
        extension.ToTable("delivery_extensions");
        extension.Property(x => x.Reason).HasMaxLength(GivenWords.Longest);
    }

    public void Configure(EntityTypeBuilder<Closing> closing)
    {
        closing.ToTable("delivery_closings");
        closing.Property(x => x.Statement).HasMaxLength(GivenWords.Longest);
        closing.Property(x => x.Deliverable).HasMaxLength(GivenWords.LongestDocument);
        closing.Property(x => x.Review).HasMaxLength(GivenWords.Longest);
        closing.Property(x => x.Finding).HasMaxLength(GivenWords.Longest);
        closing.ReferencesPerson(nameof(Closing.RequestedById));
        closing.ReferencesPerson(nameof(Closing.ReviewedById));
        closing.ReferencesPerson(nameof(Closing.SignedById));
    }

    public void Configure(EntityTypeBuilder<Appeal> appeal)
    {
        appeal.ToTable("delivery_appeals");
        appeal.Property(x => x.Text).HasMaxLength(GivenWords.Longest);
        appeal.Property(x => x.Answer).HasMaxLength(GivenWords.Longest);
    }
}
