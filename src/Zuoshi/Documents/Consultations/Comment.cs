using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Documents.Consultations;

/// <summary>What becomes of an opinion on a document. The numbers are stored.</summary>
public enum CommentOutcome
{
    /// <summary>采纳.</summary>
    Adopted = 1,

    /// <summary>部分采纳.</summary>
    PartlyAdopted = 2,

    /// <summary>不采纳.</summary>
    Declined = 3,
}

/// <summary>Their names for people.</summary>
public static class CommentOutcomes
{
    /// <summary>The name as people say it.</summary>
    public static string Name(this CommentOutcome outcome) => outcome switch
    {
        CommentOutcome.Adopted => "采纳",
        CommentOutcome.PartlyAdopted => "部分采纳",
        _ => "不采纳",
    };

    /// <summary>Its mark and colour.</summary>
    public static string Glyph(this CommentOutcome outcome) => outcome is CommentOutcome.Declined ? "no" : "done";
}

/// <summary>A unit's opinion on an edition, with its answer.</summary>
public sealed class Comment : Entity
{
    /// <summary>Longest opinion or reason, in characters.</summary>
    public const int Longest = 1000;

    /// <summary>Longest wording proposed, in characters.</summary>
    public const int LongestProposal = 5000;

    private Comment()
    {
    }

    internal Comment(Consultation asked, int number, Paragraph? paragraph, CommentWords words, Actor by, DateTime at)
    {
        (CampaignId, ConsultationId, Number, ParagraphKey, ParagraphOrder, Text, Proposal) = (asked.CampaignId, asked.Id, number, paragraph?.Key, paragraph?.Order, words.Text!, words.Proposal!);
        (UnitId, AuthorId, AuthorName, At, IsLate) = (by.UnitId, by.PersonId, by.Signature, at, at.DayInChina() > asked.DueOn);
        Happened("documents.comment-made", CampaignId);
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The consultation.</summary>
    public Guid ConsultationId { get; private set; }

    /// <summary>Its number within the consultation, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>On which paragraph; null for the whole. The same paragraph has this key in the next edition.</summary>
    public Guid? ParagraphKey { get; private set; }

    /// <summary>The paragraph's place in the edition.</summary>
    public int? ParagraphOrder { get; private set; }

    /// <summary>Whose opinion it is.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>Who wrote it.</summary>
    [NotRecorded]
    public Guid AuthorId { get; private set; }

    /// <summary>Their name then.</summary>
    [NotRecorded]
    public string AuthorName { get; private set; } = "";

    /// <summary>What it says.</summary>
    public string Text { get; private set; } = "";

    /// <summary>建议改为: the wording proposed; empty for none.</summary>
    public string Proposal { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    [NotRecorded]
    public DateTime At { get; private set; }

    /// <summary>Whether it came after the day.</summary>
    public bool IsLate { get; private set; }

    /// <summary>What became of it; null while it waits.</summary>
    public CommentOutcome? Outcome { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who answered.</summary>
    [NotRecorded]
    public Guid? AnsweredById { get; private set; }

    /// <summary>When, UTC.</summary>
    [NotRecorded]
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>On what it is, in words.</summary>
    public string Place => ParagraphOrder is { } order ? $"段{order}" : "全文";

    /// <summary>Answers it, or answers it otherwise than before.</summary>
    /// <param name="outcome">What becomes of it.</param>
    /// <param name="reason">Why; may be left out where it is adopted as it is.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBroken">A reason is missing or too long.</exception>
    public void Answer(CommentOutcome outcome, string? reason, Actor by, DateTime at)
    {
        var why = PlainText.Of(reason);
        if (!Enum.IsDefined(outcome)) throw new RuleBroken("documents.comment-outcome", "请选采纳、部分采纳或者不采纳。");
        if (outcome is not CommentOutcome.Adopted && why.Length == 0) throw new RuleBroken("documents.comment-reason", $"{outcome.Name()}要写明理由，会告诉提意见的人。");
        if (why.Length > Longest) throw new RuleBroken("documents.comment-reason", $"理由最多{Longest}个字，现在有{why.Length}个。");

        (Outcome, Reason, AnsweredById, AnsweredAt) = (outcome, why, by.PersonId, at);
        Happened("documents.comment-answered", CampaignId, why.Length > 0 ? why : null);
    }
}

/// <summary>What a unit says.</summary>
/// <param name="ParagraphKey">Of which paragraph; null for the whole.</param>
/// <param name="Text">Its opinion.</param>
/// <param name="Proposal">The wording that it proposes, if any.</param>
public sealed record CommentWords(Guid? ParagraphKey, string? Text, string? Proposal)
{
    /// <summary>The words without what nobody sees.</summary>
    /// <exception cref="RuleBroken">Nothing is said, or too much.</exception>
    public CommentWords Checked()
    {
        var (text, proposal) = (PlainText.Of(Text), PlainText.Of(Proposal));
        if (text.Length == 0) throw new RuleBroken("documents.comment-empty", "请写意见。没有意见，请按“没有意见”。");
        if (text.Length > Comment.Longest) throw new RuleBroken("documents.comment-long", $"意见最多{Comment.Longest}个字，现在有{text.Length}个。");
        if (proposal.Length > Comment.LongestProposal) throw new RuleBroken("documents.comment-long", $"建议的文字最多{Comment.LongestProposal}个字，现在有{proposal.Length}个。");
        return new CommentWords(ParagraphKey, text, proposal);
    }
}
