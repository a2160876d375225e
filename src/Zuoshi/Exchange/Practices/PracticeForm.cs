using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;

namespace Zuoshi.Exchange.Practices;

/// <summary>A practice as somebody types it.</summary>
public sealed class PracticeInput
{
    /// <summary>The version that was looked at.</summary>
    public int? Version { get; set; }

    [Required(ErrorMessage = "请写做法的名称"), StringLength(Practice.LongestTitle, ErrorMessage = "最多40个字")]
    public string? Title { get; set; }

    [Required(ErrorMessage = "请写怎么做的"), StringLength(Practice.LongestWhat, ErrorMessage = "最多800个字")]
    public string? What { get; set; }

    [StringLength(Practice.LongestEffect, ErrorMessage = "最多300个字")]
    public string? Effect { get; set; }

    /// <summary>Whose it is, where the office writes it.</summary>
    public Guid? UnitId { get; set; }

    public Guid? ThemeId { get; set; }

    /// <summary>Rows by their marks: 任001、项002.</summary>
    public string? Rows { get; set; }

    public Sensitivity Label { get; set; } = Sensitivity.Internal;
}

/// <summary>The form of a practice with what may be chosen in it.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Actor">Who writes.</param>
/// <param name="Input">What is typed.</param>
/// <param name="It">The practice that is changed; null for a new one.</param>
/// <param name="Known">The rows that may be named.</param>
/// <param name="UnitChoices">The units that stand.</param>
public sealed record PracticeForm(CampaignFact Campaign, Actor Actor, PracticeInput Input, Practice? It, IReadOnlyList<WorkItemFact> Known, IReadOnlyList<UnitFact> UnitChoices)
{
    /// <summary>Whether what somebody else saved meanwhile is laid beside.</summary>
    public bool IsBeside { get; set; }

    /// <summary>Whether the writer says whose it is; others write their own unit's.</summary>
    public bool ChoosesUnit => Actor.Runs(Campaign);

    public IEnumerable<SelectListItem> Units => UnitChoices.Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString())).Prepend(new SelectListItem("请选", ""));

    public IEnumerable<SelectListItem> Themes => Campaign.Themes.Where(theme => !theme.IsRetired || theme.Id == Input.ThemeId).Select(theme => new SelectListItem(theme.Name, theme.Id.ToString())).Prepend(new SelectListItem("不分主题", ""));

    public IEnumerable<SelectListItem> LabelOptions => LabelForm.Choices(Actor);

    /// <summary>What stands there now, where somebody else has changed it meanwhile.</summary>
    public string? Theirs(string? now, string? typed) => IsBeside && now != typed ? now : null;

    /// <summary>The form as it is filled from the practice.</summary>
    public void Fill()
    {
        if (It is null) return;

        (Input.Version, Input.Title, Input.What, Input.Effect, Input.UnitId, Input.ThemeId, Input.Label) = (It.Version, It.Title, It.What, It.Effect, It.UnitId, It.ThemeId, It.Label);
        Input.Rows = string.Join('、', Known.Where(row => It.Rows.Any(linked => linked.ItemId == row.Id)).Select(row => $"{row.Mark.Character}{row.ShownNumber}"));
    }

    /// <summary>Reads what was typed; what can't be taken is noted beside its field.</summary>
    public PracticeTerms Read(ModelStateDictionary state)
    {
        var rows = new List<WorkItemFact>();
        foreach (var word in RowMarks.Apart(Input.Rows))
        {
            if (Known.Named(word) is { } row) rows.Add(row);
            else state.AddModelError("Input.Rows", $"清单里没有“{word}”，写成任001、项002这样");
        }

        var unit = ChoosesUnit ? Input.UnitId : It?.UnitId ?? Actor.UnitId;
        if (ChoosesUnit && UnitChoices.All(one => one.Id != unit)) state.AddModelError("Input.UnitId", "请选是哪个单位的做法");
        if (Input.ThemeId is { } theme && Campaign.Theme(theme) is null) state.AddModelError("Input.ThemeId", "请选主题");
        // Rows that the writer may not see stay linked.
        var unseen = It is null ? [] : It.Rows.Select(row => row.ItemId).Where(id => Known.All(row => row.Id != id));
        var label = It is null && state.IsValid ? Labels.Of(Input.Label, rows.Select(row => row.Label), Actor) : rows.Select(row => row.Label).Append(It?.Label ?? Sensitivity.Internal).Max();
        return new PracticeTerms(Input.Title, Input.What, Input.Effect, unit.GetValueOrDefault(), Input.ThemeId, [.. rows.Select(row => row.Id).Concat(unseen)], label);
    }
}

/// <summary>Opens the form.</summary>
public sealed class PracticeForms(ListFacts lists, OrganisationFacts organisation)
{
    /// <summary>The form of a new practice, or of one that is changed.</summary>
    public async Task<PracticeForm> OpenAsync(CampaignFact campaign, Actor actor, PracticeInput input, Practice? it) =>
        new(campaign, actor, input, it, await lists.AllAsync(campaign.Id, actor), await organisation.StandingUnitsAsync());
}
