using System.Net;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zuoshi.Ui;

/// <summary>来源章, the one way in which the site refers to a thing: <c>&lt;src mark="Mark.Contribution" number="417" href="…" /&gt;</c>.</summary>
[HtmlTargetElement("src", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SrcTagHelper : TagHelper
{
    /// <summary>What kind of thing.</summary>
    public Mark Mark { get; set; } = Mark.Contribution;

    /// <summary>Its number within the campaign.</summary>
    public string Number { get; set; } = "";

    /// <summary>Where it is; without an address the mark is no link.</summary>
    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "span" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "src");
        if (Href is not null) output.Attributes.SetAttribute("href", Href);
        output.Content.SetHtmlContent(
            $"<b>{WebUtility.HtmlEncode(Mark.Character)}</b><span>{WebUtility.HtmlEncode(Number)}</span><span class=\"vh\">（{WebUtility.HtmlEncode(Mark.Name)}）</span>");
    }
}

/// <summary>The character on a 来源章 and the word that a screen reader says.</summary>
public sealed record Mark(string Character, string Name)
{
    /// <summary>A clause of the outline.</summary>
    public static readonly Mark Clause = new("纲", "纲要条款");

    /// <summary>建言.</summary>
    public static readonly Mark Contribution = new("言", "建言");

    /// <summary>观点: a statement that people vote on.</summary>
    public static readonly Mark Statement = new("观", "观点");

    /// <summary>主题.</summary>
    public static readonly Mark Theme = new("题", "主题");

    /// <summary>任务.</summary>
    public static readonly Mark Task = new("任", "任务");

    /// <summary>项目.</summary>
    public static readonly Mark Project = new("项", "项目");

    /// <summary>责任.</summary>
    public static readonly Mark Responsibility = new("责", "责任");

    /// <summary>A row that is being delivered.</summary>
    public static readonly Mark Assignment = new("督", "督办事项");

    /// <summary>A paragraph of a document.</summary>
    public static readonly Mark Paragraph = new("稿", "文稿段");

    /// <summary>做法 that others may take over.</summary>
    public static readonly Mark Practice = new("做", "做法");

    /// <summary>通知 itself.</summary>
    public static readonly Mark Notice = new("知", "通知");

    /// <summary>A prompt: the last character of its group's name (六问 → 问).</summary>
    public static Mark Prompt(string group) => new(group[^1..], group);

    /// <summary>A contribution's number as shown: at least four digits.</summary>
    public static string Four(int number) => number.ToString("0000");

    /// <summary>A row's number as shown: at least three digits.</summary>
    public static string Three(int number) => number.ToString("000");
}

/// <summary>One 来源章 to be shown beside a thing.</summary>
/// <param name="Mark">What kind of thing.</param>
/// <param name="Number">Its number as shown.</param>
/// <param name="Address">Where it stands.</param>
public sealed record SourceMark(Mark Mark, string Number, string Address);
