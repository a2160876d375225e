using Zuoshi.Platform.Access;

namespace Zuoshi.Campaigns.Contract;

/// <summary>What has come of a prompt or theme so far; later features each add their part.</summary>
public sealed record Activity(int Contributions = 0, int Answered = 0, int Adopted = 0, int Rows = 0, bool Mine = false)
{
    /// <summary>Both together.</summary>
    public Activity Plus(Activity other) => new(
        Contributions + other.Contributions, Answered + other.Answered, Adopted + other.Adopted, Rows + other.Rows, Mine || other.Mine);
}

/// <summary>Slot of the campaign's home: counts by key of prompt or theme.</summary>
public interface IHomeActivity
{
    /// <summary>This feature's counts, with what the actor took part in.</summary>
    Task<IReadOnlyDictionary<Guid, Activity>> CountAsync(CampaignFact campaign, Actor actor);
}

/// <summary>One thing that waits for the reader.</summary>
/// <param name="Title">What to do.</param>
/// <param name="Detail">How long it takes, by when.</param>
/// <param name="Address">Where.</param>
/// <param name="Verb">The button.</param>
public sealed record NextStep(string Title, string Detail, string Address, string Verb)
{
    /// <summary>The title as it may leave the site by mail, where it holds words of the work otherwise.</summary>
    public string Plain { get; init; } = Title;
}

/// <summary>Slot of the campaign's home: 请您办.</summary>
public interface INextSteps
{
    /// <summary>What waits for the actor in this feature, most urgent first.</summary>
    Task<IReadOnlyList<NextStep>> ListAsync(CampaignFact campaign, Actor actor, DateOnly today);
}

/// <summary>One answer given to a contribution.</summary>
/// <param name="Number">Number of the contribution.</param>
/// <param name="Text">Its text.</param>
/// <param name="Status">Glyph and colour: done, join, idle, no.</param>
/// <param name="Outcome">采纳 · 合并 · 留存 · 未采纳.</param>
/// <param name="Reason">The reason given.</param>
/// <param name="By">Who sent it in, as others may see it.</param>
/// <param name="Days">Days from contribution to answer.</param>
/// <param name="Address">Where it stands.</param>
public sealed record Echo(int Number, string Text, string Status, string Outcome, string Reason, string By, int Days, string Address);

/// <summary>件件有回音 in sums and in the latest answers.</summary>
public sealed record Echoes(int Received, int Answered, double? AverageDays, IReadOnlyList<Echo> Latest)
{
    /// <summary>Nothing yet.</summary>
    public static readonly Echoes None = new(0, 0, null, []);
}

/// <summary>Slot of the campaign's home: 件件有回音.</summary>
public interface IEchoes
{
    /// <summary>Sums and the latest answers that the actor may see.</summary>
    Task<Echoes> ListAsync(CampaignFact campaign, Actor actor);
}

/// <summary>One line under the head of the campaign's home.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Address">Where more is said.</param>
/// <param name="Verb">The link's words.</param>
public sealed record HomeLine(string Text, string Address, string Verb);

/// <summary>Slot of the campaign's home: what the reader is to know before anything else.</summary>
public interface IHomeLine
{
    /// <summary>The line for the actor; null for none.</summary>
    Task<HomeLine?> FindAsync(CampaignFact campaign, Actor actor, DateOnly today);
}
