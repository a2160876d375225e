using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zuoshi.Ui;

/// <summary>
/// A labelled field with its hint and, when it was sent wrong, the message beside it:
/// <c>&lt;field for="Title" label="任务名称" hint="4—60个字" /&gt;</c>. A field with <c>items</c> is a choice, one with
/// <c>rows</c> a text area; a day gets the browser's date field.
/// </summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(IHtmlGenerator html) : TagHelper
{
    /// <summary>The property shown.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>What to fill in.</summary>
    public string Label { get; set; } = "";

    /// <summary>How to fill it in.</summary>
    public string? Hint { get; set; }

    /// <summary>The input's type when it is not text.</summary>
    public string? Type { get; set; }

    /// <summary>Lines of a text area.</summary>
    public int? Rows { get; set; }

    /// <summary>What there is to choose from.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>What the browser may fill in.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Id of the <c>datalist</c> that proposes values.</summary>
    public string? List { get; set; }

    /// <summary>Where the text typed so far is kept on the server.</summary>
    public string? Keep { get; set; }

    /// <summary>What somebody else has saved here meanwhile, in words, shown beside what was typed; nothing when it is the same.</summary>
    public string? Theirs { get; set; }

    /// <summary>Whether one begins to type in it as soon as the page is there.</summary>
    public bool Autofocus { get; set; }

    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = TagBuilder.CreateSanitizedId(ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name), html.IdAttributeDotReplacement);
        var errors = ViewContext.ModelState.GetValueOrDefault(For.Name)?.Errors ?? [];
        var attributes = new Dictionary<string, object?> { ["id"] = id };
        var described = new List<string>();
        if (Hint is not null) described.Add(id + "-hint");
        if (errors.Count > 0) described.Add(id + "-error");
        if (!string.IsNullOrEmpty(Theirs)) described.Add(id + "-theirs");
        if (described.Count > 0) attributes["aria-describedby"] = string.Join(' ', described);
        if (errors.Count > 0) attributes["aria-invalid"] = "true";
        if (Autocomplete is not null) attributes["autocomplete"] = Autocomplete;
        if (List is not null) attributes["list"] = List;
        if (Autofocus) attributes["autofocus"] = "autofocus";
        if (Keep is not null) attributes["data-keep"] = Keep;

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(Label);
        output.Content.AppendHtml(label);
        output.Content.AppendHtml(Input(attributes));
        if (Hint is not null) output.Content.AppendHtml(Line("hint", id + "-hint", Hint));
        // Razor hands a tag helper an empty text for null.
        if (!string.IsNullOrEmpty(Theirs)) output.Content.AppendHtml(Line("theirs", id + "-theirs", $"现在已被改成：{Theirs}"));
        if (errors.Count > 0)
            output.Content.AppendHtml(Line("error", id + "-error", string.Join("；", errors.Select(Message))));
    }

    private TagBuilder Input(Dictionary<string, object?> attributes)
    {
        if (Items is not null)
            return html.GenerateSelect(
                ViewContext, For.ModelExplorer, optionLabel: null, For.Name, Items, allowMultiple: false, attributes);
        if (Rows is { } rows)
            return html.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, rows, columns: 0, attributes);
        if (Type == "password")
            return html.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, value: null, attributes);

        var isDay = For.Metadata.UnderlyingOrModelType == typeof(DateOnly);
        if ((Type ?? (isDay ? "date" : null)) is { } type) attributes["type"] = type;
        var value = For.Model is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : For.Model;
        return html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, value, format: null, attributes);
    }

    private static string Message(ModelError error) =>
        error.ErrorMessage.Length > 0 ? error.ErrorMessage : "填写的内容不对，请改一改。";

    private static TagBuilder Line(string @class, string id, string text)
    {
        var line = new TagBuilder("p");
        line.AddCssClass(@class);
        line.Attributes["id"] = id;
        line.InnerHtml.Append(text);
        return line;
    }
}
