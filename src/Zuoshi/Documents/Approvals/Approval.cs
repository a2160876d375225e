using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Documents.Approvals;

/// <summary>
/// 审签: an edition goes from desk to desk (核稿 → 会签 → 签发). Each step belongs to a duty and not to a person, so that a deputy
/// can take it, who is marked as one; nobody passes what they submitted themselves.
/// </summary>
public sealed class Approval : Entity
{
    /// <summary>Longest opinion, or line of the terms, in characters.</summary>
    public const int Longest = 300;

    private readonly List<ApprovalStep> steps = [];

    private Approval()
    {
    }

    /// <summary>Submits an edition; a draft is closed by it.</summary>
    /// <param name="opened">The edition: a draft, or one on which the consultation is over.</param>
    /// <param name="terms">How it is to go out.</param>
    /// <param name="by">Who submits it.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBroken">The edition is closed or has something left to be written, or the terms are incomplete.</exception>
    public Approval(OpenedEdition opened, ApprovalTerms terms, Actor by, DateTime at)
    {
        var document = opened.Document;
        if (document.Stage is not (DocumentStage.Draft or DocumentStage.Consultation)) throw new RuleBroken("documents.not-to-submit", $"这一稿是{document.Stage.Name()}，不能再送审。要改，请另起一稿。");

        document.MustBeComplete();
        Terms(terms);
        if (document.IsOpen) document.Close(DocumentStage.Submission, opened.Rows);
        else document.Becomes(DocumentStage.Submission);
        (CampaignId, DocumentId, Publication) = (document.CampaignId, document.Id, terms.Publication);
        (SubmittedById, SubmittedBy, SubmittedAt) = (by.PersonId, by.Signature, at);
        steps.Add(new ApprovalStep(1, ApprovalKind.Check, null));
        steps.AddRange(terms.UnitIds.Distinct().Select(id => new ApprovalStep(2, ApprovalKind.Countersign, id)));
        steps.Add(new ApprovalStep(3, ApprovalKind.Sign, null));
        Happened("documents.submitted", CampaignId);
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The edition.</summary>
    public Guid DocumentId { get; private set; }

    /// <summary>版次 of the lists that go with it as annexes; null for none.</summary>
    public int? Publication { get; private set; }

    /// <summary>主送机关.</summary>
    public string Addressees { get; private set; } = "";

    /// <summary>抄送机关; empty for none.</summary>
    public string CopyTo { get; private set; } = "";

    /// <summary>发文机关代字, such as 岚交发.</summary>
    public string CodeWord { get; private set; } = "";

    /// <summary>Who submitted it.</summary>
    [NotRecorded]
    public Guid SubmittedById { get; private set; }

    /// <summary>Their name then.</summary>
    [NotRecorded]
    public string SubmittedBy { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    [NotRecorded]
    public DateTime SubmittedAt { get; private set; }

    /// <summary>When it ended, UTC: signed, sent back or called back; null while it goes round.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Its steps.</summary>
    public IReadOnlyList<ApprovalStep> Steps => steps;

    /// <summary>Whether it still goes round.</summary>
    public bool IsOpen => EndedAt is null;

    /// <summary>The steps that can be taken now: all of the first rank that isn't through.</summary>
    public IReadOnlyList<ApprovalStep> Ready
    {
        get
        {
            var waiting = steps.Where(step => step.DecidedAt is null).ToList();
            return IsOpen && waiting.Count > 0 ? [.. waiting.Where(step => step.Order == waiting.Min(one => one.Order))] : [];
        }
    }

    /// <summary>The step that an actor can take now; null for none.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="actor">Who.</param>
    public ApprovalStep? ReadyFor(CampaignFact campaign, Actor actor) => actor.PersonId == SubmittedById ? null : Ready.FirstOrDefault(step => step.IsFor(campaign, actor));

    /// <summary>Passes a step on. The last one is passed by <see cref="Issue"/>.</summary>
    /// <exception cref="RuleBroken">It isn't the actor's turn, or the opinion is too long.</exception>
    public void Pass(CampaignFact campaign, string? opinion, Actor by, DateTime at)
    {
        var step = Turn(campaign, by);
        if (step.Kind is ApprovalKind.Sign) throw new RuleBroken("documents.sign-by-issuing", "签发时要编文号，请在签发的表单里办。");

        step.Decide(passed: true, Said(opinion, asked: null), by, at);
        if (step.Kind is ApprovalKind.Check) Happened("documents.checked", CampaignId, step.Opinion.Length > 0 ? step.Opinion : null);
        else Happened("documents.countersigned", CampaignId, step.Opinion.Length > 0 ? step.Opinion : null);
    }

    /// <summary>Sends it back; the office begins another edition.</summary>
    /// <exception cref="RuleBroken">It isn't the actor's turn, or no reason is given.</exception>
    public void SendBack(CampaignFact campaign, OfficialDocument document, string? reason, Actor by, DateTime at)
    {
        var step = Turn(campaign, by);
        step.Decide(passed: false, Said(reason, "为什么退回"), by, at);
        EndedAt = at;
        document.Becomes(DocumentStage.Returned);
        Happened("documents.sent-back", CampaignId, step.Opinion);
    }

    /// <summary>The office calls it back before it is signed.</summary>
    /// <exception cref="RuleBroken">It is over, or no reason is given.</exception>
    public void CallBack(OfficialDocument document, string? reason, DateTime at)
    {
        MustBeOpen();
        var why = Said(reason, "为什么撤回");
        EndedAt = at;
        document.Becomes(DocumentStage.Returned);
        Happened("documents.called-back", CampaignId, why);
    }

    /// <summary>签发: the last step, with which the edition gets its number and is never changed again.</summary>
    /// <exception cref="RuleBroken">It isn't the actor's turn.</exception>
    internal void Issue(CampaignFact campaign, OfficialDocument document, string? opinion, Actor by, DateTime at)
    {
        var step = Turn(campaign, by);
        if (step.Kind is not ApprovalKind.Sign) throw new RuleBroken("documents.not-to-sign", "前面的步骤还没有办完，不能签发。");

        step.Decide(passed: true, Said(opinion, asked: null), by, at);
        EndedAt = at;
        document.Becomes(DocumentStage.Issued);
        Happened("documents.signed", CampaignId, step.Opinion.Length > 0 ? step.Opinion : null);
    }

    private ApprovalStep Turn(CampaignFact campaign, Actor by)
    {
        MustBeOpen();
        if (by.PersonId == SubmittedById) throw new RuleBroken("documents.own-submission", "送审的人不能审自己送的稿，请另一位办。");
        return ReadyFor(campaign, by) ?? throw new RuleBroken("documents.not-your-turn", "还没有轮到您，或者已经有人办了，请刷新页面再看。");
    }

    private void MustBeOpen()
    {
        if (!IsOpen) throw new RuleBroken("documents.approval-over", "审签已经结束，请刷新页面再看。");
    }

    private void Terms(ApprovalTerms terms)
    {
        var (to, copy, code) = (Line(terms.Addressees, "主送机关"), Line(terms.CopyTo, "抄送机关"), Line(terms.CodeWord, "机关代字"));
        if (to.Length == 0) throw new RuleBroken("documents.no-addressees", "请填主送机关。");
        if (code.Length is 0 or > 12) throw new RuleBroken("documents.code-word", "请填机关代字，如“岚交发”，最多12个字。");
        (Addressees, CopyTo, CodeWord) = (to.TrimEnd('：', ':', '。'), copy.TrimEnd('。'), code);
    }

    private static string Line(string? text, string what)
    {
        var line = PlainText.Of(text).ReplaceLineEndings("");
        return line.Length <= Longest ? line : throw new RuleBroken("documents.long-terms", $"{what}最多{Longest}个字，现在有{line.Length}个。");
    }

    private static string Said(string? text, string? asked)
    {
        var said = PlainText.Of(text);
        if (said.Length == 0 && asked is not null) throw new RuleBroken("documents.no-reason", $"请写明{asked}。");
        return said.Length <= Longest ? said : throw new RuleBroken("documents.long-opinion", $"最多{Longest}个字，现在有{said.Length}个。");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Approval>, IEntityTypeConfiguration<ApprovalStep>
    {
        private const string ApprovalId = "ApprovalId";

        public void Configure(EntityTypeBuilder<Approval> approval)
        {
            approval.ToTable("documents_approvals");
            approval.HasIndex(x => x.DocumentId).IsUnique();
            approval.Ignore(x => x.Ready);
            approval.Property(x => x.Addressees).HasMaxLength(Longest);
            approval.Property(x => x.CopyTo).HasMaxLength(Longest);
            approval.Property(x => x.CodeWord).HasMaxLength(20);
            approval.ReferencesCampaign(nameof(CampaignId));
            approval.ReferencesPerson(nameof(SubmittedById));
            approval.HasOne<OfficialDocument>().WithMany().HasForeignKey(x => x.DocumentId).OnDelete(DeleteBehavior.Restrict);
            approval.HasMany(x => x.Steps).WithOne().HasForeignKey(ApprovalId).IsRequired();
        }

        public void Configure(EntityTypeBuilder<ApprovalStep> step)
        {
            step.ToTable("documents_approval_steps");
            step.Property(x => x.Opinion).HasMaxLength(Longest);
            step.ReferencesUnit(nameof(ApprovalStep.UnitId));
            step.ReferencesPerson(nameof(ApprovalStep.ById));
        }
    }
}

/// <summary>How an edition is to go out.</summary>
/// <param name="Addressees">主送机关.</param>
/// <param name="CopyTo">抄送机关.</param>
/// <param name="CodeWord">发文机关代字.</param>
/// <param name="Publication">版次 of the lists that go with it; null for none.</param>
/// <param name="UnitIds">The units that countersign.</param>
public sealed record ApprovalTerms(string? Addressees, string? CopyTo, string? CodeWord, int? Publication, IReadOnlyCollection<Guid> UnitIds);
