using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Ui;

namespace Zuoshi.Lists.Contract;

/// <summary>来源章 of rows and paragraphs.</summary>
public static class SourceMarks
{
    /// <summary>Where a row comes from: its theme, the prompts that its contributions answer, the contributions.</summary>
    public static IReadOnlyList<SourceMark> Of(CampaignFact campaign, Guid? themeId, IReadOnlyList<ContributionFact> contributions)
    {
        var marks = new List<SourceMark>();
        if (campaign.Theme(themeId) is { } theme)
            marks.Add(new SourceMark(Mark.Theme, theme.Number.ToString(), DiscussionLinks.Theme(campaign.Number, theme.Number)));
        marks.AddRange(contributions
            .SelectMany(contribution => contribution.PromptIds).Distinct()
            .Select(id => campaign.Prompt(id)).OfType<PromptFact>()
            .OrderBy(prompt => (prompt.GroupOrder, prompt.Number))
            .Select(prompt => new SourceMark(prompt.Mark, prompt.Number.ToString(), DiscussionLinks.Prompt(campaign.Number, prompt.Id))));
        marks.AddRange(contributions.OrderBy(contribution => contribution.Number).Select(contribution => new SourceMark(
            Mark.Contribution, Mark.Four(contribution.Number), DiscussionLinks.Contribution(campaign.Number, contribution.Number))));
        return marks;
    }
}
