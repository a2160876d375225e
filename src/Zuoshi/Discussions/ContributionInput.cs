using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;

namespace Zuoshi.Discussions;

/// <summary>The form for a contribution, wherever it stands.</summary>
public sealed class ContributionInput
{
    /// <summary>What is said.</summary>
    [Required(ErrorMessage = "请写一句具体的话。")]
    [StringLength(Contribution.LongestText, ErrorMessage = "最多2000个字，请分成几条写。")]
    public string? Text { get; set; }

    /// <summary>The theme it is on.</summary>
    public Guid? ThemeId { get; set; }

    /// <summary>The prompt it answers.</summary>
    public Guid? PromptId { get; set; }

    /// <summary>The place of the outline that it cites, as people write it: 四（一）第3句.</summary>
    [StringLength(80, ErrorMessage = "写一条就行，例：四（一）第2句")]
    public string? Clause { get; set; }

    /// <summary>Others see 个人 instead of the unit.</summary>
    public bool HidesName { get; set; }

    /// <summary>How far it may go.</summary>
    public Sensitivity Label { get; set; } = Sensitivity.Internal;
}

/// <summary>The form with what its lists offer.</summary>
/// <param name="Input">What has been typed.</param>
/// <param name="Prompts">The prompts to choose from.</param>
/// <param name="Themes">The themes to choose from.</param>
/// <param name="Labels">The labels to choose from.</param>
/// <param name="Field">Where the text is kept while typing.</param>
public sealed record ContributionForm(
    ContributionInput Input, IReadOnlyList<SelectListItem> Prompts, IReadOnlyList<SelectListItem> Themes, IReadOnlyList<SelectListItem> Labels, string Field)
{
    /// <summary>The form on a page of a campaign.</summary>
    public static ContributionForm For(CampaignFact campaign, Actor actor, ContributionInput input) => new(
        input,
        [
            new SelectListItem("不对应题目", ""),
            .. campaign.Prompts.Where(prompt => !prompt.IsRetired && !prompt.IsStudy)
                .Select(prompt => new SelectListItem($"{prompt.Group}{prompt.Number}　{Short(prompt.Text)}", prompt.Id.ToString())),
        ],
        [
            new SelectListItem("不对应主题", ""),
            .. campaign.Themes.Where(theme => !theme.IsRetired).Select(theme => new SelectListItem($"{theme.Number}　{theme.Name}", theme.Id.ToString())),
        ],
        LabelForm.Choices(actor),
        Contributing.FieldOf(campaign));

    private static string Short(string text) => text.Length <= 22 ? text : text[..21] + "…";
}
