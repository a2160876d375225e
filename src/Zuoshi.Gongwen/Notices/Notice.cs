namespace Zuoshi.Gongwen.Notices;

/// <summary>How sure the reader is of something it read.</summary>
public enum Certainty
{
    /// <summary>The text says so in so many words.</summary>
    Stated,

    /// <summary>Concluded from the text (a year carried over, a day rounded from 初 or 底).</summary>
    Inferred,
}

/// <summary>A value with the words it was read from.</summary>
/// <param name="Value">What was read, tidied: no line breaks, no 《》 around a name, no half-width debris.</param>
/// <param name="Span">The words it was read from.</param>
/// <param name="Certainty">Whether the text states it or the reader concluded it.</param>
public sealed record Found<T>(T Value, TextSpan Span, Certainty Certainty = Certainty.Stated);

/// <summary>What a careful reader takes from an official notice (通知、方案、意见). Nothing in it is invented: each part carries its span.</summary>
public sealed record Notice
{
    /// <summary>标题: the document's own title, lines joined.</summary>
    public Found<string>? Title { get; init; }

    /// <summary>The title of the plan that a forwarding notice (印发…的通知) carries.</summary>
    public Found<string>? PlanTitle { get; init; }

    /// <summary>发文机关, in the order of signature.</summary>
    public IReadOnlyList<Found<string>> Issuers { get; init; } = [];

    /// <summary>发文字号, such as 国办发〔2019〕3号.</summary>
    public Found<string>? DocumentNumber { get; init; }

    /// <summary>
    /// 主送机关, split where ，or ； parts them, and at 、 where both sides can stand alone: 国务院各部委、各直属机构 is two,
    /// 各区、县（市）交通运输局 with its shared tail is one.
    /// </summary>
    public IReadOnlyList<Found<string>> Addressees { get; init; } = [];

    /// <summary>成文日期.</summary>
    public Found<DateOnly>? IssuedOn { get; init; }

    /// <summary>印发机关.</summary>
    public Found<string>? PrintedBy { get; init; }

    /// <summary>印发日期.</summary>
    public Found<DateOnly>? PrintedOn { get; init; }

    /// <summary>The numbered tree in reading order; the level tells the parent.</summary>
    public IReadOnlyList<NoticeHeading> Headings { get; init; } = [];

    /// <summary>The period that the notice gives for the whole campaign.</summary>
    public NoticePeriod? Period { get; init; }

    /// <summary>Dated phases in order.</summary>
    public IReadOnlyList<NoticePhase> Phases { get; init; } = [];

    /// <summary>Named and counted groups such as 六问, 六找, 三学, 三议.</summary>
    public IReadOnlyList<PromptGroup> Prompts { get; init; } = [];

    /// <summary>Specialised topics (九大主题) in order.</summary>
    public IReadOnlyList<NoticeTheme> Themes { get; init; } = [];

    /// <summary>Who holds which role, by name or by post.</summary>
    public IReadOnlyList<NoticeRole> Roles { get; init; } = [];

    /// <summary>Documents and lists that the campaign is to produce.</summary>
    public IReadOnlyList<Found<string>> Deliverables { get; init; } = [];

    /// <summary>Task triplets: who leads, who helps, by when.</summary>
    public IReadOnlyList<NoticeAssignment> Assignments { get; init; } = [];

    /// <summary>附件 that the text names.</summary>
    public IReadOnlyList<NoticeAttachment> Attachments { get; init; } = [];

    /// <summary>News outlets that the text names.</summary>
    public IReadOnlyList<Found<string>> Media { get; init; } = [];

