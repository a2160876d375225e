using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Bulletins.Issues;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Bulletins;

/// <summary>The tables of this feature.</summary>
public static class BulletinTables
{
    extension(AppDb db)
    {
        /// <summary>All stories.</summary>
        public DbSet<Story> Stories => db.Set<Story>();

        /// <summary>All issues.</summary>
        public DbSet<BulletinIssue> BulletinIssues => db.Set<BulletinIssue>();

        /// <summary>What campaigns' bulletins are called.</summary>
        public DbSet<Masthead> Mastheads => db.Set<Masthead>();
    }

    extension(IQueryable<Story> stories)
    {
        /// <summary>
        /// Those of a campaign that the actor may see: what stands in an issue; one's own; those of one's unit once they are handed to its head;
        /// the office's, once they were sent. None that is kept closer than the actor is cleared for.
        /// </summary>
        public IQueryable<Story> VisibleTo(CampaignFact campaign, Actor actor)
        {
            var (campaignId, label, person, unit, edits) = (campaign.Id, actor.Clearance, actor.PersonId, actor.UnitId, campaign.IsEditedBy(actor));
            return stories.Where(x => x.CampaignId == campaignId && x.Label <= label && (x.State == StoryState.Issued || x.ById == person
                || x.UnitId == unit && (x.State != StoryState.Draft && x.State != StoryState.Withdrawn || x.SentOn != null)
                || edits && x.SentOn != null));
        }
    }

    extension(IQueryable<BulletinIssue> issues)
    {
        /// <summary>Those of a campaign that the actor may see: what is out, and for the editor what is being made.</summary>
        public IQueryable<BulletinIssue> VisibleTo(CampaignFact campaign, Actor actor)
        {
            var (campaignId, label, edits) = (campaign.Id, actor.Clearance, campaign.IsEditedBy(actor));
            return issues.Where(x => x.CampaignId == campaignId && x.Label <= label && (x.IssuedOn != null || edits));
        }
    }

    /// <summary>Whether the actor's office edits the campaign's bulletin.</summary>
    public static bool IsEditedBy(this CampaignFact campaign, Actor actor) => actor.Can(Permission.EditBulletins) && campaign.IsManagedBy(actor);
}

internal sealed class BulletinMapping :
    IEntityTypeConfiguration<Story>, IEntityTypeConfiguration<Adoption>, IEntityTypeConfiguration<BulletinIssue>, IEntityTypeConfiguration<IssueEntry>, IEntityTypeConfiguration<Masthead>
{
    public void Configure(EntityTypeBuilder<Story> story)
    {
        story.ToTable("bulletins_stories");
        story.HasIndex(x => new { x.CampaignId, x.Number }).IsUnique();
        story.HasIndex(x => new { x.CampaignId, x.State });
        story.HasIndex(x => new { x.CampaignId, x.UnitId });
        story.HasIndex(x => x.ById);
        story.HasIndex(x => x.IssueId);
        story.HasIndex(x => x.JoinedToId);
        story.Property(x => x.Title).HasMaxLength(StoryText.LongestTitle);
        story.Property(x => x.PrintedTitle).HasMaxLength(StoryText.LongestTitle);
        story.Property(x => x.Text).HasMaxLength(StoryText.LongestStored);
        story.Property(x => x.PrintedText).HasMaxLength(StoryText.LongestStored);
        story.Property(x => x.Authors).HasMaxLength(StoryText.LongestAuthors);
        story.Property(x => x.Reason).HasMaxLength(Said.Longest);
        story.Property(x => x.FileName).HasMaxLength(260);
        story.Property(x => x.FileHash).HasMaxLength(64);
        story.Ignore(x => x.AnswerBy);
        story.Ignore(x => x.ShownTitle);
        story.Ignore(x => x.ShownText);
        story.ReferencesCampaign(nameof(Story.CampaignId));
        story.ReferencesTheme(nameof(Story.ThemeId));
        story.ReferencesUnit(nameof(Story.UnitId));
        story.ReferencesPerson(nameof(Story.ById));
        story.ReferencesWorkItem(nameof(Story.RowId));
        story.HasOne<Story>().WithMany().HasForeignKey(x => x.JoinedToId).OnDelete(DeleteBehavior.Restrict);
        story.HasOne<BulletinIssue>().WithMany().HasForeignKey(x => x.IssueId).OnDelete(DeleteBehavior.Restrict);
        story.HasMany(x => x.Adoptions).WithOne().HasForeignKey("StoryId").IsRequired();
    }

    public void Configure(EntityTypeBuilder<Adoption> adoption)
    {
        adoption.ToTable("bulletins_adoptions");
        adoption.Property(x => x.Name).HasMaxLength(Said.LongestName);
        adoption.Property(x => x.Url).HasMaxLength(WebAddress.Longest);
    }

    public void Configure(EntityTypeBuilder<BulletinIssue> issue)
    {
        issue.ToTable("bulletins_issues");
        issue.HasIndex(x => new { x.CampaignId, x.Number }).IsUnique();
        issue.Property(x => x.Note).HasMaxLength(BulletinIssue.LongestNote);
        issue.Property(x => x.Name).HasMaxLength(Masthead.LongestName);
        issue.Property(x => x.Organ).HasMaxLength(50);
        issue.ReferencesCampaign(nameof(BulletinIssue.CampaignId));
        issue.HasMany(x => x.Entries).WithOne().HasForeignKey("IssueId").IsRequired();
    }

    public void Configure(EntityTypeBuilder<IssueEntry> entry)
    {
        entry.ToTable("bulletins_entries");
        entry.HasOne<Story>().WithMany().HasForeignKey(x => x.StoryId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Masthead> masthead)
    {
        masthead.ToTable("bulletins_mastheads");
        masthead.HasIndex(x => x.CampaignId).IsUnique();
        masthead.Property(x => x.Name).HasMaxLength(Masthead.LongestName);
        masthead.Property(x => x.Organ).HasMaxLength(50);
        masthead.ReferencesCampaign(nameof(Masthead.CampaignId));
    }
}
