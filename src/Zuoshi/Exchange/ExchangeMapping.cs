using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Exchange.Practices;
using Zuoshi.Exchange.Reviews;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;

namespace Zuoshi.Exchange;

internal sealed class ExchangeMapping :
    IEntityTypeConfiguration<ReviewRound>, IEntityTypeConfiguration<ReviewObject>, IEntityTypeConfiguration<ReviewCriterion>, IEntityTypeConfiguration<Review>,
    IEntityTypeConfiguration<ReviewGrade>, IEntityTypeConfiguration<Practice>, IEntityTypeConfiguration<PracticeRow>, IEntityTypeConfiguration<Borrowing>
{
    // Names of units and themes: as long as any may be.
    private const int LongestPartyName = 100, LongestSignature = 200;

    public void Configure(EntityTypeBuilder<ReviewRound> round)
    {
        round.ToTable("exchange_rounds");
        round.HasIndex(x => new { x.CampaignId, x.Number }).IsUnique();
        round.Property(x => x.Name).HasMaxLength(RoundTerms.LongestName);
        round.ReferencesCampaign(nameof(ReviewRound.CampaignId));
        round.HasMany(x => x.Objects).WithOne().HasForeignKey("RoundId").IsRequired();
        round.HasMany(x => x.Criteria).WithOne().HasForeignKey("RoundId").IsRequired();
    }

    public void Configure(EntityTypeBuilder<ReviewObject> reviewed)
    {
        reviewed.ToTable("exchange_objects");
        reviewed.Property(x => x.Name).HasMaxLength(LongestPartyName);
    }

    public void Configure(EntityTypeBuilder<ReviewCriterion> criterion)
    {
        criterion.ToTable("exchange_criteria");
        criterion.Property(x => x.Name).HasMaxLength(RoundTerms.LongestCriterion);
    }

    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.ToTable("exchange_reviews");
        review.HasIndex(x => x.RoundId);
        review.HasIndex(x => new { x.ObjectId, x.ReviewerId }).IsUnique();
        review.Property(x => x.Praise).HasMaxLength(Review.LongestSentence);
        review.Property(x => x.Advice).HasMaxLength(Review.LongestSentence);
        review.Property(x => x.Interest).HasMaxLength(Review.LongestAnswer);
        review.Property(x => x.PraiseHeldBack).HasMaxLength(Review.LongestAnswer);
        review.Property(x => x.AdviceHeldBack).HasMaxLength(Review.LongestAnswer);
        review.Property(x => x.AnswerText).HasMaxLength(Review.LongestAnswer);
        review.Ignore(x => x.ShowsPraise);
        review.Ignore(x => x.PassesAdvice);
        review.ReferencesCampaign(nameof(Review.CampaignId));
        review.HasOne<ReviewRound>().WithMany().HasForeignKey(x => x.RoundId).OnDelete(DeleteBehavior.Restrict);
        review.HasOne<ReviewObject>().WithMany().HasForeignKey(x => x.ObjectId).OnDelete(DeleteBehavior.Restrict);
        review.HasMany(x => x.Grades).WithOne().HasForeignKey("ReviewId").IsRequired();
    }

    public void Configure(EntityTypeBuilder<ReviewGrade> grade) => grade.ToTable("exchange_grades");

    public void Configure(EntityTypeBuilder<Practice> practice)
    {
        practice.ToTable("exchange_practices");
        practice.HasIndex(x => new { x.CampaignId, x.Number }).IsUnique();
        practice.HasIndex(x => x.ReviewId).IsUnique();
        practice.Property(x => x.Title).HasMaxLength(Practice.LongestTitle);
        practice.Property(x => x.What).HasMaxLength(Practice.LongestWhat);
        practice.Property(x => x.Effect).HasMaxLength(Practice.LongestEffect);
        practice.ReferencesCampaign(nameof(Practice.CampaignId));
        practice.ReferencesUnit(nameof(Practice.UnitId));
        practice.ReferencesTheme(nameof(Practice.ThemeId));
        practice.HasOne<Review>().WithMany().HasForeignKey(x => x.ReviewId).OnDelete(DeleteBehavior.Restrict);
        practice.HasMany(x => x.Rows).WithOne().HasForeignKey("PracticeId").IsRequired();
    }

    public void Configure(EntityTypeBuilder<PracticeRow> row)
    {
        row.ToTable("exchange_practice_rows");
        row.HasIndex(x => x.ItemId);
        row.ReferencesWorkItem(nameof(PracticeRow.ItemId));
    }

    public void Configure(EntityTypeBuilder<Borrowing> borrowing)
    {
        borrowing.ToTable("exchange_borrowings");
        borrowing.HasIndex(x => new { x.PracticeId, x.UnitId }).IsUnique();
        borrowing.Property(x => x.How).HasMaxLength(Borrowing.LongestText);
        borrowing.Property(x => x.OutcomeText).HasMaxLength(Borrowing.LongestText);
        borrowing.Property(x => x.By).HasMaxLength(LongestSignature);
        borrowing.Property(x => x.OutcomeBy).HasMaxLength(LongestSignature);
        borrowing.ReferencesCampaign(nameof(Borrowing.CampaignId));
        borrowing.ReferencesUnit(nameof(Borrowing.UnitId));
        borrowing.HasOne<Practice>().WithMany().HasForeignKey(x => x.PracticeId).OnDelete(DeleteBehavior.Restrict);
    }
}
