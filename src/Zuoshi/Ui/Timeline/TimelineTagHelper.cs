using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zuoshi.Ui.Timeline;

/// <summary>
/// What happened to a thing, folded away at the foot of its page: <c>&lt;timeline subject="Model.Item.Id" /&gt;</c>. Whoever may
/// read the page may read it; an author who asked not to be named isn't.
/// </summary>
[HtmlTargetElement("timeline", Attributes = "subject", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimelineTagHelper(IHtmlHelper html, Timelines timelines) : TagHelper
{
    /// <summary>The thing's key.</summary>
    public Guid Subject { get; set; }

    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.Content.SetHtmlContent(await html.PartialAsync("/Ui/Timeline/_Timeline.cshtml", await timelines.ReadAsync(Subject)));
    }
}
