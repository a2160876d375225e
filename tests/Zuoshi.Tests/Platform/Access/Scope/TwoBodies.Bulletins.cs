using System.Security.Cryptography;
using Zuoshi.Bulletins;
using Zuoshi.Bulletins.Issues;
using Zuoshi.Bulletins.Publicity;
using Zuoshi.Campaigns;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Access.Scope;

/// <content>What each body tells of its work: stories in their states, an issue that is out and one that is being made, publicity.</content>
internal sealed partial class TwoBodies
{
    // A picture of one point, kept before anybody looks.
    private static readonly byte[] Point = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static string PointHash => Convert.ToHexStringLower(SHA256.HashData(Point));

    private static async Task TellAsync(AppDb db, Campaign campaign, Actor office, Actor author, string word, Sensitivity label)
    {
        var theme = campaign.Themes[0].Id;
        var stories = new List<Story>();
        for (var at = 0; at < 6; at++)
        {
            var text = new StoryText($"{word}标题{at}", StoryKind.News, $"{word}做了第{at}件事", label) { ThemeId = theme, Phase = 1 };
            var story = new Story(campaign.Id, await Counter.NextAsync(db, "stories", campaign.Id), text, new StoryFile("原文.png", PointHash), As(author, StoryParty.Author));
            if (at > 0) story.Submit(As(author, StoryParty.Author));
            if (at > 1) story.SignOff(As(author, StoryParty.Head), isChecked: true);
            if (at > 2) story.Adopt(As(office, StoryParty.Editor));
            stories.Add(story);
        }

        db.AddRange(stories);
        var (issued, open) = (await IssueAsync(), await IssueAsync());
        issued.Compose([stories[3]], $"{word}编者按");
        await db.SaveChangesAsync();
        issued.Issue(new MastheadText($"{word}刊", $"{word}单位"), issued.Number, [stories[3]], new Dictionary<Guid, string>(), As(office, StoryParty.Editor));
        open.Compose([stories[4]], $"{word}编者按");
        stories[5].Return(As(office, StoryParty.Editor));
        var about = new About(theme, 1);
        db.Add(new Picture(
            campaign.Id, await Counter.NextAsync(db, "pictures", campaign.Id), new PictureFile(PointHash, "image/png"),
            new PictureText($"{word}图", $"{word}图上", "", Consent.NotNeeded, $"{word}没有人", about, label), As(author, StoryParty.Author)));
        // These bear no label: whoever sees the campaign sees them.
        if (label is Sensitivity.Internal)
        {
            var day = new DateOnly(2026, 3, 20);
            db.Add(new PlanEntry(campaign.Id, await Counter.NextAsync(db, "media-plan", campaign.Id), $"{word}安排", $"{word}报", "", day, about));
            db.Add(new StoryRequest(campaign.Id, await Counter.NextAsync(db, "story-requests", campaign.Id), author.UnitId, $"{word}约稿", day, about, As(office, StoryParty.Editor)));
            db.Add(new Coverage(
                campaign.Id, await Counter.NextAsync(db, "coverages", campaign.Id), new CoverageText($"{word}报", OutletKind.Paper, $"{word}报道", new DateOnly(2026, 3, 10), null), new StoryFile("剪报.png", PointHash), about, As(author, StoryParty.Author)));
        }

        await db.SaveChangesAsync();

        async Task<BulletinIssue> IssueAsync()
        {
            var issue = new BulletinIssue(campaign.Id, await Counter.NextAsync(db, "bulletin-issues", campaign.Id), As(office, StoryParty.Editor));
            db.Add(issue);
            return issue;
        }

        Step As(Actor by, StoryParty party) => new(by, party, Cast.Now.UtcDateTime, $"{word}的话");
    }
}
