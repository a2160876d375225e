using Microsoft.AspNetCore.Mvc;

namespace Zuoshi.Delivery.Items;

/// <content>What is done on the item's own page, one handler to an act.</content>
public sealed partial class ItemModel
{
    public Task<IActionResult> OnPostProposeAsync(int campaign, int number) => DoAsync(campaign, number, Act.Propose, move => Item.Propose(move), "已报批");

    public Task<IActionResult> OnPostApproveAsync(int campaign, int number) => DoAsync(campaign, number, Act.Approve, move => Item.Approve(move), "已批准立项，等活动办交办");

    public Task<IActionResult> OnPostRejectAsync(int campaign, int number) => DoAsync(campaign, number, Act.Reject, move => Item.Reject(move), "没有立项");

    public Task<IActionResult> OnPostDispatchAsync(int campaign, int number) => DoAsync(campaign, number, Act.Dispatch, move => Item.Dispatch(move), "已交办，等牵头单位签收");

    public Task<IActionResult> OnPostAcknowledgeAsync(int campaign, int number) => DoAsync(campaign, number, Act.Acknowledge, move => Item.Acknowledge(move), "已签收");

    public Task<IActionResult> OnPostDisputeAsync(int campaign, int number) => DoAsync(campaign, number, Act.Dispute, move => Item.Dispute(move), "已退签，等活动办答复");

    public Task<IActionResult> OnPostNoChangeAsync(int campaign, int number) => DoAsync(campaign, number, Act.Report, move => Item.ReportNoChange(move), "已报无变化");

    public Task<IActionResult> OnPostConfirmReportAsync(int campaign, int number) =>
        DoAsync(campaign, number, Act.ConfirmReport, move => Item.ConfirmReport(move, Part.GetValueOrDefault()), "已确认");

    public Task<IActionResult> OnPostHelperReportAsync(int campaign, int number) => DoAsync(campaign, number, Act.HelperReport, move => Item.ReportHelp(move), "已报配合进展");

    public Task<IActionResult> OnPostHelperConfirmAsync(int campaign, int number) => DoAsync(campaign, number, Act.HelperConfirm, move => Item.ConfirmHelp(move), "已确认配合完成");

    public Task<IActionResult> OnPostRaiseIssueAsync(int campaign, int number) =>
        DoAsync(campaign, number, Act.RaiseIssue, move => Item.RaiseIssue(move, Unit), "已提请协调，分管领导5个工作日内答复");

    public Task<IActionResult> OnPostAnswerIssueAsync(int campaign, int number) =>
        DoAsync(campaign, number, Act.AnswerIssue, move => Item.AnswerIssue(move, Part.GetValueOrDefault()), "已答复");

    public Task<IActionResult> OnPostRemindAsync(int campaign, int number) => DoAsync(campaign, number, Act.Remind, move => Item.Remind(move), "已提醒");

    public Task<IActionResult> OnPostUrgeAsync(int campaign, int number) => DoAsync(campaign, number, Act.Urge, move => Item.Urge(move), "已发催办单");

    public Task<IActionResult> OnPostOrderAsync(int campaign, int number) => DoAsync(campaign, number, Act.Order, move => Item.Order(move), "已发督办单");

    public Task<IActionResult> OnPostApproveExtensionAsync(int campaign, int number) =>
        DoAsync(campaign, number, Act.ApproveExtension, move => Item.ApproveExtension(move), "已同意延期");

    public Task<IActionResult> OnPostDenyExtensionAsync(int campaign, int number) => DoAsync(campaign, number, Act.DenyExtension, move => Item.DenyExtension(move), "没有同意延期，按原时限办");

    public Task<IActionResult> OnPostSuspendAsync(int campaign, int number) => DoAsync(campaign, number, Act.Suspend, move => Item.Suspend(move, Day), "已暂缓");

    public Task<IActionResult> OnPostResumeAsync(int campaign, int number) => DoAsync(campaign, number, Act.Resume, move => Item.Resume(move, Day), "已恢复办理");

    public Task<IActionResult> OnPostReviewStandingAsync(int campaign, int number) => DoAsync(campaign, number, Act.ReviewStanding, move => Item.ReviewStanding(move), "已记评估结果");

    public Task<IActionResult> OnPostReopenAsync(int campaign, int number) => DoAsync(campaign, number, Act.Reopen, move => Item.Reopen(move, Day), "已重新办理");

    public Task<IActionResult> OnPostCancelAsync(int campaign, int number) => DoAsync(campaign, number, Act.Cancel, move => Item.Cancel(move), "已终止");

    public Task<IActionResult> OnPostAppealAsync(int campaign, int number) => DoAsync(campaign, number, Act.Appeal, move => Item.Appeal(move), "已申请复核，30天内答复");

    public Task<IActionResult> OnPostAnswerAppealAsync(int campaign, int number) => DoAsync(campaign, number, Act.AnswerAppeal, move => Item.AnswerAppeal(move), "已答复复核");
}
