using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Zuoshi.Engines.Tests.Writing.Changes;

/// <summary>What Word does with all tracked changes of a body: takes them up or takes them back.</summary>
internal static class Revisions
{
    /// <summary>The body as it is when every change is accepted (<paramref name="accept"/>) or refused.</summary>
    public static Body Resolve(Body marked, bool accept)
    {
        var body = (Body)marked.CloneNode(deep: true);
        foreach (var row in body.Descendants<TableRow>().ToList())
        {
            var gone = accept ? row.TableRowProperties?.GetFirstChild<Deleted>() : (OpenXmlElement?)row.TableRowProperties?.GetFirstChild<Inserted>();
            if (gone is not null) row.Remove();
            else row.TableRowProperties?.ChildElements.Where(child => child is Deleted or Inserted).ToList().ForEach(child => child.Remove());
        }

        foreach (var table in body.Descendants<Table>().Where(table => !table.Elements<TableRow>().Any()).ToList()) table.Remove();
        foreach (var run in body.Descendants().Where(element => accept ? element is DeletedRun : element is InsertedRun).ToList()) run.Remove();
        foreach (var run in body.Descendants().Where(element => element is DeletedRun or InsertedRun).ToList())
        {
            foreach (var child in run.ChildElements.ToList())
            {
                child.Remove();
                run.InsertBeforeSelf(child);
            }

            run.Remove();
        }

        foreach (var deleted in body.Descendants<DeletedText>().ToList()) deleted.Parent!.ReplaceChild(new Text(deleted.Text) { Space = SpaceProcessingModeValues.Preserve }, deleted);
        foreach (var paragraph in body.Descendants<Paragraph>().ToList()) Mark(paragraph, accept);
        foreach (var paragraph in body.Descendants<Paragraph>()) Tidy(paragraph);
        return body;
    }

    /// <summary>Adjacent runs set alike are one, as a writer without changes would have them.</summary>
    public static void Tidy(Paragraph paragraph)
    {
        foreach (var run in paragraph.Elements<Run>().ToList())
        {
            if (!run.HasChildren) run.Remove();
            else if (run.PreviousSibling() is Run before && before.RunProperties?.OuterXml == run.RunProperties?.OuterXml)
            {
                foreach (var child in run.ChildElements.Where(child => child is not RunProperties).ToList())
                {
                    child.Remove();
                    if (child is Text text && before.LastChild is Text last) last.Text += text.Text;
                    else before.Append(child);
                }

                run.Remove();
            }
        }
    }

    private static void Mark(Paragraph paragraph, bool accept)
    {
        var properties = paragraph.ParagraphProperties!;
        var mark = properties.ParagraphMarkRunProperties;
        var gone = accept ? mark?.GetFirstChild<Deleted>() : (OpenXmlElement?)mark?.GetFirstChild<Inserted>();
        properties.ParagraphMarkRunProperties = null;
        if (properties.ParagraphPropertiesChange is { } change)
        {
            if (!accept) paragraph.ParagraphProperties = new(change.ParagraphPropertiesExtended!.ChildElements.Select(child => child.CloneNode(deep: true)));
            else change.Remove();
        }

        if (gone is null) return;

        List<OpenXmlElement> words = [.. paragraph.ChildElements.Where(child => child is not ParagraphProperties)];
        if (words.Count > 0)
        {
            // Words whose mark goes run on into the next paragraph; one that has none to run on into would be a fault of the writer's.
            var next = (Paragraph)paragraph.NextSibling()!;
            OpenXmlElement at = next.ParagraphProperties!;
            foreach (var child in words)
            {
                child.Remove();
                at = at.InsertAfterSelf(child);
            }
        }

        paragraph.Remove();
    }
}
