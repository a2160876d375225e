using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Zuoshi.Redline.Wording;

namespace Zuoshi.Ui;

/// <summary>
/// Words of two versions with what changed, on one line so that kept breaks are those of the words alone: <c>&lt;runs of="change.Runs" /&gt;</c>.
/// </summary>
[HtmlTargetElement("runs", Attributes = "of", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RunsTagHelper(HtmlEncoder html) : TagHelper
{
    /// <summary>The stretches of text, each in both versions or in one.</summary>
    public IReadOnlyList<Run> Of { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(string.Concat(Of.Select(run => run.Kind switch
        {
            RunKind.Added => $"<ins>{html.Encode(run.Text)}</ins>",
            RunKind.Deleted => $"<del>{html.Encode(run.Text)}</del>",
            _ => html.Encode(run.Text),
        })));
    }
}
