using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Bulletins.Issues;

/// <summary>An issue that somebody has opened.</summary>
/// <param name="Campaign">Its campaign.</param>
/// <param name="Issue">The issue.</param>
/// <param name="Stories">Its stories in order.</param>
/// <param name="Joined">The stories that are told in them.</param>
/// <param name="Text">It as it is read.</param>
public sealed record OpenIssue(CampaignFact Campaign, BulletinIssue Issue, IReadOnlyList<Story> Stories, IReadOnlyList<Story> Joined, BulletinText Text);

/// <summary>Opens issues, and knows what the bulletin is called.</summary>
public sealed class IssueDesk(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation)
{
    // A document has a title; a bulletin of several stories names each of them below it.
    private const string SeveralStories = "本期信息";

    /// <summary>What a campaign's bulletin is called today.</summary>
    public async Task<MastheadText> HeadAsync(CampaignFact campaign)
    {
        var id = campaign.Id;
        return await db.Mastheads.AsNoTracking().SingleOrDefaultAsync(x => x.CampaignId == id) is { } head
            ? new MastheadText(head.Name, head.Organ) : new MastheadText(Masthead.UsualName, campaign.Organiser);
    }

    /// <summary>The issue of a number, or null when there is none that the actor may see.</summary>
    public async Task<OpenIssue?> OpenAsync(int campaign, int number, Actor actor)
    {
        if (await campaigns.FindAsync(campaign, actor) is not { } found) return null;
        if (await db.BulletinIssues.VisibleTo(found, actor).Include(x => x.Entries.OrderBy(entry => entry.Order)).SingleOrDefaultAsync(x => x.Number == number) is not { } issue) return null;

        var keys = issue.Entries.Select(entry => entry.StoryId).ToList();
        // Read by key and not by what the actor may see: the issue is kept as close as its closest story.
        var stories = await db.Stories.Where(x => keys.Contains(x.Id) || x.JoinedToId != null && keys.Contains(x.JoinedToId.Value)).OrderBy(x => x.Number).ToListAsync();
        var byId = stories.ToDictionary(story => story.Id);
        var inOrder = issue.Entries.Select(entry => byId[entry.StoryId]).ToList();
        return new OpenIssue(found, issue, inOrder, [.. stories.Where(story => !keys.Contains(story.Id))], await TextAsync(found, issue, byId));
    }

    /// <summary>The short names of units by their keys.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> UnitsAsync() => (await organisation.UnitsAsync()).ToDictionary(unit => unit.Id, unit => unit.ShortName);

    private async Task<BulletinText> TextAsync(CampaignFact campaign, BulletinIssue issue, Dictionary<Guid, Story> stories)
    {
        var head = issue.IssuedOn is null ? await HeadAsync(campaign) : new MastheadText(issue.Name, issue.Organ);
        var units = issue.IssuedOn is null ? await UnitsAsync() : new Dictionary<Guid, string>();
        var printed = issue.Entries.Select(entry => (entry, Story: stories[entry.StoryId])).Select(pair => new PrintedStory(
            pair.Story.Number, pair.Story.ShownTitle, pair.Story.ShownText, pair.entry.Credit.Length > 0 ? pair.entry.Credit : units.GetValueOrDefault(pair.Story.UnitId, ""))).ToList();
        return new BulletinText(printed is [var only] ? only.Title : SeveralStories, head.Organ, issue.IssuedOn, issue.Note, [("", printed)], issue.Label)
        {
            Name = head.Name, Serial = issue.IssuedOn is null ? "样稿" : $"第{issue.Serial}期",
        };
    }
}
