using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Bulletins;

/// <summary>
/// As what somebody acts on stories. In a unit in which nobody signs, whoever writes does, so that nothing waits for an account that does not
/// exist; the record names the post.
/// </summary>
/// <param name="campaign">The campaign.</param>
/// <param name="actor">Who acts.</param>
/// <param name="headed">The units in which somebody signs.</param>
public sealed class StoryParties(CampaignFact campaign, Actor actor, IReadOnlySet<Guid> headed)
{
    /// <summary>The parties of somebody in a campaign as it stands today.</summary>
    public static async Task<StoryParties> OfAsync(CampaignFact campaign, Actor actor, OrganisationFacts organisation) => new(
        campaign, actor, actor.Can(Permission.WriteStories) ? (await organisation.PeopleAsync(Duty.UnitHead, Duty.Convener)).Select(head => head.UnitId).ToHashSet() : new HashSet<Guid>());

    /// <summary>Whether the actor's office edits the bulletin.</summary>
    public bool IsEditor => campaign.IsEditedBy(actor);

    /// <summary>Whether the actor may write.</summary>
    public bool Writes => actor.Can(Permission.WriteStories);

    /// <summary>Whether the actor signs for the own unit.</summary>
    public bool Signs => Writes && (actor.Duty is Duty.UnitHead or Duty.Convener || !headed.Contains(actor.UnitId));

    /// <summary>As what the actor acts on one story. A convener is the head of the own office (处室).</summary>
    public StoryParty In(Story story)
    {
        var party = StoryParty.None;
        if (IsEditor) party |= StoryParty.Editor;
        if (Writes && story.ById == actor.PersonId) party |= StoryParty.Author;
        if (Signs && story.UnitId == actor.UnitId) party |= StoryParty.Head;
        return party;
    }
}

/// <summary>A story that somebody has opened, with the part that they have in it.</summary>
/// <param name="Campaign">Its campaign.</param>
/// <param name="Story">The story.</param>
/// <param name="Party">As what the reader acts on it.</param>
public sealed record OpenStory(CampaignFact Campaign, Story Story, StoryParty Party);

/// <summary>Opens stories for the pages about one.</summary>
public sealed class StoryDesk(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation, LabelChain chain)
{
    /// <summary>The story of a number, or null when there is none that the actor may see.</summary>
    public async Task<OpenStory?> OpenAsync(int campaign, int number, Actor actor)
    {
        if (await campaigns.FindAsync(campaign, actor) is not { } found) return null;

        var story = await db.Stories.VisibleTo(found, actor).Include(x => x.Adoptions.OrderBy(adoption => adoption.Id)).SingleOrDefaultAsync(x => x.Number == number);
        return story is null ? null : new OpenStory(found, story, (await StoryParties.OfAsync(found, actor, organisation)).In(story));
    }

    /// <summary>
    /// The same for a page with the form of one act; null where the actor may not do it. A form that is sent is opened though the story has moved
    /// on meanwhile: the story itself refuses, and what was typed stays.
    /// </summary>
    public async Task<OpenStory?> OpenForAsync(int campaign, int number, Actor actor, StoryAct act, bool isSent) =>
        await OpenAsync(campaign, number, actor) is { } open && (Desk.Allows(act, open.Story.State, open.Party) || isSent && Desk.Table.Any(line => line.Act == act && (line.By & open.Party) != StoryParty.None))
            ? open : null;

    /// <summary>Changes how far a story may go, without saving; what prints it follows.</summary>
    public async Task RelabelAsync(OpenStory open, Sensitivity label, string? reason, Actor by)
    {
        var before = open.Story.Label;
        open.Story.Relabel(label, reason, by, open.Party.HasFlag(StoryParty.Editor));
        if (open.Story.Label > before) await chain.RaiseAsync(open.Story.Id, label);
    }
}
