using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Documents.Consultations;

/// <summary>
/// 征求意见: units are asked for their opinions on an edition by a day. Each opinion gets an answer; a unit that says nothing is
/// recorded as having said nothing, and never as having agreed.
/// </summary>
public sealed class Consultation : Entity
{
    /// <summary>Longest note to the units, in characters.</summary>
    public const int LongestNote = 300;

    private readonly List<ConsultedUnit> units = [];
    private readonly List<Comment> comments = [];

    private Consultation()
    {
    }

    /// <summary>Sends a draft out, which is closed by it.</summary>
    /// <param name="opened">The draft.</param>
    /// <param name="terms">To whom, until when.</param>
    /// <param name="by">Who sends it.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBroken">The draft is closed or has something left to be written, or the terms are incomplete.</exception>
    public Consultation(OpenedEdition opened, ConsultationTerms terms, Actor by, DateTime at)
    {
        var document = opened.Document;
        var note = PlainText.Of(terms.Note);
        if (terms.DueOn is not { } due) throw new RuleBroken("documents.consultation-day", "请定反馈的截止日期。");
        if (due <= at.DayInChina()) throw new RuleBroken("documents.consultation-day", "截止日期要在今天以后，给各单位留出时间。");
        if (FairDeadline.WhyNot(due, at.DayInChina()) is { } unfair) throw new RuleBroken("documents.consultation-day", unfair);
        if (terms.UnitIds.Count == 0) throw new RuleBroken("documents.consultation-units", "请至少选一个单位。");
        if (note.Length > LongestNote) throw new RuleBroken("documents.consultation-note", $"说明最多{LongestNote}个字，现在有{note.Length}个。");
        document.MustBeComplete();

        document.Close(DocumentStage.Consultation, opened.Rows);
        (CampaignId, DocumentId, DueOn, Note, StartedAt, ById) = (document.CampaignId, document.Id, due, note, at, by.PersonId);
        units.AddRange(terms.UnitIds.Distinct().Select(id => new ConsultedUnit(id)));
        Happened("documents.consulted", CampaignId);
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The edition.</summary>
    public Guid DocumentId { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>What the units are told with it.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Who sent it out.</summary>
    [NotRecorded]
    public Guid ById { get; private set; }

    /// <summary>When, UTC.</summary>
    [NotRecorded]
    public DateTime StartedAt { get; private set; }

    /// <summary>When it was closed, UTC; null while opinions are taken.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>The units asked.</summary>
    public IReadOnlyList<ConsultedUnit> Units => units;

    /// <summary>What they said, in order of number.</summary>
    public IReadOnlyList<Comment> Comments => comments;

    /// <summary>Whether opinions are still taken; what comes after the day is marked late.</summary>
    public bool IsOpen => ClosedAt is null;

    /// <summary>How many wait for an answer.</summary>
    public int Unanswered => comments.Count(comment => comment.Outcome is null);

    /// <summary>Whether a unit is asked.</summary>
    public bool Asks(Guid unitId) => units.Exists(unit => unit.UnitId == unitId);

    /// <summary>Whether a unit has said anything, be it that it has nothing to say.</summary>
    public bool HasHeard(Guid unitId) => comments.Exists(comment => comment.UnitId == unitId) || units.Exists(unit => unit.UnitId == unitId && unit.AgreedAt is not null);

    /// <summary>A unit's opinion. It is a thing of its own: thirty units write at once.</summary>
    /// <param name="document">The edition.</param>
    /// <param name="number">Its number within the consultation.</param>
    /// <param name="words">What it says, and of which paragraph.</param>
    /// <param name="by">Somebody of the unit.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBroken">It is closed, the unit isn't asked, the paragraph isn't there, or nothing is said.</exception>
    public Comment Say(OfficialDocument document, int number, CommentWords words, Actor by, DateTime at)
    {
        MustAsk(by);
        var paragraph = words.ParagraphKey is { } key
            ? document.Paragraphs.FirstOrDefault(one => one.Key == key) ?? throw new RuleBroken("documents.comment-place", "这一稿里没有这一段，请重新选。") : null;
        var comment = new Comment(this, number, paragraph, words.Checked(), by, at);
        comments.Add(comment);
        return comment;
    }

    /// <summary>A unit has nothing to say against it.</summary>
    /// <exception cref="RuleBroken">It is closed, or the unit isn't asked.</exception>
    public void Agree(Actor by, DateTime at)
    {
        MustAsk(by);
        units.Find(unit => unit.UnitId == by.UnitId)!.Agrees(at, isLate: at.DayInChina() > DueOn);
        Happened("documents.unit-agreed", CampaignId);
    }

    /// <summary>Reminds those units alone that have said nothing.</summary>
    /// <exception cref="RuleBroken">It is closed, all have answered, or they were reminded today.</exception>
    public void Remind(DateOnly today)
    {
        MustBeOpen();
        var silent = units.FindAll(unit => !HasHeard(unit.UnitId));
        if (silent.Count == 0) throw new RuleBroken("documents.nobody-silent", "都反馈了，不用提醒。");
        if (silent.TrueForAll(unit => unit.RemindedOn == today)) throw new RuleBroken("documents.reminded", "今天提醒过了，一天提醒一次。");

        foreach (var unit in silent) unit.IsReminded(today);
        Happened("documents.units-reminded", CampaignId);
    }

    /// <summary>Takes no more opinions; who has said nothing is recorded so.</summary>
    /// <exception cref="RuleBroken">It is closed, an opinion has no answer, or it is before the day and not all have answered.</exception>
    public void Close(DateTime at)
    {
        MustBeOpen();
        if (Unanswered > 0) throw new RuleBroken("documents.unanswered", $"还有{Unanswered}条意见没有答复，先逐条答复再结束。");
        if (at.DayInChina() <= DueOn && units.Exists(unit => !HasHeard(unit.UnitId)))
            throw new RuleBroken("documents.too-early", $"{DueOn.Chinese()}前还有单位没有反馈，到期再结束。");

        foreach (var unit in units.Where(unit => !HasHeard(unit.UnitId))) unit.WasSilent();
        ClosedAt = at;
        Happened("documents.consultation-closed", CampaignId);
    }

    private void MustBeOpen()
    {
        if (!IsOpen) throw new RuleBroken("documents.consultation-over", "征求意见已经结束。还有话说，请直接找活动办。");
    }

    private void MustAsk(Actor by)
    {
        MustBeOpen();
        if (!Asks(by.UnitId)) throw new RuleBroken("documents.not-asked", "这次没有征求本单位的意见。还有话说，请直接找活动办。");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Consultation>, IEntityTypeConfiguration<ConsultedUnit>, IEntityTypeConfiguration<Comment>
    {
        private const string ConsultationId = "ConsultationId";

        public void Configure(EntityTypeBuilder<Consultation> consultation)
        {
            consultation.ToTable("documents_consultations");
            consultation.HasIndex(x => x.DocumentId).IsUnique();
            consultation.Property(x => x.Note).HasMaxLength(LongestNote);
            consultation.ReferencesCampaign(nameof(CampaignId));
            consultation.ReferencesPerson(nameof(ById));
            consultation.HasOne<OfficialDocument>().WithMany().HasForeignKey(x => x.DocumentId).OnDelete(DeleteBehavior.Restrict);
            consultation.HasMany(x => x.Units).WithOne().HasForeignKey(ConsultationId).IsRequired();
            consultation.HasMany(x => x.Comments).WithOne().HasForeignKey(x => x.ConsultationId).IsRequired();
        }

        public void Configure(EntityTypeBuilder<ConsultedUnit> unit)
        {
            unit.ToTable("documents_consulted_units");
            unit.HasIndex(ConsultationId, nameof(ConsultedUnit.UnitId)).IsUnique();
            unit.ReferencesUnit(nameof(ConsultedUnit.UnitId));
        }

        public void Configure(EntityTypeBuilder<Comment> comment)
        {
            comment.ToTable("documents_comments");
            comment.HasIndex(x => new { x.ConsultationId, x.Number }).IsUnique();
            comment.ReferencesCampaign(nameof(Comment.CampaignId));
            comment.Property(x => x.Text).HasMaxLength(Comment.Longest);
            comment.Property(x => x.Proposal).HasMaxLength(Comment.LongestProposal);
            comment.Property(x => x.Reason).HasMaxLength(Comment.Longest);
            comment.ReferencesUnit(nameof(Comment.UnitId));
            comment.ReferencesPerson(nameof(Comment.AuthorId));
            comment.ReferencesPerson(nameof(Comment.AnsweredById));
        }
    }
}

/// <summary>To whom an edition is sent.</summary>
/// <param name="DueOn">The last day.</param>
/// <param name="Note">What they are told with it.</param>
/// <param name="UnitIds">The units.</param>
public sealed record ConsultationTerms(DateOnly? DueOn, string? Note, IReadOnlyCollection<Guid> UnitIds);

/// <summary>A unit that was asked.</summary>
public sealed class ConsultedUnit
{
    private ConsultedUnit()
    {
    }

    internal ConsultedUnit(Guid unitId) => UnitId = unitId;

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The unit.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>When it said that it has nothing against it, UTC.</summary>
    public DateTime? AgreedAt { get; private set; }

    /// <summary>Whether it said so after the day.</summary>
    public bool IsLate { get; private set; }

    /// <summary>The day of the last reminder.</summary>
    public DateOnly? RemindedOn { get; private set; }

    /// <summary>Whether it had said nothing when the consultation was closed.</summary>
    public bool IsSilent { get; private set; }

    internal void Agrees(DateTime at, bool isLate) => (AgreedAt, IsLate) = (at, isLate);

    internal void IsReminded(DateOnly on) => RemindedOn = on;

    internal void WasSilent() => IsSilent = true;
}
