using Microsoft.AspNetCore.Mvc.ModelBinding;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Files;

namespace Zuoshi.Bulletins.Stories;

/// <summary>Takes what was typed into the form of a story.</summary>
public sealed class StoryForms(ListFacts lists, FileStore files)
{
    /// <summary>What was typed with the file, or null where something is wrong, which then stands beside the fields.</summary>
    public async Task<(StoryText Text, StoryFile? File)?> TakeAsync(CampaignFact campaign, StoryForm form, Actor actor, ModelStateDictionary errors)
    {
        var (file, refusal) = await form.ReadAsync(files);
        // The words of the file stand in the form from now on, whatever the browser sent.
        errors.Remove("Given.Text");
        if (refusal is not null) errors.AddModelError("Given.Document", refusal);
        if (!Enum.IsDefined(form.Kind)) errors.AddModelError("Given.Kind", "请选一个类别");
        else if (refusal is null && StoryText.TextRefusal(form.Text, form.Kind) is { } badText) errors.AddModelError("Given.Text", badText);
        if (StoryText.TitleRefusal(form.Title) is { } badTitle) errors.AddModelError("Given.Title", badTitle);
        if (form.Authors?.Length > StoryText.LongestAuthors) errors.AddModelError("Given.Authors", $"最多{StoryText.LongestAuthors}个字");
        if (form.Theme is not null && campaign.Theme(form.Theme) is null) errors.AddModelError("Given.Theme", "请从列出的主题里选");
        if (form.Phase is not null && campaign.Phases.All(phase => phase.Number != form.Phase)) errors.AddModelError("Given.Phase", "请从列出的阶段里选");
        var row = await RowAsync(campaign, form, actor, errors);
        if (!errors.IsValid) return null;

        // What tells of a row is kept at least as close as the row.
        if (row is not null && row.Label > form.Label) form.Label = row.Label;
        return (form.ToText(row?.Id) with { ThemeId = form.Theme ?? row?.ThemeId }, file);
    }

    /// <summary>The row that a story tells of; null where there is none that the actor may see.</summary>
    public async Task<WorkItemFact?> OfAsync(CampaignFact campaign, Guid? rowId, Actor actor) =>
        rowId is { } id ? (await lists.ListAsync(campaign.Id, [id], actor)).FirstOrDefault() : null;

    private async Task<WorkItemFact?> RowAsync(CampaignFact campaign, StoryForm form, Actor actor, ModelStateDictionary errors)
    {
        if (string.IsNullOrWhiteSpace(form.Row)) return null;

        var row = (await lists.AllAsync(campaign.Id, actor)).Named(form.Row.Trim());
        if (row is null) errors.AddModelError("Given.Row", "清单里没有这一项，请写成任003、项012这样");
        return row;
    }
}
