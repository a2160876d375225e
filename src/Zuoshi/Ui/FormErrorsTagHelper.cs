using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zuoshi.Ui;

/// <summary>The messages that belong to the form as a whole: a broken rule, or a save that came second.</summary>
[HtmlTargetElement("form-errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormErrorsTagHelper : TagHelper
{
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ModelState.GetValueOrDefault("")?.Errors ?? [];
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "note");
        output.Attributes.SetAttribute("data-s", "bad");
        output.Attributes.SetAttribute("role", "alert");
        foreach (var error in errors)
        {
            var line = new TagBuilder("p");
            line.InnerHtml.Append(error.ErrorMessage);
            output.Content.AppendHtml(line);
        }
    }
}
