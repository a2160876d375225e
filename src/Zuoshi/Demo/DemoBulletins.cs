using Zuoshi.Bulletins;
using Zuoshi.Bulletins.Issues;
using Zuoshi.Bulletins.Publicity;
using Zuoshi.Campaigns;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;

namespace Zuoshi.Demo;

/// <summary>What the invented city's units tell of their work: a first issue that is out, a second that is being made, and what waits for whom.</summary>
/// <param name="db">The database.</param>
/// <param name="files">Where files are kept.</param>
/// <param name="current">Who acts, for the audit.</param>
/// <param name="actorOf">Somebody of the cast by sign-in name.</param>
internal sealed class DemoBulletins(AppDb db, FileStore files, CurrentActor current, Func<string, Actor> actorOf)
{
    private const string Editor = "huodongban2";

    private readonly DemoBulletinData data = DemoData.Read<DemoBulletinData>("bulletins.json");
    private readonly Dictionary<string, Story> stories = [];

    /// <summary>Lets units write, the office answer and issue.</summary>
    public async Task FillAsync(Campaign campaign)
    {
        Guid? Theme(int? number) => campaign.Themes.FirstOrDefault(theme => theme.Number == number)?.Id;

        foreach (var entry in data.Stories)
        {
            var text = new StoryText(entry.Title, Enum.Parse<StoryKind>(entry.Kind), entry.Text, Sensitivity.Internal) { ThemeId = Theme(entry.Theme), Phase = entry.Phase };
            var story = new Story(campaign.Id, await Counter.NextAsync(db, "stories", campaign.Id), text, null, As(entry.By, StoryParty.Author, entry.On));
            stories[entry.Key] = story;
            db.Add(story);
            if (entry.Head is not null) story.Submit(As(entry.By, StoryParty.Author, entry.On));
            await db.SaveChangesAsync();
            if (entry.SignedOn is { } signed)
            {
                story.SignOff(As(entry.Head ?? entry.By, StoryParty.Head, signed), isChecked: true);
                await db.SaveChangesAsync();
            }

            if (entry.Answer is not null) await AnswerAsync(story, entry);
        }

        foreach (var entry in data.Issues)
        {
            var issue = new BulletinIssue(campaign.Id, await Counter.NextAsync(db, "bulletin-issues", campaign.Id), As(Editor, StoryParty.Editor, entry.On));
            db.Add(issue);
            issue.Compose([.. entry.Stories.Select(key => stories[key])], entry.Note);
            await db.SaveChangesAsync();
            if (!entry.IsOut) continue;

            var (own, joined) = (entry.Stories.Select(key => stories[key]).ToList(), stories.Values.Where(story => story.JoinedToId is not null));
            var units = data.Stories.Select(one => actorOf(one.By)).DistinctBy(by => by.UnitId).ToDictionary(by => by.UnitId, by => by.UnitName);
            issue.Issue(
                new MastheadText(Masthead.UsualName, campaign.Organiser), await Counter.NextAsync(db, $"bulletins-{entry.On.Year}", campaign.Id),
                [.. own, .. joined.Where(story => own.Exists(one => one.Id == story.JoinedToId))], units, As(Editor, StoryParty.Editor, entry.On));
            await db.SaveChangesAsync();
        }

        await PublishAsync(campaign, Theme);
    }

    private async Task AnswerAsync(Story story, DemoStory entry)
    {
        var step = As(Editor, StoryParty.Editor, entry.AnsweredOn!.Value, entry.Reason);
        switch (entry.Answer)
        {
            case "adopt": story.Adopt(step); break;
            case "join": story.Join(stories[entry.Into!], step); break;
            case "keep": story.Keep(step); break;
            case "return": story.Return(step); break;
            default: story.Decline(step); break;
        }

        await db.SaveChangesAsync();
    }

    private async Task PublishAsync(Campaign campaign, Func<int?, Guid?> theme)
    {
        foreach (var entry in data.Plan)
        {
            current.ActAs(actorOf(Editor));
            db.Add(new PlanEntry(campaign.Id, await Counter.NextAsync(db, "media-plan", campaign.Id), entry.What, entry.Outlet, entry.Who, entry.DueOn, new About(theme(entry.Theme), entry.Phase)));
        }

        foreach (var entry in data.Requests)
        {
            var about = new About(theme(entry.Theme), entry.Phase);
            db.Add(new StoryRequest(campaign.Id, await Counter.NextAsync(db, "story-requests", campaign.Id), actorOf(entry.Of).UnitId, entry.Words, entry.DueOn, about, As(Editor, StoryParty.Editor, entry.On)));
        }

        foreach (var entry in data.Coverages)
        {
            var text = new CoverageText(entry.Outlet, Enum.Parse<OutletKind>(entry.Kind), entry.Title, entry.On, entry.Url);
            db.Add(new Coverage(campaign.Id, await Counter.NextAsync(db, "coverages", campaign.Id), text, null, new About(theme(entry.Theme), entry.Phase), As(Editor, StoryParty.Author, entry.On)));
        }

        await db.SaveChangesAsync();
        var (content, type) = BarePicture.Of(DemoData.Bytes("bus.png"))!.Value;
        var said = new PictureText(data.Picture.Caption, data.Picture.Alternative, "", Consent.NotNeeded, data.Picture.ConsentNote, new About(theme(3), 2), Sensitivity.Internal);
        db.Add(new Picture(campaign.Id, await Counter.NextAsync(db, "pictures", campaign.Id), new PictureFile(await files.KeepAsync(content), type), said, As(data.Picture.By, StoryParty.Author, data.Picture.On)));
        await db.SaveChangesAsync();
    }

    private Step As(string who, StoryParty party, DateOnly on, string? words = null)
    {
        var actor = actorOf(who);
        current.ActAs(actor);
        return new Step(actor, party, on.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc), words);
    }
}

/// <summary>What the file holds.</summary>
internal sealed record DemoBulletinData(
    IReadOnlyList<DemoStory> Stories, IReadOnlyList<DemoIssue> Issues, IReadOnlyList<DemoPlanEntry> Plan, IReadOnlyList<DemoRequest> Requests, IReadOnlyList<DemoCoverage> Coverages, DemoPicture Picture);

internal sealed record DemoStory(
    string Key, string By, DateOnly On, string Kind, string Title, string Text, int? Theme, int? Phase, string? Head = null, DateOnly? SignedOn = null, string? Answer = null, DateOnly? AnsweredOn = null, string? Reason = null, string? Into = null);

internal sealed record DemoIssue(DateOnly On, IReadOnlyList<string> Stories, string Note, bool IsOut);

internal sealed record DemoPlanEntry(string What, string Outlet, string Who, DateOnly DueOn, int? Theme, int? Phase);

internal sealed record DemoRequest(string Of, string Words, DateOnly On, DateOnly DueOn, int? Theme, int? Phase);

internal sealed record DemoCoverage(string Outlet, string Kind, string Title, DateOnly On, string Url, int? Theme, int? Phase);

internal sealed record DemoPicture(string By, DateOnly On, string Caption, string Alternative, string ConsentNote);
