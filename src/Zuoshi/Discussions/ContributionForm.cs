using Microsoft.AspNetCore.Mvc.Rendering;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;

namespace Zuoshi.Discussions;

/// <summary>The form with what its lists offer.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Actor">Who fills it in.</param>
/// <param name="Input">What has been typed.</param>
public sealed record ContributionForm(CampaignFact Campaign, Actor Actor, ContributionInput Input)
{
    /// <summary>The people of the own unit for whom it may be entered; empty where one speaks for oneself.</summary>
    public IReadOnlyList<SelectListItem> People { get; init; } = [];

    /// <summary>The prompts to choose from, group by group.</summary>
    public IEnumerable<IGrouping<string, PromptFact>> Prompts => Campaign.Prompts.Where(prompt => !prompt.IsRetired && !prompt.IsStudy).GroupBy(prompt => prompt.Group);

    /// <summary>The themes to choose from.</summary>
    public IReadOnlyList<SelectListItem> Themes =>
    [
        new("不对应主题", ""),
        .. Campaign.Themes.Where(theme => !theme.IsRetired).Select(theme => new SelectListItem($"{theme.Number}　{theme.Name}", theme.Id.ToString())),
    ];

    /// <summary>For whom the actor may speak.</summary>
    public IReadOnlyList<SelectListItem> VoiceChoices =>
        [.. Voices.Of(Campaign, Actor).Select(voice => new SelectListItem(voice is Voice.Unit ? $"{voice.Name()}（{Actor.UnitName}）" : voice.Name(), voice.ToString()))];

    /// <summary>Who may read it, to choose from.</summary>
    public static IReadOnlyList<SelectListItem> Readers =>
    [
        new("参加活动的人", nameof(Visibility.Campaign)), new("本主题的专题组", nameof(Visibility.Group)), new("只有我和答复的人", nameof(Visibility.Private)),
    ];

    /// <summary>The labels to choose from.</summary>
    public IReadOnlyList<SelectListItem> Labels => LabelForm.Choices(Actor);

    /// <summary>Where the text is kept while typing.</summary>
    public string Field => Contributing.FieldOf(Campaign);

    /// <summary>Whether anything is chosen, or wrong, among what is folded away.</summary>
    public bool SaysMore => Input.Clause is { Length: > 0 } || Input.Voice is not Voice.Self || Input.Visibility is not Visibility.Campaign || Input.Label is not Sensitivity.Internal;
}
