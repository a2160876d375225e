using Zuoshi.Discussions.Answers;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Time;

namespace Zuoshi.Discussions;

/// <content>件件有回音: the answer to a contribution, and its author's word on that.</content>
public sealed partial class Contribution
{
    /// <summary>Longest objection, in characters.</summary>
    public const int LongestObjection = 1000;

    /// <summary>去向; null while it waits.</summary>
    public Disposition? Disposition { get; private set; }

    /// <summary>What its author has against the answer.</summary>
    public Objection? Objection { get; private set; }

    /// <summary>It waits for an answer: the first, or a new one after the author's objection.</summary>
    public bool IsOpen => WithdrawnAt is null && (Disposition is null || Objection is { AnsweredAt: null });

    /// <summary>Days from contribution to answer, both days in China.</summary>
    public int? DaysToAnswer => Disposition is null ? null : Disposition.At.DayInChina().DayNumber - At.DayInChina().DayNumber;

    /// <summary>The last day on which the answer that it waits for keeps the campaign's promise.</summary>
    public DateOnly DueOn(int answerDays) => (Objection is { AnsweredAt: null } open ? open.At : At).DayInChina().AddDays(answerDays);

    /// <summary>Answers it. A second answer replaces the first; the audit keeps both.</summary>
    /// <exception cref="RuleBroken">No reason is given, it was withdrawn, or it would be merged into itself.</exception>
    public void Answer(DispositionKind kind, string reason, Guid? mergedIntoId, Actor by, DateTime at) =>
        Answer(AnswerText.For(this, kind, reason, mergedIntoId), "", by, at);

    /// <summary>Publishes a prepared answer. Whoever prepared it may, and then it says so.</summary>
    /// <exception cref="RuleBroken">It is not prepared for this one, is published already, or this one was withdrawn.</exception>
    public void Publish(PreparedAnswer prepared, Actor by, DateTime at)
    {
        if (prepared.ContributionId != Id || prepared.DoneAt is not null)
            throw new RuleBroken("discussions.not-prepared", $"建言{Number:0000}没有拟好的答复，请先拟办。");

        Answer(AnswerText.For(this, prepared.Kind, prepared.Reason, prepared.MergedIntoId), prepared.PreparedBy, by, at);
        prepared.Done(at);
    }

    /// <summary>Says why the answer is not the right one, so that it is answered anew. Its author may do so once.</summary>
    /// <exception cref="RuleBroken">It isn't the actor's, has no answer, was objected to before, or nothing is said.</exception>
    public void RaiseObjection(string? text, Actor by, DateTime at)
    {
        if (by.PersonId != AuthorId) throw new RuleBroken("discussions.not-author", "只有作者本人能申诉。");
        if (Disposition is null) throw new RuleBroken("discussions.not-answered", "还没有答复，不用申诉。");
        if (Objection is not null) throw new RuleBroken("discussions.objected", "一条建言可以申诉一次，这条已经申诉过。还有意见，请另提一条。");

        var said = PlainText.Of(text);
        if (said.Length == 0) throw new RuleBroken("discussions.empty-objection", "请写明哪里答复得不对。");
        if (said.Length > LongestObjection) throw new RuleBroken("discussions.long-objection", $"最多{LongestObjection}个字，现在有{said.Length}个。");

        Objection = new Objection(said, at);
        Happened("discussions.objected", CampaignId, detail: new { Number });
    }

    private void Answer(AnswerText answer, string preparedBy, Actor by, DateTime at)
    {
        var before = Disposition is null ? null : new { Disposition.Kind, Disposition.Reason };
        Disposition ??= new Disposition();
        Disposition.Set(answer, preparedBy, by, at);
        Objection?.Answered(at);
        Happened("discussions.answered", CampaignId, answer.Reason, new { Number, kind = answer.Kind, before, preparedBy });
    }
}
