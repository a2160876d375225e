using Zuoshi.Gongwen;

namespace Zuoshi.Campaigns.Import;

/// <summary>Carries a checked draft into a campaign, new or old: the same steps, so that a corrected notice means the same as a first one.</summary>
public static class CampaignFromDraft
{
    /// <summary>Applies the draft.</summary>
    /// <exception cref="Platform.RuleBroken">What was typed contradicts itself; nothing is applied then.</exception>
    public static void Apply(NoticeDraft draft, Campaign campaign, DateTime now)
    {
        Describe(draft, campaign);
        campaign.SetPhases(Phases(draft));
        campaign.SetPrompts(Prompts(draft));
        campaign.SetThemes([.. draft.Kept(ItemKind.Theme).Select(item => new ThemeText(item.Text, item.Detail))]);
        campaign.SetRoles(draft.Kept(ItemKind.Role).Select((item, index) => new Role(index + 1, item.Group, item.Detail, item.Text)));
        campaign.SetDeliverables(draft.Kept(ItemKind.Deliverable).Select((item, index) => new Deliverable(index + 1, item.Text)));
        campaign.NoticeApplied(draft.FileName, first: draft.CampaignId is null);
        draft.Applied(campaign, now);
    }

    private static void Describe(NoticeDraft draft, Campaign campaign)
    {
        var period = draft.Kept(ItemKind.Period).FirstOrDefault();
        var dated = draft.Kept(ItemKind.Phase).ToList();
        var lastPhaseEnd = dated.Max(item => item.To);
        var end = draft.Decided(FindingCodes.PhaseOutsidePeriod, FindingChoice.EndWithPhase) ? lastPhaseEnd : period?.To ?? lastPhaseEnd;
        campaign.Describe(
            draft.Kept(ItemKind.Name).FirstOrDefault()?.Text ?? "",
            string.Join("、", draft.Kept(ItemKind.Issuer).Select(item => item.Text)),
            draft.Kept(ItemKind.Title).FirstOrDefault()?.Text ?? "",
            draft.Kept(ItemKind.IssuedOn).FirstOrDefault()?.From,
            period?.From ?? dated.Min(item => item.From),
            end);
    }

    private static List<PhaseText> Phases(NoticeDraft draft)
    {
        var issued = draft.Kept(ItemKind.IssuedOn).FirstOrDefault()?.From;
        var endOnIssue = draft.Decided(FindingCodes.PhaseBeforeIssue, FindingChoice.EndOnIssue);
        return [.. draft.Kept(ItemKind.Phase)
            .Select(item => new PhaseText(item.Text, item.From, endOnIssue && item.To < issued ? issued : item.To, item.Detail))];
    }

    /// <summary>Groups in the order in which the notice first names them; one that a person added comes last.</summary>
    private static List<PromptGroupText> Prompts(NoticeDraft draft) =>
    [
        .. draft.Kept(ItemKind.Prompt)
            .GroupBy(item => item.Group)
            .OrderBy(group => group.Min(item => (item.Paragraph ?? int.MaxValue, item.SpanStart)))
            .Select(group => new PromptGroupText(group.Key, [.. group.Select(item => item.Text)])),
    ];
}
