using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Campaigns.Contract;

/// <summary>A campaign as later features see it.</summary>
public sealed record CampaignFact(
    Guid Id, Guid OrganId, int Number, string Name, string Organiser, DateOnly? Start, DateOnly? End, bool IsPublished,
    IReadOnlyList<PhaseFact> Phases, IReadOnlyList<PromptFact> Prompts, IReadOnlyList<ThemeFact> Themes, IReadOnlyList<string> Deliverables)
{
    /// <summary>Whether contributions may be shown without their author's unit.</summary>
    public bool AllowsAnonymity { get; init; } = true;

    /// <summary>Within how many days each contribution is promised an answer.</summary>
    public int AnswerDays { get; init; } = Campaign.UsualAnswerDays;

    /// <summary>The office has closed a phase with which contributions, replies, endorsements and votes ended.</summary>
    public bool DiscussionClosed => Phases.Any(phase => phase is { IsClosed: true, EndsDiscussion: true });

    /// <summary>Refuses whatever belongs to the discussion once that is closed.</summary>
    /// <exception cref="RuleBroken">The discussion is closed.</exception>
    public void MustBeOpenToDiscussion()
    {
        if (Phases.FirstOrDefault(phase => phase is { IsClosed: true, EndsDiscussion: true }) is { } closed)
            throw new RuleBroken("campaigns.discussion-closed", $"“{closed.Name}”阶段已经结束，不再收建言和表态。您写的已经留着；还有话说，请找活动办。");
    }
    /// <summary>Whether it is for all units, and not only for the body that runs it with those below.</summary>
    public bool ReachesAll { get; init; }

    /// <summary>Its address.</summary>
    public string Address => CampaignLinks.Home(Number);

    /// <summary>It, for the head of its pages.</summary>
    public PageScope Scope => new(Name, Organiser, Address);

    /// <summary>Whether the actor's office runs it.</summary>
    public bool IsManagedBy(Actor actor) => actor.Can(Permission.ManageCampaign) && actor.OrganId == OrganId;

    /// <summary>A prompt by its key.</summary>
    public PromptFact? Prompt(Guid? id) => Prompts.FirstOrDefault(prompt => prompt.Id == id);

    /// <summary>A theme by its key.</summary>
    public ThemeFact? Theme(Guid? id) => Themes.FirstOrDefault(theme => theme.Id == id);

    /// <summary>The groups that the actor takes part in: through the unit, or as convener.</summary>
    public IEnumerable<ThemeFact> GroupsOf(Actor actor) =>
        Themes.Where(theme => !theme.IsRetired && (theme.ConvenerId == actor.PersonId || theme.MemberUnitIds.Contains(actor.UnitId)));

    /// <summary>The themes that a person convenes.</summary>
    public IEnumerable<ThemeFact> ConvenedBy(Guid personId) => Themes.Where(theme => theme.ConvenerId == personId);
}

/// <summary>A stage as later features see it.</summary>
public sealed record PhaseFact(int Number, string Name, DateOnly? Start, DateOnly? End, string Tasks)
{
    /// <summary>The office has closed it.</summary>
    public bool IsClosed { get; init; }

    /// <summary>With it contributions and votes have ended.</summary>
    public bool EndsDiscussion { get; init; }

    /// <summary>Whether the notice has people discuss in it, by its name and tasks. 大讨论 is the campaign itself, of which every phase speaks.</summary>
    public bool IsAboutDiscussion => $"{Name}\n{Tasks.Replace("大讨论", "", StringComparison.Ordinal)}" is var text
        && (text.Contains("讨论", StringComparison.Ordinal) || text.Contains("研讨", StringComparison.Ordinal));
}

/// <summary>A prompt as later features see it.</summary>
public sealed record PromptFact(Guid Id, string Group, int GroupOrder, int Number, string Text, bool IsRetired)
{
    /// <summary>
    /// Whether the group says how to study (三学) rather than what to answer. By the name's last character, which is all that
    /// notices of this kind give.
    /// </summary>
    public bool IsStudy => Group.EndsWith('学') || Group.EndsWith('读');

    /// <summary>Its mark: 问 · 找 · 议.</summary>
    public Mark Mark => Mark.Prompt(Group);
}

/// <summary>A theme with its group as later features see it.</summary>
public sealed record ThemeFact(
    Guid Id, int Number, string Name, string Scope, bool IsRetired, string Convener, Guid? ConvenerId, string Leader,
    IReadOnlyList<string> Members, IReadOnlyList<Guid> MemberUnitIds);

