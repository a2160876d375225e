using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;

namespace Zuoshi.Discussions;

internal sealed class ContributionMapping : IEntityTypeConfiguration<Contribution>
{
    public void Configure(EntityTypeBuilder<Contribution> contribution)
    {
        contribution.ToTable("discussions_contributions");
        contribution.HasIndex(x => new { x.CampaignId, x.Number }).IsUnique();
        contribution.HasIndex(x => new { x.CampaignId, x.ThemeId });
        contribution.HasIndex(x => new { x.CampaignId, x.AuthorId });
        contribution.Property(x => x.Text).HasMaxLength(Contribution.LongestText);
        contribution.Ignore(x => x.ShownAuthor);
        contribution.Ignore(x => x.DaysToAnswer);
        contribution.ReferencesCampaign(nameof(Contribution.CampaignId));
        contribution.ReferencesTheme(nameof(Contribution.ThemeId));
        contribution.ReferencesPerson(nameof(Contribution.AuthorId));
        contribution.OwnsMany(x => x.Prompts, prompt =>
        {
            prompt.ToTable("discussions_contribution_prompts");
            prompt.WithOwner().HasForeignKey("ContributionId");
            prompt.HasKey("ContributionId", nameof(ContributionPrompt.PromptId));
            prompt.HasIndex(x => x.PromptId);
        });
        contribution.OwnsOne(x => x.Disposition, disposition =>
        {
            disposition.ToTable("discussions_dispositions");
            disposition.HasIndex(x => x.MergedIntoId);
            disposition.HasOne<Contribution>().WithMany().HasForeignKey(x => x.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
