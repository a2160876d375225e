using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Ui;

namespace Zuoshi.Lists.Contract;

/// <summary>One 来源章 to be shown beside a row or a paragraph.</summary>
/// <param name="Mark">What kind of thing.</param>
/// <param name="Number">Its number as shown.</param>
/// <param name="Address">Where it stands.</param>
public sealed record SourceMark(Mark Mark, string Number, string Address)
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
