using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;

namespace Zuoshi.Discussions.Polls;

internal sealed class PollMapping :
    IEntityTypeConfiguration<Poll>, IEntityTypeConfiguration<Statement>, IEntityTypeConfiguration<StatementSource>, IEntityTypeConfiguration<Vote>,
    IEntityTypeConfiguration<StoredMap>
{
    private const string StatementId = "StatementId";

    public void Configure(EntityTypeBuilder<Poll> poll)
    {
        poll.ToTable("discussions_polls");
        poll.HasIndex(x => new { x.CampaignId, x.Number }).IsUnique();
        poll.Property(x => x.Title).HasMaxLength(Poll.LongestTitle);
        poll.ReferencesCampaign(nameof(Poll.CampaignId));
        poll.ReferencesTheme(nameof(Poll.ThemeId));
    }

    public void Configure(EntityTypeBuilder<Statement> statement)
    {
        statement.ToTable("discussions_statements");
        statement.HasIndex(x => new { x.PollId, x.Number }).IsUnique();
        statement.Property(x => x.Text).HasMaxLength(Statement.LongestText);
        statement.Ignore(x => x.Stands);
        statement.ReferencesCampaign(nameof(Statement.CampaignId));
        statement.ReferencesPerson(nameof(Statement.ById));
        statement.HasOne<Poll>().WithMany().HasForeignKey(x => x.PollId).OnDelete(DeleteBehavior.Restrict);
        statement.HasOne<Statement>().WithMany().HasForeignKey(x => x.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        statement.HasMany(x => x.Sources).WithOne().HasForeignKey(StatementId).IsRequired();
        statement.Navigation(x => x.Sources).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<StatementSource> source)
    {
        source.ToTable("discussions_statement_sources");
        source.Property<Guid>(StatementId);
        source.HasKey(StatementId, nameof(StatementSource.ContributionId));
        source.HasIndex(x => x.ContributionId);
        source.HasOne<Contribution>().WithMany().HasForeignKey(x => x.ContributionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Vote> vote)
    {
        vote.ToTable("discussions_votes");
        vote.HasKey(x => new { x.StatementId, x.PersonId });
        // With how often, so that whether anybody has voted since is read from the index alone.
        vote.HasIndex(x => new { x.PollId, x.PersonId, x.Times });
        vote.HasOne<Statement>().WithMany().HasForeignKey(x => x.StatementId).OnDelete(DeleteBehavior.Restrict);
        vote.HasOne<Poll>().WithMany().HasForeignKey(x => x.PollId).OnDelete(DeleteBehavior.Restrict);
        vote.ReferencesPerson(nameof(Vote.PersonId));
    }

    public void Configure(EntityTypeBuilder<StoredMap> map)
    {
        map.ToTable("discussions_maps");
        map.HasKey(x => x.PollId);
        map.HasOne<Poll>().WithOne().HasForeignKey<StoredMap>(x => x.PollId).OnDelete(DeleteBehavior.Restrict);
    }
}
