using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Bulletins.Issues;

/// <summary>
/// 一期: adopted stories in the order that the editor gives them, under a number that begins anew each year. Once it is issued nothing in it
/// changes any more.
/// </summary>
public sealed class BulletinIssue : Entity
{
    /// <summary>Longest note of the editor, in characters.</summary>
    public const int LongestNote = 500;

    /// <summary>Most stories in one issue.</summary>
    public const int MostStories = 30;

    private readonly List<IssueEntry> entries = [];

    private BulletinIssue()
    {
    }

    /// <summary>Begins one.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="number">Number within the campaign, by which its page is found.</param>
    /// <param name="step">Who begins it, and when.</param>
    public BulletinIssue(Guid campaignId, int number, Step step)
    {
        (CampaignId, Number, BegunOn, Label) = (campaignId, number, step.On, Sensitivity.Public);
        Happened("bulletins.issue-begun", campaignId);
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Number within the campaign, by which its page is found.</summary>
    public int Number { get; private set; }

    /// <summary>When it was begun.</summary>
    public DateOnly BegunOn { get; private set; }

    /// <summary>The year within which it is counted; 0 until it is issued.</summary>
    public int Year { get; private set; }

    /// <summary>期号: its number within the year; 0 until it is issued.</summary>
    public int Serial { get; private set; }

    /// <summary>Name of the bulletin as it was then; empty until it is issued.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The body that issues it, as it was called then; empty until it is issued.</summary>
    public string Organ { get; private set; } = "";

    /// <summary>编者按; empty for none.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The closest label of the stories in it.</summary>
    public Sensitivity Label { get; private set; }

    /// <summary>When it was issued.</summary>
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>Who issued it, as signed; empty while nobody has.</summary>
    public string IssuedBy { get; private set; } = "";

    /// <summary>Its stories in order.</summary>
    public IReadOnlyList<IssueEntry> Entries => entries;

    /// <summary>Puts stories in, in this order, and says what the editor notes before them.</summary>
    /// <exception cref="RuleBroken">It is issued; a story isn't adopted, or stands in it twice; there are too many.</exception>
    public void Compose(IReadOnlyList<Story> stories, string? note)
    {
        MustBeOpen();
        if (stories.Count > MostStories) throw new RuleBroken("bulletins.too-many", $"一期最多{MostStories}条。");
        if (stories.FirstOrDefault(story => story.CampaignId != CampaignId || story.State is not StoryState.Adopted) is { } other)
            throw new RuleBroken("bulletins.not-adopted", $"“{other.Title}”不是采用待编发的信息，不能编进来。");

        Note = Said.Rule.Maybe(note, "编者按", LongestNote);
        // Places that stay keep their rows, so that the record shows only what moved.
        for (var place = 0; place < stories.Count; place++)
        {
            if (place < entries.Count) entries[place].StoryId = stories[place].Id;
            else entries.Add(new IssueEntry(place + 1, stories[place].Id));
        }

        if (entries.Count > stories.Count) entries.RemoveRange(stories.Count, entries.Count - stories.Count);
        Label = stories.Select(story => story.Label).Append(Sensitivity.Public).Max();
        Happened("bulletins.issue-composed", CampaignId, detail: new { Stories = stories.Select(story => story.Number) });
    }

    /// <summary>Says whether it could be issued now.</summary>
    /// <exception cref="RuleBroken">It couldn't.</exception>
    public void MustBeReady()
    {
        MustBeOpen();
        if (entries.Count == 0) throw new RuleBroken("bulletins.empty", "这一期还没有信息，先选几条编进来。");
    }

    /// <summary>Issues it, and with it its stories and those that are told in them.</summary>
    /// <param name="head">Under what name.</param>
    /// <param name="serial">期号.</param>
    /// <param name="stories">Its stories and those joined to them.</param>
    /// <param name="units">The short names of units by their keys.</param>
    /// <param name="step">Who issues it, and when.</param>
    /// <exception cref="RuleBroken">It is issued, empty, or one of its stories is adopted no more.</exception>
    public void Issue(MastheadText head, int serial, IReadOnlyCollection<Story> stories, IReadOnlyDictionary<Guid, string> units, Step step)
    {
        MustBeReady();
        foreach (var entry in entries)
        {
            var story = stories.FirstOrDefault(story => story.Id == entry.StoryId && story.State is StoryState.Adopted)
                ?? throw new RuleBroken("bulletins.not-adopted", "有一条信息已经退改或者不采用，请重新编排这一期。");
            entry.Credit = string.Join('、', stories.Where(other => other.Id == story.Id || other.JoinedToId == story.Id).OrderBy(other => other.Id == story.Id ? 0 : other.Number)
                .Select(other => $"{units.GetValueOrDefault(other.UnitId, "")}{(other.Authors.Length > 0 ? $" {other.Authors}" : "")}").Distinct());
        }

        foreach (var story in stories) story.Issued(Id, step);
        Label = stories.Select(story => story.Label).Append(Label).Max();
        (Name, Organ, Year, Serial, IssuedOn, IssuedBy) = (head.Name, head.Organ, step.On.Year, serial, step.On, step.Signature);
        Happened("bulletins.issued", CampaignId, detail: new { Serial = serial });
    }

    /// <summary>Keeps it at least as close as its stories; says whether that changes anything.</summary>
    public bool KeepAtLeast(Sensitivity label)
    {
        if (Label >= label) return false;

        Label = label;
        Happened("bulletins.issue-relabelled", CampaignId);
        return true;
    }

    private void MustBeOpen()
    {
        if (IssuedOn is not null) throw new RuleBroken("bulletins.is-issued", "这一期已经编发，不再改动。要补充或更正的，编进下一期。");
    }
}

/// <summary>A story's place in an issue.</summary>
public sealed class IssueEntry
{
    private IssueEntry()
    {
    }

    internal IssueEntry(int order, Guid storyId) => (Order, StoryId) = (order, storyId);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Place, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>The story.</summary>
    public Guid StoryId { get; internal set; }

    /// <summary>The units that it is from, with the authors, as printed; empty until the issue is out.</summary>
    public string Credit { get; internal set; } = "";
}

/// <summary>Name of a bulletin and the body that issues it.</summary>
/// <param name="Name">Name, such as 情况交流.</param>
/// <param name="Organ">The body.</param>
public sealed record MastheadText(string Name, string Organ);

/// <summary>刊头: what a campaign's bulletin is called and who issues it.</summary>
public sealed class Masthead : Entity
{
    /// <summary>What a bulletin is called where nobody has said otherwise.</summary>
    public const string UsualName = "情况交流";

    /// <summary>Longest name of the bulletin, in characters.</summary>
    public const int LongestName = 20;

    private Masthead()
    {
    }

    /// <summary>Of a campaign.</summary>
    public Masthead(Guid campaignId) => CampaignId = campaignId;

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Name of the bulletin.</summary>
    public string Name { get; private set; } = UsualName;

    /// <summary>The body that issues it; empty for the campaign's organiser.</summary>
    public string Organ { get; private set; } = "";

    /// <summary>Says what it is called; issues that are out keep what they were called.</summary>
    public void Set(string? name, string? organ)
    {
        (Name, Organ) = (Said.Rule.Of(name, "刊名", LongestName), Said.Rule.Of(organ, "编发单位", 50));
        Happened("bulletins.masthead-set", CampaignId);
    }
}
