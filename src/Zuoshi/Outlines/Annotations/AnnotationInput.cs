using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;

namespace Zuoshi.Outlines.Annotations;

/// <summary>The form for an annotation, wherever it stands. Who may read it and where it goes on are each one choice.</summary>
public sealed class AnnotationInput
{
    /// <summary>What it is.</summary>
    public AnnotationKind Kind { get; set; } = AnnotationKind.LocalFact;

    /// <summary>What is written.</summary>
    [Required(ErrorMessage = "请写一点内容。"), StringLength(Annotation.LongestText, ErrorMessage = "最多2000个字，请分成几条写。")]
    public string? Text { get; set; }

    /// <summary>Who may read it: empty for oneself, <c>all</c>, or a theme's key for its group.</summary>
    public string? Readers { get; set; }

    /// <summary>What it is to be a contribution to: empty for nothing, a prompt's or a theme's key.</summary>
    public Guid? ContributeTo { get; set; }

    /// <summary>What is written, as the entity takes it.</summary>
    public AnnotationContent ToContent() =>
        Readers == "all" ? new AnnotationContent(Kind, Text ?? "", Visibility.Campaign, null)
        : Guid.TryParse(Readers, out var theme) ? new AnnotationContent(Kind, Text ?? "", Visibility.Group, theme)
        : new AnnotationContent(Kind, Text ?? "", Visibility.Private, null);

    /// <summary>The form as an annotation stands.</summary>
    public static AnnotationInput Of(Annotation annotation) => new()
    {
        Kind = annotation.Kind, Text = annotation.Text,
        Readers = annotation.Visibility switch { Visibility.Campaign => "all", Visibility.Group => annotation.ThemeId.ToString(), _ => "" },
    };

    /// <summary>Whether the choices are ones that the actor has.</summary>
    public bool Fits(CampaignFact campaign, Actor actor) =>
        (!Guid.TryParse(Readers, out var group) || campaign.GroupsOf(actor).Any(theme => theme.Id == group))
        && (ContributeTo is null || campaign.Theme(ContributeTo) is not null || campaign.Prompt(ContributeTo) is not null);
}

/// <summary>The form with what its lists offer.</summary>
/// <param name="Input">What has been typed.</param>
/// <param name="Readers">Who may read it, to choose from.</param>
/// <param name="Targets">What it may be a contribution to; empty when it can't be one.</param>
/// <param name="Field">Where the text is kept while typing.</param>
public sealed record AnnotationForm(AnnotationInput Input, IReadOnlyList<SelectListItem> Readers, IReadOnlyList<SelectListItem> Targets, string Field)
{
    /// <summary>The form on a page of a campaign.</summary>
    public static AnnotationForm For(CampaignFact campaign, Actor actor, AnnotationInput input, bool takesContributions) => new(
        input, ReaderChoices(campaign, actor), takesContributions && actor.Can(Permission.Contribute) ? TargetChoices(campaign) : [], Annotating.FieldOf(campaign));

    /// <summary>What it may be a contribution to.</summary>
    public static IReadOnlyList<SelectListItem> TargetChoices(CampaignFact campaign) =>
    [
        new("先不提", ""),
        .. campaign.Themes.Where(theme => !theme.IsRetired).Select(theme => new SelectListItem($"主题{theme.Number}　{theme.Name}", theme.Id.ToString())),
        .. campaign.Prompts.Where(prompt => !prompt.IsRetired && !prompt.IsStudy).Select(prompt => new SelectListItem($"{prompt.Group}{prompt.Number}　{Short(prompt.Text)}", prompt.Id.ToString())),
    ];

    private static IReadOnlyList<SelectListItem> ReaderChoices(CampaignFact campaign, Actor actor) =>
    [
        new("只有自己", ""), .. campaign.GroupsOf(actor).Select(theme => new SelectListItem($"“{theme.Name}”组", theme.Id.ToString())), new("参加活动的人", "all"),
    ];

    private static string Short(string text) => text.Length <= 22 ? text : text[..21] + "…";
}
