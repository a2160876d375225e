using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Sessions;
using Zuoshi.Organisation.Contract;

namespace Zuoshi.Discussions;

internal sealed class ContributionMapping :
    IEntityTypeConfiguration<Contribution>, IEntityTypeConfiguration<ContributionPrompt>, IEntityTypeConfiguration<ContributionClause>, IEntityTypeConfiguration<ContributionFile>,
    IEntityTypeConfiguration<Disposition>, IEntityTypeConfiguration<Objection>
{
    private const string ContributionId = "ContributionId";

    public void Configure(EntityTypeBuilder<Contribution> contribution)
    {
        contribution.ToTable("discussions_contributions");
        contribution.HasIndex(x => new { x.CampaignId, x.Number }).IsUnique();
        contribution.HasIndex(x => new { x.CampaignId, x.ExternalId }).IsUnique();
        contribution.HasIndex(x => new { x.CampaignId, x.ThemeId });
        contribution.HasIndex(x => new { x.CampaignId, x.AuthorId });
        contribution.Property(x => x.Text).HasMaxLength(Contribution.LongestText);
        contribution.Property(x => x.ExternalId).HasMaxLength(Contribution.LongestExternalId);
        contribution.HasIndex(x => x.SessionId);
        contribution.HasOne<Session>().WithMany().HasForeignKey(x => x.SessionId).OnDelete(DeleteBehavior.Restrict);
        contribution.ReferencesPerson(nameof(Contribution.SpeakerId));
        contribution.Ignore(x => x.ShownAuthor);
        contribution.Ignore(x => x.DaysToAnswer);
        contribution.Ignore(x => x.IsOpen);
        contribution.ReferencesCampaign(nameof(Contribution.CampaignId));
        contribution.ReferencesTheme(nameof(Contribution.ThemeId));
        contribution.ReferencesPerson(nameof(Contribution.AuthorId));
        contribution.ReferencesPerson(nameof(Contribution.EnteredById));
        contribution.HasMany(x => x.Prompts).WithOne().HasForeignKey(ContributionId).IsRequired();
        contribution.HasMany(x => x.Clauses).WithOne().HasForeignKey(ContributionId).IsRequired();
        contribution.HasMany(x => x.Files).WithOne().HasForeignKey(ContributionId).IsRequired();
        contribution.HasOne(x => x.Objection).WithOne().HasForeignKey<Objection>(ContributionId).IsRequired();
        contribution.HasOne(x => x.Disposition).WithOne().HasForeignKey<Disposition>(ContributionId).IsRequired();
        // A contribution is never looked at without what it is on and what became of it.
        contribution.Navigation(x => x.Prompts).AutoInclude();
        contribution.Navigation(x => x.Clauses).AutoInclude();
        contribution.Navigation(x => x.Files).AutoInclude();
        contribution.Navigation(x => x.Disposition).AutoInclude();
        contribution.Navigation(x => x.Objection).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<ContributionPrompt> prompt)
    {
        prompt.ToTable("discussions_contribution_prompts");
        prompt.Property<Guid>(ContributionId);
        prompt.HasKey(ContributionId, nameof(ContributionPrompt.PromptId));
        prompt.ReferencesPrompt(nameof(ContributionPrompt.PromptId));
    }

    public void Configure(EntityTypeBuilder<ContributionClause> clause)
    {
        clause.ToTable("discussions_contribution_clauses");
        clause.Property<Guid>(ContributionId);
        clause.HasIndex(x => x.ClauseKey);
    }

    public void Configure(EntityTypeBuilder<ContributionFile> file)
    {
        file.ToTable("discussions_contribution_files");
        file.Property<Guid>(ContributionId);
    }

    public void Configure(EntityTypeBuilder<Objection> objection)
    {
        objection.ToTable("discussions_objections");
        objection.Property<Guid>(ContributionId);
        objection.HasKey(ContributionId);
    }

    public void Configure(EntityTypeBuilder<Disposition> disposition)
    {
        disposition.ToTable("discussions_dispositions");
        disposition.Property<Guid>(ContributionId);
        disposition.HasKey(ContributionId);
        disposition.HasOne<Contribution>().WithMany().HasForeignKey(x => x.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        disposition.ReferencesPerson(nameof(Disposition.ById));
    }
}
