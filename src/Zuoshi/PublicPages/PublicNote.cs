using System.Security.Cryptography;
using Zuoshi.Platform;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.PublicPages;

/// <summary>群众来言: what somebody who has no account says is hard or hurts. Nobody but the office reads it; whoever wrote it finds the answer by its code.</summary>
public sealed class PublicNote : Entity
{
    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = 500;

    /// <summary>Within how many working days it is answered.</summary>
    public const int AnswerWorkdays = 5;

    // Without what is read wrongly on a phone: 0 and O, 1, I and L.
    private const string CodeLetters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static readonly WordRule Words = new("public.words", LongestText);

    private PublicNote()
    {
    }

    /// <summary>Takes one in.</summary>
    /// <exception cref="RuleBroken">It says nothing or too much.</exception>
    public PublicNote(Guid campaignId, int number, string? text, DateTime at)
    {
        (CampaignId, Number, At, Text) = (campaignId, number, at, Words.Of(text, "您想说的"));
        (Code, AnswerBy) = (RandomNumberGenerator.GetString(CodeLetters, 12), WorkCalendar.China.After(at.DayInChina(), AnswerWorkdays));
        Happened("public.note-sent", campaignId);
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Number within the campaign.</summary>
    public int Number { get; private set; }

    /// <summary>What was written.</summary>
    public string Text { get; private set; } = "";

    /// <summary>By which its writer finds the answer; nobody else is shown it.</summary>
    [NotRecorded]
    public string Code { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>By when it is answered.</summary>
    public DateOnly AnswerBy { get; private set; }

    /// <summary>When it was answered, UTC; null while it waits.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>The answer.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Number of the contribution that was made of it; null where none was.</summary>
    public int? ContributionNumber { get; private set; }

    /// <summary>Takes it up: it goes into the discussion as a contribution.</summary>
    /// <exception cref="RuleBroken">It was answered before.</exception>
    public void TakeUp(int contribution, string? answer, DateTime at)
    {
        Settle(PlainText.Of(answer).Length == 0 ? "您反映的已经转入讨论，会有专题组研究。" : Words.Of(answer, "答复"), at);
        ContributionNumber = contribution;
        Happened("public.note-taken", CampaignId);
    }

    /// <summary>Answers it without taking it up.</summary>
    /// <exception cref="RuleBroken">It was answered before, or no answer is given.</exception>
    public void Decline(string? answer, DateTime at)
    {
        Settle(Words.Of(answer, "答复"), at);
        Happened("public.note-declined", CampaignId);
    }

    /// <summary>Refuses a second answer.</summary>
    /// <exception cref="RuleBroken">It was answered before.</exception>
    public void MustWait()
    {
        if (AnsweredAt is not null) throw new RuleBroken("public.answered", "这条来言已经答复过了。");
    }

    private void Settle(string answer, DateTime at)
    {
        MustWait();
        (Answer, AnsweredAt) = (answer, at);
    }
}