    /// <summary>Where the notice contradicts itself or its text is damaged.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>One numbered heading or item.</summary>
/// <param name="Level">
/// 1 for the outermost numbering in use, growing inwards. A system (一、, （一）, 1.) has one level throughout the covering notice,
/// the plan or an attachment, so 1. directly below 一、 keeps the level it has below （一） elsewhere.
/// </param>
/// <param name="Marker">The number as printed: 一、 · （一） · 1. · 第一章.</param>
/// <param name="Title">The text behind the marker, up to the first 。 or ： when the text runs in.</param>
/// <param name="Span">Marker and title.</param>
public sealed record NoticeHeading(int Level, string Marker, string Title, TextSpan Span);

/// <summary>A stretch of days, both ends included; an end that the text leaves open is null.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="Text">The words as printed.</param>
/// <param name="Span">Those words.</param>
/// <param name="Certainty">
/// Inferred when a year was carried over or a vague day was rounded: 上旬, 中旬, 下旬 to their days, 底 to the last, 初 to the 1st
/// where something begins and to the 10th where it ends.
/// </param>
public sealed record NoticePeriod(DateOnly? Start, DateOnly? End, string Text, TextSpan Span, Certainty Certainty);

/// <summary>A dated stage of the campaign.</summary>
/// <param name="Name">Its name without 阶段: 部署发动.</param>
/// <param name="Start">First day, or null when open.</param>
/// <param name="End">Last day, or null when open (至长期).</param>
/// <param name="Text">The dates as printed.</param>
/// <param name="Tasks">What is to be done in it, verbatim; may be empty.</param>
/// <param name="Span">Name and dates.</param>
/// <param name="Certainty">Inferred when a year was carried over or a vague day was rounded.</param>
public sealed record NoticePhase(string Name, DateOnly? Start, DateOnly? End, string Text, string Tasks, TextSpan Span, Certainty Certainty);

/// <summary>A named, counted group of items: 六问 and its six questions.</summary>
/// <param name="Group">The name as printed: 六问.</param>
/// <param name="Declared">The number that the name declares.</param>
/// <param name="Items">The items' texts without their numbers.</param>
/// <param name="Span">The group's name where its items begin.</param>
public sealed record PromptGroup(string Group, int Declared, IReadOnlyList<Found<string>> Items, TextSpan Span);

/// <summary>A specialised topic.</summary>
/// <param name="Name">Its short name without 方面: 基础设施.</param>
/// <param name="Scope">What is to be discussed under it, verbatim.</param>
/// <param name="Span">Name and scope.</param>
public sealed record NoticeTheme(string Name, string Scope, TextSpan Span);

/// <summary>One role in one body.</summary>
/// <param name="Body">领导小组, 活动办公室, 专题讨论组… as the text names it.</param>
/// <param name="Role">组长, 副组长, 成员, 主任, 召集人…</param>
/// <param name="Holder">A person's name, or the post that holds it when no name is given.</param>
/// <param name="Post">The post given beside a name, or null.</param>
/// <param name="Span">The holder's words.</param>
public sealed record NoticeRole(string Body, string Role, string Holder, string? Post, TextSpan Span);

/// <summary>A task with who leads it, who helps and by when.</summary>
/// <param name="Task">
/// The heading when one statement covers all below it, else the sentence it closes; of a table's row the item and its content (事项：内容).
/// </param>
/// <param name="Lead">牵头 or responsible units; may be empty.</param>
/// <param name="With">配合 units.</param>
/// <param name="Deadline">The last day, or null when none or not to be dated.</param>
/// <param name="DeadlineText">The deadline as printed, or null.</param>
/// <param name="Span">The task's words.</param>
public sealed record NoticeAssignment(
    string Task, IReadOnlyList<string> Lead, IReadOnlyList<string> With, DateOnly? Deadline, string? DeadlineText, TextSpan Span);

/// <summary>An attachment that the text names.</summary>
/// <param name="Name">Its name, or what the text says of it when it has none (具体分组情况).</param>
/// <param name="Present">Whether its text follows in the same file.</param>
/// <param name="Span">The words that name it.</param>
public sealed record NoticeAttachment(string Name, bool Present, TextSpan Span);
