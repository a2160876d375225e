using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Data;

namespace Zuoshi.PublicPages;

internal sealed class PublicMapping : IEntityTypeConfiguration<PublicRelease>, IEntityTypeConfiguration<PublicIdea>, IEntityTypeConfiguration<PublicNote>
{
    public void Configure(EntityTypeBuilder<PublicRelease> release)
    {
        release.ToTable("public_releases");
        release.HasIndex(x => x.CampaignId).IsUnique();
        release.Property(x => x.Intro).HasMaxLength(PublicRelease.LongestIntro);
        release.HasMany(x => x.Ideas).WithOne().HasForeignKey("ReleaseId").IsRequired();
        release.ReferencesCampaign(nameof(PublicRelease.CampaignId));
        release.ReferencesPrompt(nameof(PublicRelease.PromptId));
    }

    public void Configure(EntityTypeBuilder<PublicIdea> idea)
    {
        idea.ToTable("public_ideas");
        idea.Property(x => x.Text).HasMaxLength(PublicRelease.LongestIdea);
        idea.Property(x => x.Outcome).HasMaxLength(PublicRelease.LongestIdea);
    }

    public void Configure(EntityTypeBuilder<PublicNote> note)
    {
        note.ToTable("public_notes");
        note.HasIndex(x => new { x.CampaignId, x.Number }).IsUnique();
        note.HasIndex(x => x.Code).IsUnique();
        note.Property(x => x.Code).HasMaxLength(12);
        note.Property(x => x.Text).HasMaxLength(PublicNote.LongestText);
        note.Property(x => x.Answer).HasMaxLength(PublicNote.LongestText);
        note.ReferencesCampaign(nameof(PublicNote.CampaignId));
    }
}

/// <summary>The tables of this feature.</summary>
public static class PublicTables
{
    extension(AppDb db)
    {
        /// <summary>All public pages.</summary>
        public DbSet<PublicRelease> PublicReleases => db.Set<PublicRelease>();

        /// <summary>All that the public has written.</summary>
        public DbSet<PublicNote> PublicNotes => db.Set<PublicNote>();

        /// <summary>The public page of a campaign, to change it; begun where there is none yet.</summary>
        public async Task<PublicRelease> ReleaseOfAsync(Guid campaign)
        {
            if (await db.PublicReleases.Include(x => x.Ideas.OrderBy(idea => idea.Order)).SingleOrDefaultAsync(x => x.CampaignId == campaign) is { } release) return release;

            release = new PublicRelease(campaign);
            db.Add(release);
            return release;
        }
    }
}
