using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Lists.Excel;

/// <summary>导入结果: what an import made and changed, and what would become of that if it were withdrawn.</summary>
[Can(Permission.EditLists)]
public sealed class ImportedModel(CampaignFacts campaigns, OrganisationFacts organisation, DiscussionFacts discussions, AppDb db, ImportWithdrawal withdrawal) : AppPage
{
    private Dictionary<Guid, string> names = [];

    [BindProperty, Required(ErrorMessage = "请写明为什么撤回"), StringLength(WorkItem.LongestReturnReason, ErrorMessage = "最多300个字")]
    public string? Reason { get; set; }

    /// <summary>The plan that the reader looked at.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public ListDraft Import { get; private set; } = null!;

    internal WithdrawalPlan Plan { get; private set; } = null!;

    public int Made => Import.Rows.Count(row => row.IsNew);

    public bool MayWithdraw => Import.WithdrawnAt is null && Plan.Rows.Any(row => row.Fate is not WithdrawalFate.Stays);

    internal IEnumerable<WithdrawalRow> Of(WithdrawalFate fate) => Plan.Rows.Where(row => row.Fate == fate);

    /// <summary>The cells of a row that go back.</summary>
    internal IEnumerable<RowChange> Back(WithdrawalRow row) => RowField.Changes(row.Item.ToContent(), row.Content!, id => names.GetValueOrDefault(id, ""));

    public async Task<IActionResult> OnGetAsync(int campaign, Guid draftId) => await LoadAsync(campaign, draftId) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int campaign, Guid draftId)
    {
        if (!await LoadAsync(campaign, draftId)) return NotFound();
        if (Import.WithdrawnAt is not null) return Stale("这次导入已经有人撤回了，下面是现在的情况。");
        if (!ModelState.IsValid) return Invalid();
        if (Seen != Plan.Mark)
        {
            ModelState.Remove(nameof(Seen));
            return Stale("您看的时候，有人改了这次导入的事项。请看看现在会撤回什么，再撤回一次。");
        }

        await withdrawal.WithdrawAsync(Import, Plan, Reason, Actor);
        return Done($"已撤回：取出{Plan.Count(WithdrawalFate.TakenOut)}项，退回{Plan.Count(WithdrawalFate.PutBack)}项", ListLinks.Imported(campaign, draftId));
    }

    private async Task<bool> LoadAsync(int number, Guid draftId)
    {
        if (await campaigns.FindAsync(number, Actor) is not { } campaign || await withdrawal.FindAsync(campaign, draftId, Actor) is not { } import) return false;

        (Campaign, Scope, Import) = (campaign, campaign.Scope, import);
        Plan = await withdrawal.PlanAsync(campaign, import, Actor);
        names = (await organisation.UnitsAsync()).ToDictionary(unit => unit.Id, unit => unit.ShortName);
        foreach (var theme in campaign.Themes) names[theme.Id] = theme.Name;
        foreach (var (column, title) in (await db.ColumnsAsync(campaign.Id)).Names) names[column] = title;
        var sources = Plan.Rows.Where(row => row.Content is not null).SelectMany(row => row.Content!.ContributionIds.Concat(row.Item.Sources.Select(source => source.SourceId))).Distinct();
        foreach (var contribution in await discussions.ListAsync(campaign, [.. sources], Actor)) names[contribution.Id] = Ui.Mark.Four(contribution.Number);
        return true;
    }
}
