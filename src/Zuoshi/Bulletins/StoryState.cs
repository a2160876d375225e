namespace Zuoshi.Bulletins;

/// <summary>What a story tells. The numbers are stored.</summary>
public enum StoryKind
{
    /// <summary>动态: what has happened.</summary>
    News = 1,

    /// <summary>经验做法.</summary>
    Practice = 2,

    /// <summary>问题建议.</summary>
    Proposal = 3,

    /// <summary>调研.</summary>
    Inquiry = 4,

    /// <summary>典型案例.</summary>
    Case = 5,
}

/// <summary>Where a story stands. The numbers are stored.</summary>
public enum StoryState
{
    /// <summary>草稿.</summary>
    Draft = 1,

    /// <summary>待审签: waits for the head of its unit.</summary>
    AwaitingSignature = 2,

    /// <summary>已报送: waits for the editor.</summary>
    Sent = 3,

    /// <summary>编审中: the editor has it in hand.</summary>
    Editing = 4,

    /// <summary>采用.</summary>
    Adopted = 5,

    /// <summary>综合采用: told together with others in the text of one of them.</summary>
    Joined = 6,

    /// <summary>留存: kept for later.</summary>
    Kept = 7,

    /// <summary>退改: to be reworked by its author.</summary>
    Returned = 8,

    /// <summary>不采用.</summary>
    Declined = 9,

    /// <summary>已编发: stands in an issue.</summary>
    Issued = 10,

    /// <summary>已撤回 by its unit.</summary>
    Withdrawn = 11,
}

/// <summary>As what somebody acts on a story.</summary>
[Flags]
public enum StoryParty
{
    /// <summary>As nobody.</summary>
    None = 0,

    /// <summary>Who wrote it.</summary>
    Author = 1,

    /// <summary>Who signs for the author's unit.</summary>
    Head = 2,

    /// <summary>The office that edits the bulletin.</summary>
    Editor = 4,
}

/// <summary>What is done with a story.</summary>
public enum StoryAct
{
    /// <summary>改.</summary>
    Rewrite,

    /// <summary>交审签.</summary>
    Submit,

    /// <summary>审签报送.</summary>
    SignOff,

    /// <summary>审签退回.</summary>
    GiveBack,

    /// <summary>撤回.</summary>
    Withdraw,

    /// <summary>开始编审.</summary>
    TakeUp,

    /// <summary>采用.</summary>
    Adopt,

    /// <summary>综合采用.</summary>
    Join,

    /// <summary>留存.</summary>
    Keep,

    /// <summary>退改.</summary>
    Return,

    /// <summary>不采用.</summary>
    Decline,

    /// <summary>改稿.</summary>
    Edit,

    /// <summary>编发.</summary>
    Issue,

    /// <summary>登记上级采用.</summary>
    Record,
}

/// <summary>Their names for people.</summary>
public static class StoryNames
{
    /// <summary>The kind as people say it.</summary>
    public static string Name(this StoryKind kind) => kind switch
    {
        StoryKind.News => "动态",
        StoryKind.Practice => "经验做法",
        StoryKind.Proposal => "问题建议",
        StoryKind.Inquiry => "调研",
        StoryKind.Case => "典型案例",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The longest text of the kind, in characters that print.</summary>
    public static int Longest(this StoryKind kind) => kind is StoryKind.News ? 300 : 800;

    /// <summary>The state as people say it.</summary>
    public static string Name(this StoryState state) => state switch
    {
        StoryState.Draft => "草稿",
        StoryState.AwaitingSignature => "待审签",
        StoryState.Sent => "已报送",
        StoryState.Editing => "编审中",
        StoryState.Adopted => "采用",
        StoryState.Joined => "综合采用",
        StoryState.Kept => "留存",
        StoryState.Returned => "退改",
        StoryState.Declined => "不采用",
        StoryState.Issued => "已编发",
        StoryState.Withdrawn => "已撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Glyph and colour of the state.</summary>
    public static string Glyph(this StoryState state) => state switch
    {
        StoryState.Adopted or StoryState.Issued => "done",
        StoryState.Joined => "join",
        StoryState.AwaitingSignature or StoryState.Sent or StoryState.Editing => "ask",
        StoryState.Returned => "warn",
        StoryState.Declined => "no",
        _ => "idle",
    };

    /// <summary>The act as the button says it.</summary>
    public static string Name(this StoryAct act) => act switch
    {
        StoryAct.Rewrite => "修改",
        StoryAct.Submit => "交审签",
        StoryAct.SignOff => "审签报送",
        StoryAct.GiveBack => "退回作者",
        StoryAct.Withdraw => "撤回",
        StoryAct.TakeUp => "开始编审",
        StoryAct.Adopt => "采用",
        StoryAct.Join => "综合采用",
        StoryAct.Keep => "留存",
        StoryAct.Return => "退改",
        StoryAct.Decline => "不采用",
        StoryAct.Edit => "改稿",
        StoryAct.Issue => "编发",
        StoryAct.Record => "登记上级采用",
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    /// <summary>Who, as a refusal names them.</summary>
    public static string Name(this StoryParty party) => string.Join('、', new[]
    {
        (StoryParty.Author, "作者"), (StoryParty.Head, "单位负责人"), (StoryParty.Editor, "活动办"),
    }.Where(pair => party.HasFlag(pair.Item1)).Select(pair => pair.Item2));
}