/// <summary>What later features may ask about campaigns.</summary>
public sealed class CampaignFacts(AppDb db)
{
    /// <summary>The names of campaigns by their keys, whoever asks.</summary>
    public Task<Dictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids) =>
        db.Campaigns.Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.Name);

    /// <summary>The campaign of a number, or null when there is none that the actor may see.</summary>
    public async Task<CampaignFact?> FindAsync(int number, Actor actor)
    {
        var campaign = await db.Campaigns.AsNoTracking().VisibleTo(actor).WithParts().SingleOrDefaultAsync(x => x.Number == number);
        return campaign is null ? null : Fact(campaign);
    }

    /// <summary>A published campaign by its key, whoever asks: for what is told to those who take part.</summary>
    public async Task<CampaignFact?> PublishedAsync(Guid id) =>
        await db.Campaigns.AsNoTracking().WithParts().SingleOrDefaultAsync(x => x.Id == id && x.PublishedAt != null) is { } campaign ? Fact(campaign) : null;

    /// <summary>A published campaign by its number, whoever asks: for what its office shows to everybody.</summary>
    public async Task<CampaignFact?> PublishedAsync(int number) =>
        await db.Campaigns.AsNoTracking().WithParts().SingleOrDefaultAsync(x => x.Number == number && x.PublishedAt != null) is { } campaign ? Fact(campaign) : null;

    /// <summary>The keys of all published campaigns, whoever asks: for what the site does by its clock.</summary>
    public Task<List<Guid>> PublishedIdsAsync() => db.Campaigns.Where(x => x.PublishedAt != null).OrderBy(x => x.Number).Select(x => x.Id).ToListAsync();

    /// <summary>The campaigns that the actor may see, the newest first.</summary>
    public async Task<List<CampaignFact>> ListAsync(Actor actor) =>
        [.. (await db.Campaigns.AsNoTracking().VisibleTo(actor).WithParts().OrderByDescending(x => x.Number).ToListAsync()).Select(Fact)];

    /// <summary>The campaigns' numbers by their keys; what is in them stays unseen.</summary>
    public Task<Dictionary<Guid, int>> NumbersAsync(IReadOnlyCollection<Guid> ids) =>
        db.Campaigns.Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.Number);

    /// <summary>The campaign of a number, or null when there is none that the actor's office runs.</summary>
    public async Task<CampaignFact?> FindManagedAsync(int number, Actor actor) =>
        await FindAsync(number, actor) is { } found && found.IsManagedBy(actor) ? found : null;

    /// <summary>The paragraphs of the notice that a campaign came from; none when it is kept closer than the actor is cleared for.</summary>
    public async Task<IReadOnlyList<string>> NoticeAsync(Guid campaignId, Actor actor) =>
        (await db.NoticeDrafts.AsNoTracking().Where(x => x.CampaignId == campaignId && x.AppliedAt != null).OrderByDescending(x => x.AppliedAt).Take(1)
            .VisibleTo(actor).SingleOrDefaultAsync())?.Paragraphs ?? [];

    internal static CampaignFact Fact(Campaign campaign) => new(
        campaign.Id, campaign.OrganId, campaign.Number, campaign.Name, campaign.Organiser, campaign.Start, campaign.End, campaign.PublishedAt is not null,
        [.. campaign.Phases.Select(x => new PhaseFact(x.Number, x.Name, x.Start, x.End, x.Tasks) { IsClosed = x.ClosedAt is not null, EndsDiscussion = x.EndsDiscussion })],
        [.. campaign.Prompts.Select(x => new PromptFact(x.Id, x.Group, x.GroupOrder, x.Number, x.Text, x.IsRetired))],
        [.. campaign.Themes.Select(x => new ThemeFact(
            x.Id, x.Number, x.Name, x.Scope, x.IsRetired, x.Group.Convener, x.Group.ConvenerId, x.Group.Leader, x.Group.Members, x.Group.MemberUnitIds))],
        [.. campaign.Deliverables.Select(x => x.Name)])
    {
        AllowsAnonymity = campaign.AllowsAnonymity, AnswerDays = campaign.AnswerDays,
        ReachesAll = campaign.Reach is Reach.Everybody,
    };
}

/// <summary>Addresses of this feature's pages.</summary>
public static class CampaignLinks
{
    /// <summary>A campaign's home.</summary>
    public static string Home(int campaign) => $"/campaigns/{campaign}";

    /// <summary>Its phases, for the office.</summary>
    public static string Phases(int campaign) => $"{Home(campaign)}/phases";

    /// <summary>The notice that a campaign came from.</summary>
    public static string Notice(int campaign) => $"/campaigns/{campaign}/notice";
}

/// <summary>Foreign keys into this feature, for the mappings of later ones.</summary>
public static class CampaignReferences
{
    /// <summary>The property holds the key of a campaign.</summary>
    public static void ReferencesCampaign<T>(this EntityTypeBuilder<T> entity, string property) where T : class =>
        entity.HasOne<Campaign>().WithMany().HasForeignKey(property).OnDelete(DeleteBehavior.Restrict);

    /// <summary>The property holds the key of a prompt.</summary>
    public static void ReferencesPrompt<T>(this EntityTypeBuilder<T> entity, string property) where T : class =>
        entity.HasOne<Prompt>().WithMany().HasForeignKey(property).OnDelete(DeleteBehavior.Restrict);

    /// <summary>The property holds the key of a theme.</summary>
    public static void ReferencesTheme<T>(this EntityTypeBuilder<T> entity, string property) where T : class =>
        entity.HasOne<Theme>().WithMany().HasForeignKey(property).OnDelete(DeleteBehavior.Restrict);
}
