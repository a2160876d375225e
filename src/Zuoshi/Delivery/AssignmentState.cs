namespace Zuoshi.Delivery;

/// <summary>Where a supervised item stands. The numbers are those of the states B0 to B12 in the table of supervision, and are stored.</summary>
public enum AssignmentState
{
    /// <summary>拟立项.</summary>
    Proposed = 0,

    /// <summary>待批.</summary>
    AwaitingApproval = 1,

    /// <summary>已立项待交办.</summary>
    Approved = 2,

    /// <summary>待签收.</summary>
    Dispatched = 3,

    /// <summary>办理中.</summary>
    Underway = 4,

    /// <summary>延期待批.</summary>
    AwaitingExtension = 5,

    /// <summary>暂缓.</summary>
    Suspended = 6,

    /// <summary>待审核.</summary>
    AwaitingReview = 7,

    /// <summary>已办结.</summary>
    Passed = 8,

    /// <summary>已终止.</summary>
    Ended = 9,

    /// <summary>已销号.</summary>
    Closed = 10,

    /// <summary>长期坚持.</summary>
    Standing = 11,

    /// <summary>已归档.</summary>
    Archived = 12,
}

/// <summary>What somebody does to a supervised item.</summary>
public enum Act
{
    /// <summary>报批立项.</summary>
    Propose,

    /// <summary>批准立项.</summary>
    Approve,

    /// <summary>不予立项.</summary>
    Reject,

    /// <summary>交办.</summary>
    Dispatch,

    /// <summary>签收.</summary>
    Acknowledge,

    /// <summary>退签.</summary>
    Dispute,

    /// <summary>分解.</summary>
    Decompose,

    /// <summary>报进展.</summary>
    Report,

    /// <summary>确认进展.</summary>
    ConfirmReport,

    /// <summary>报配合进展.</summary>
    HelperReport,

    /// <summary>确认配合完成.</summary>
    HelperConfirm,

    /// <summary>提请协调.</summary>
    RaiseIssue,

    /// <summary>答复协调.</summary>
    AnswerIssue,

    /// <summary>提醒.</summary>
    Remind,

    /// <summary>发催办单.</summary>
    Urge,

    /// <summary>发督办单.</summary>
    Order,

    /// <summary>申请延期.</summary>
    RequestExtension,

    /// <summary>同意延期.</summary>
    ApproveExtension,

    /// <summary>不同意延期.</summary>
    DenyExtension,

    /// <summary>暂缓.</summary>
    Suspend,

    /// <summary>恢复.</summary>
    Resume,

    /// <summary>报办结.</summary>
    RequestClosing,

    /// <summary>审核通过.</summary>
    Pass,

    /// <summary>退回重办.</summary>
    ReturnForRework,

    /// <summary>核查.</summary>
    Verify,

    /// <summary>销号.</summary>
    Close,

    /// <summary>核查不通过.</summary>
    FailVerification,

    /// <summary>转长期坚持.</summary>
    MakeStanding,

    /// <summary>年度评估.</summary>
    ReviewStanding,

    /// <summary>重新办理.</summary>
    Reopen,

    /// <summary>归档.</summary>
    Archive,

    /// <summary>终止.</summary>
    Cancel,

    /// <summary>申请复核.</summary>
    Appeal,

    /// <summary>答复复核.</summary>
    AnswerAppeal,
}

/// <summary>As what somebody acts on a supervised item; one person may be several.</summary>
[Flags]
public enum Party
{
    /// <summary>Nobody in it.</summary>
    None = 0,

    /// <summary>督办机构: the activity office.</summary>
    Office = 1,

    /// <summary>牵头单位负责人.</summary>
    Lead = 2,

    /// <summary>经办、联络员 of the lead unit.</summary>
    Clerk = 4,

    /// <summary>配合单位.</summary>
    Helper = 8,

    /// <summary>分管局领导.</summary>
    Leader = 16,

    /// <summary>局长、局党组: a leader who enters what was decided there, with the number of its minutes.</summary>
    Head = 32,

    /// <summary>The site itself, by its clock.</summary>
    System = 64,
}

/// <summary>Their names for people.</summary>
public static class SupervisionWords
{
    /// <summary>The state as people say it.</summary>
    public static string Name(this AssignmentState state) => state switch
    {
        AssignmentState.Proposed => "拟立项",
        AssignmentState.AwaitingApproval => "待批",
        AssignmentState.Approved => "待交办",
        AssignmentState.Dispatched => "待签收",
        AssignmentState.Underway => "办理中",
        AssignmentState.AwaitingExtension => "延期待批",
        AssignmentState.Suspended => "暂缓",
        AssignmentState.AwaitingReview => "待审核",
        AssignmentState.Passed => "已办结",
        AssignmentState.Ended => "已终止",
        AssignmentState.Closed => "已销号",
        AssignmentState.Standing => "长期坚持",
        AssignmentState.Archived => "已归档",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The act as the button says it.</summary>
    public static string Name(this Act act) => act switch
    {
        Act.Propose => "报批立项",
        Act.Approve => "批准立项",
        Act.Reject => "不予立项",
        Act.Dispatch => "交办",
        Act.Acknowledge => "签收",
        Act.Dispute => "退签",
        Act.Decompose => "分解节点",
        Act.Report => "报进展",
        Act.ConfirmReport => "确认进展",
        Act.HelperReport => "报配合进展",
        Act.HelperConfirm => "确认配合完成",
        Act.RaiseIssue => "提请协调",
        Act.AnswerIssue => "答复协调",
        Act.Remind => "提醒",
        Act.Urge => "发催办单",
        Act.Order => "发督办单",
        Act.RequestExtension => "申请延期",
        Act.ApproveExtension => "同意延期",
        Act.DenyExtension => "不同意延期",
        Act.Suspend => "暂缓",
        Act.Resume => "恢复办理",
        Act.RequestClosing => "报办结",
        Act.Pass => "审核通过",
        Act.ReturnForRework => "退回重办",
        Act.Verify => "记核查结果",
        Act.Close => "签销号",
        Act.FailVerification => "核查不通过",
        Act.MakeStanding => "转长期坚持",
        Act.ReviewStanding => "记年度评估",
        Act.Reopen => "重新办理",
        Act.Archive => "归档",
        Act.Cancel => "终止",
        Act.Appeal => "申请复核",
        Act.AnswerAppeal => "答复复核",
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    /// <summary>The slip as people say it.</summary>
    public static string Name(this UrgeLevel level) => level switch
    {
        UrgeLevel.Reminder => "提醒",
        UrgeLevel.Slip => "催办单",
        _ => "督办单",
    };

    /// <summary>Who, as a refusal names them.</summary>
    public static string Name(this Party party)
    {
        var names = new List<string>();
        foreach (var (some, name) in Names)
        {
            if (!party.HasFlag(some)) continue;

            names.Add(name);
            party &= ~some;
        }

        return string.Join('、', names);
    }

    // Those that are one in people's mouths stand first.
    private static readonly (Party Party, string Name)[] Names =
    [
        (Party.Lead | Party.Clerk, "牵头单位"), (Party.Leader | Party.Head, "局领导"),
        (Party.Office, "活动办"), (Party.Lead, "牵头单位负责人"), (Party.Clerk, "牵头单位联络员"), (Party.Helper, "配合单位"),
        (Party.Leader, "分管局领导"), (Party.Head, "局长或局党组"), (Party.System, "系统"),
    ];
}
