using System.ComponentModel;
using Zuoshi.Bulletins.Issues;
using Zuoshi.Platform.Access;

namespace Zuoshi.Bulletins.Api;

/// <summary>An issue in a list.</summary>
public sealed record IssueSummary(
    [property: Description("刊物编号，地址里用")] int Number,
    [property: Description("刊名")] string Name,
    [property: Description("年度")] int Year,
    [property: Description("期号")] int Serial,
    [property: Description("编发单位")] string Organ,
    [property: Description("编发日期")] DateOnly IssuedOn,
    [property: Description("知悉范围：公开 public、内部 internal、工作秘密 workSecret")] Sensitivity Label,
    [property: Description("有几条信息")] int Stories);

/// <summary>An issue with its texts.</summary>
public sealed record IssueDetail(
    [property: Description("刊物编号，地址里用")] int Number,
    [property: Description("刊名")] string Name,
    [property: Description("年度")] int Year,
    [property: Description("期号")] int Serial,
    [property: Description("编发单位")] string Organ,
    [property: Description("编发日期")] DateOnly IssuedOn,
    [property: Description("知悉范围：公开 public、内部 internal、工作秘密 workSecret")] Sensitivity Label,
    [property: Description("编者按，没有就是空")] string Note,
    [property: Description("各条信息，按刊物里的先后")] IReadOnlyList<IssuedStory> Stories)
{
    internal static IssueDetail Of(OpenIssue open) => new(
        open.Issue.Number, open.Issue.Name, open.Issue.Year, open.Issue.Serial, open.Issue.Organ, open.Issue.IssuedOn!.Value, open.Issue.Label, open.Issue.Note,
        [.. open.Stories.Zip(open.Text.Parts[0].Stories, (story, printed) => new IssuedStory(story.Number, story.Kind, printed.Title, printed.Text, printed.Credit, open.Campaign.Theme(story.ThemeId)?.Number))]);
}

/// <summary>A story as it was issued.</summary>
public sealed record IssuedStory(
    [property: Description("信息编号")] int Number,
    [property: Description("动态 news、经验做法 practice、问题建议 proposal、调研 inquiry、典型案例 case")] StoryKind Kind,
    [property: Description("标题")] string Title,
    [property: Description("正文，一段一行")] string Text,
    [property: Description("供稿单位")] string Credit,
    [property: Description("主题编号；不归主题的是空")] int? Theme);

/// <summary>A story that was sent in, as far as the program's person may see it.</summary>
public sealed record StorySummary(
    [property: Description("信息编号")] int Number,
    [property: Description("动态 news、经验做法 practice、问题建议 proposal、调研 inquiry、典型案例 case")] StoryKind Kind,
    [property: Description("标题")] string Title,
    [property: Description("草稿 draft、待审签 awaitingSignature、已报送 sent、编审中 editing、采用 adopted、综合采用 joined、留存 kept、退改 returned、不采用 declined、已编发 issued、已撤回 withdrawn")] StoryState State,
    [property: Description("报送日期；没有报送的是空")] DateOnly? SentOn,
    [property: Description("哪天以前答复；不等答复的是空")] DateOnly? AnswerBy,
    [property: Description("答复日期；没有答复的是空")] DateOnly? AnsweredOn,
    [property: Description("答复、退回的理由，没有就是空")] string Reason,
    [property: Description("知悉范围：公开 public、内部 internal、工作秘密 workSecret")] Sensitivity Label);
