using Zuoshi.Campaigns.Contract;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Outlines.Annotations;

/// <summary>Writes annotations, and makes contributions of them: nothing is typed twice.</summary>
public sealed class Annotating(AppDb db, KeptTexts kept, TimeProvider clock, IEnumerable<INoteContributions> contributions)
{
    /// <summary>Whether anything takes contributions.</summary>
    public bool TakesContributions => contributions.Any();

    /// <summary>Where the text of a new annotation is kept while it is typed.</summary>
    public static string FieldOf(CampaignFact campaign) => $"annotation/{campaign.Number}";

    /// <summary>Annotates and saves.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="actor">The author.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="words">The stretch of its text; null for the whole clause.</param>
    /// <param name="input">What is written.</param>
    /// <exception cref="RuleBroken">It breaks a rule of <see cref="Annotation"/>, or of what it becomes.</exception>
    public async Task<Annotation> WriteAsync(CampaignFact campaign, Actor actor, Clause clause, Range? words, AnnotationInput input)
    {
        MustFit(campaign, actor, input);
        var number = await Counter.NextAsync(db, "annotations", campaign.Id);
        var annotation = new Annotation(campaign.Id, number, clause, words, input.ToContent(), actor, clock.Now());
        db.Add(annotation);
        if (input.ContributeTo is { } target) await SendAsync(campaign, actor, annotation, target);
        await db.SaveChangesAsync();
        await kept.DropAsync(actor.PersonId, FieldOf(campaign));
        return annotation;
    }

    /// <summary>Makes a contribution of an annotation, without saving.</summary>
    public async Task SendAsync(CampaignFact campaign, Actor actor, Annotation annotation, Guid target)
    {
        if (contributions.FirstOrDefault() is not { } slot || !actor.Can(Permission.Contribute)) throw new RuleBroken("outlines.no-contributions", "您现在不能提建言。批注可以先存着。");

        var (theme, prompt) = campaign.Theme(target) is not null ? ((Guid?)target, (Guid?)null) : (null, target);
        annotation.BecameContribution(
            await slot.SendAsync(campaign, actor, new NoteToContribute(annotation.Text, new CitedClause(annotation.ClauseKey, annotation.Sentence, annotation.Quote), theme, prompt)), actor);
    }

    /// <summary>Refuses choices that the form does not offer.</summary>
    public static void MustFit(CampaignFact campaign, Actor actor, AnnotationInput input)
    {
        if (!input.Fits(campaign, actor)) throw new RuleBroken("outlines.unknown-choice", "选的组或题目已经不在这个活动里，请重新选。");
    }
}
