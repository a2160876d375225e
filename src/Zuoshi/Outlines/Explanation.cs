using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Outlines;

/// <summary>释义: what the office explains, a term wherever it stands, or the answer to a question on a clause.</summary>
public sealed class Explanation : Entity
{
    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = 2000;

    /// <summary>Longest term, in characters.</summary>
    public const int LongestTerm = 50;

    private Explanation()
    {
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The term, as the outline writes it; null for the answer to a question.</summary>
    public string? Term { get; private set; }

    /// <summary>The annotation whose question is answered; null for a term.</summary>
    public Guid? QuestionId { get; private set; }

    /// <summary>The explanation.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Name of who wrote it last, at that time.</summary>
    [NotRecorded]
    public string ByName { get; private set; } = "";

    /// <summary>When it was last written, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When it was taken out, UTC; null while it is shown.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Explains a term.</summary>
    /// <exception cref="RuleBroken">Term or explanation is missing or too long.</exception>
    public static Explanation OfTerm(Guid campaignId, string term, string text, Actor by, DateTime at)
    {
        if (term.Trim().Length is < 2 or > LongestTerm) throw new RuleBroken("outlines.term", $"名词写2到{LongestTerm}个字，和纲要里的写法一样。");

        var made = new Explanation { CampaignId = campaignId, Term = term.Trim() };
        made.Say(text, by, at);
        made.Happened("outlines.explained", campaignId, detail: new { made.Term });
        return made;
    }

    /// <summary>Answers a question.</summary>
    /// <exception cref="RuleBroken">It is no question, or the answer is missing or too long.</exception>
    public static Explanation OfQuestion(Annotation question, string text, Actor by, DateTime at)
    {
        if (question.Kind is not AnnotationKind.Question) throw new RuleBroken("outlines.no-question", "这条批注不是疑问。可以回复它。");
        if (question.WithdrawnAt is not null) throw new RuleBroken("outlines.withdrawn", "作者已经撤回这条批注，不用再答。");

        var made = new Explanation { CampaignId = question.CampaignId, QuestionId = question.Id };
        made.Say(text, by, at);
        made.Happened("outlines.question-answered", made.CampaignId, detail: new { question.Number });
        return made;
    }

    /// <summary>Writes it anew.</summary>
    public void Edit(string text, Actor by, DateTime at)
    {
        Say(text, by, at);
        Happened("outlines.explanation-edited", CampaignId, detail: new { Term });
    }

    /// <summary>Takes it out.</summary>
    public void Withdraw(DateTime at)
    {
        if (WithdrawnAt is not null) return;

        WithdrawnAt = at;
        Happened("outlines.explanation-withdrawn", CampaignId, detail: new { Term });
    }

    private void Say(string text, Actor by, DateTime at)
    {
        if (text.Trim().Length is 0 or > LongestText) throw new RuleBroken("outlines.explanation", $"请写明解释，不超过{LongestText}个字。");

        (Text, ByName, At, WithdrawnAt) = (text.Trim(), by.Name, at, null);
    }
}
