using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Bulletins.Publicity;

/// <summary>The tables of publicity.</summary>
public static class PublicityTables
{
    extension(AppDb db)
    {
        /// <summary>What is planned to be told.</summary>
        public DbSet<PlanEntry> PlanEntries => db.Set<PlanEntry>();

        /// <summary>约稿.</summary>
        public DbSet<StoryRequest> StoryRequests => db.Set<StoryRequest>();

        /// <summary>What the press has told.</summary>
        public DbSet<Coverage> Coverages => db.Set<Coverage>();

        /// <summary>Pictures.</summary>
        public DbSet<Picture> Pictures => db.Set<Picture>();
    }

    extension(IQueryable<StoryRequest> requests)
    {
        /// <summary>Those of a campaign that the actor may see: the own unit's, and for the editor all.</summary>
        public IQueryable<StoryRequest> VisibleTo(CampaignFact campaign, Actor actor)
        {
            var (campaignId, unit, edits) = (campaign.Id, actor.UnitId, campaign.IsEditedBy(actor));
            return requests.Where(x => x.CampaignId == campaignId && (edits || x.UnitId == unit));
        }
    }

    extension(IQueryable<Picture> pictures)
    {
        /// <summary>Those of a campaign that hang and that the actor may see.</summary>
        public IQueryable<Picture> VisibleTo(CampaignFact campaign, Actor actor)
        {
            var (campaignId, label) = (campaign.Id, actor.Clearance);
            return pictures.Where(x => x.CampaignId == campaignId && x.Label <= label && x.DownOn == null);
        }
    }
}

internal sealed class PublicityMapping : IEntityTypeConfiguration<PlanEntry>, IEntityTypeConfiguration<StoryRequest>, IEntityTypeConfiguration<Coverage>, IEntityTypeConfiguration<Picture>
{
    public void Configure(EntityTypeBuilder<PlanEntry> entry)
    {
        entry.ToTable("bulletins_plan");
        entry.HasIndex(x => new { x.CampaignId, x.Number }).IsUnique();
        entry.Property(x => x.What).HasMaxLength(Said.LongestName);
        entry.Property(x => x.Outlet).HasMaxLength(Said.LongestName);
        entry.Property(x => x.Who).HasMaxLength(StoryText.LongestAuthors);
        entry.Property(x => x.GivenUp).HasMaxLength(Said.Longest);
        entry.ReferencesCampaign(nameof(PlanEntry.CampaignId));
        entry.ReferencesTheme(nameof(PlanEntry.ThemeId));
    }

    public void Configure(EntityTypeBuilder<StoryRequest> request)
    {
        request.ToTable("bulletins_requests");
        request.HasIndex(x => new { x.CampaignId, x.Number }).IsUnique();
        request.Property(x => x.Words).HasMaxLength(Said.Longest);
        request.Property(x => x.Declined).HasMaxLength(Said.Longest);
        request.Ignore(x => x.IsOpen);
        request.ReferencesCampaign(nameof(StoryRequest.CampaignId));
        request.ReferencesTheme(nameof(StoryRequest.ThemeId));
        request.ReferencesUnit(nameof(StoryRequest.UnitId));
    }

    public void Configure(EntityTypeBuilder<Coverage> coverage)
    {
        coverage.ToTable("bulletins_coverages");
        coverage.HasIndex(x => new { x.CampaignId, x.Number }).IsUnique();
        coverage.Property(x => x.Outlet).HasMaxLength(Said.LongestName);
        coverage.Property(x => x.Title).HasMaxLength(Said.LongestName);
        coverage.Property(x => x.Url).HasMaxLength(WebAddress.Longest);
        coverage.Property(x => x.FileName).HasMaxLength(260);
        coverage.Property(x => x.FileHash).HasMaxLength(64);
        coverage.ReferencesCampaign(nameof(Coverage.CampaignId));
        coverage.ReferencesTheme(nameof(Coverage.ThemeId));
    }

    public void Configure(EntityTypeBuilder<Picture> picture)
    {
        picture.ToTable("bulletins_pictures");
        picture.HasIndex(x => new { x.CampaignId, x.Number }).IsUnique();
        picture.Property(x => x.Caption).HasMaxLength(Said.LongestName);
        picture.Property(x => x.Alternative).HasMaxLength(Said.LongestName);
        picture.Property(x => x.People).HasMaxLength(Said.LongestName);
        picture.Property(x => x.ConsentNote).HasMaxLength(Said.LongestName);
        picture.Property(x => x.FileHash).HasMaxLength(64);
        picture.Property(x => x.MediaType).HasMaxLength(20);
        picture.ReferencesCampaign(nameof(Picture.CampaignId));
        picture.ReferencesTheme(nameof(Picture.ThemeId));
        picture.ReferencesUnit(nameof(Picture.UnitId));
        picture.ReferencesPerson(nameof(Picture.ById));
    }
}
