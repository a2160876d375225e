using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;

namespace Zuoshi.Discussions.Sessions;

/// <summary>An item of an agenda as somebody wrote it.</summary>
/// <param name="Text">What is to be discussed.</param>
/// <param name="PromptId">The prompt it is about, if it is about one.</param>
public sealed record AgendaText(string Text, Guid? PromptId);

/// <summary>An item of an agenda.</summary>
public sealed class AgendaItem
{
    private AgendaItem()
    {
    }

    internal AgendaItem(int place) => Place = place;

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Place, from 1.</summary>
    public int Place { get; private set; }

    /// <summary>What is to be discussed.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The prompt it is about, if it is about one.</summary>
    public Guid? PromptId { get; private set; }

    internal void Set(AgendaText text) => (Text, PromptId) = (text.Text, text.PromptId);
}

/// <summary>A unit or a person that is invited.</summary>
public sealed class Guest
{
    private Guest()
    {
    }

    /// <summary>Invites a unit: whoever works there or below.</summary>
    public static Guest OfUnit(Guid unitId, string name) => new() { UnitId = unitId, Name = name };

    /// <summary>Invites a person.</summary>
    public static Guest OfPerson(Guid personId, string name) => new() { PersonId = personId, Name = name };

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The unit; null for a person.</summary>
    public Guid? UnitId { get; private init; }

    /// <summary>The person; null for a unit.</summary>
    public Guid? PersonId { get; private init; }

    /// <summary>The name, at that time.</summary>
    public string Name { get; private init; } = "";

    internal bool Is(Actor actor) => PersonId == actor.PersonId || UnitId is { } unit && actor.UnitPath.Contains(unit);

    internal bool IsSame(Guest other) => (UnitId, PersonId) == (other.UnitId, other.PersonId);
}

/// <summary>Who may call sessions.</summary>
public static class SessionRights
{
    /// <summary>Whether the actor convenes those of a theme: the office all, a convener those of the own group.</summary>
    public static bool MayConvene(CampaignFact campaign, Actor actor, Guid? themeId) =>
        actor.Can(Permission.Convene) && (campaign.IsManagedBy(actor) || themeId is not null && campaign.ConvenedBy(actor.PersonId).Any(theme => theme.Id == themeId));
}

/// <summary>What sessions are called.</summary>
public static class SessionNames
{
    /// <summary>“夜间公交”研讨会; a title that says already what it is isn't told so twice.</summary>
    public static string Of(string title) => title.EndsWith('会') ? $"“{title}”" : $"“{title}”研讨会";

    /// <summary>What was said there, as others see whose it is: “夜间公交”研讨会，某某发言.</summary>
    public static string Said(string title, string speaker) => $"{Of(title)}，{(speaker.Length == 0 ? "会上发言" : $"{speaker}发言")}";
}
