using Microsoft.AspNetCore.Razor.TagHelpers;
using Zuoshi.Platform.Access;

namespace Zuoshi.Ui;

/// <summary>
/// A thing's label, <c>&lt;label-badge of="…" /&gt;</c>. With <c>quiet</c> it says nothing where the label is 内部, which all that is not
/// marked otherwise has.
/// </summary>
[HtmlTargetElement("label-badge", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LabelBadgeTagHelper : TagHelper
{
    /// <summary>The label.</summary>
    public Sensitivity Of { get; set; } = Sensitivity.Internal;

    /// <summary>Whether 内部 goes without saying.</summary>
    public bool Quiet { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Quiet && Of is Sensitivity.Internal)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "st badge");
        output.Attributes.SetAttribute("data-s", Of is Sensitivity.WorkSecret ? "warn" : "idle");
        output.Content.SetContent(Of.Name());
    }
}
