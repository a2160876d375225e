using System.Text.RegularExpressions;
using System.Xml.Linq;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Gongwen.Checking;

/// <summary>— 1 —, 4号 宋体, at the outer edge (7.5).</summary>
internal sealed partial class PageNumberRules(OpenedFile file, Formats formats, XElement section)
{
    private static readonly Place Place = new("页码", null, "");

    private readonly XNamespace w = file.W;

    public IEnumerable<Found> Of()
    {
        var (odd, even) = (Paragraph("default"), Paragraph("even"));
        if (odd is null)
        {
            yield return new("page-number-missing", Place, "没有页码", "版心下边缘之下编页码，如“— 1 —”，单页居右、双页居左各空1字", Basis.PageNumber) { Mend = MendAll };
            yield break;
        }

        var twoSided = IsOn(file.Settings?.Element(w + "evenAndOddHeaders"));
        var (frame, numbers) = (Frame(odd), new[] { odd, twoSided ? even : null }.OfType<XElement>().ToList());
        if (frame != "outside" && (!twoSided || even is null || Side(odd) != "right" || Side(even) != "left"))
            yield return new("page-number-side", Place, twoSided && even is not null ? "页码不在外侧" : "单、双页的页码在同一边", "单页码居右空1字，双页码居左空1字", Basis.PageNumber) { Mend = MendAll };
        if (numbers.Any(number => !Dashed().IsMatch(Words(number))))
            yield return new("page-number-dashes", Place, $"页码写作“{Words(numbers.First(number => !Dashed().IsMatch(Words(number)))).Trim()}”", "数字左右各放一条一字线，如“— 1 —”", Basis.PageNumber) { Mend = MendAll };

        List<RunFormat> settings = [.. numbers.SelectMany(number => number.Descendants(w + "r").Where(run => run.Elements(w + "t").Any()).Select(run => formats.Of(run, number)))];
        if (settings.Any(setting => Faces.Of(setting.Font) is not Face.Songti))
            yield return new("page-number-font", Place, $"页码用了{settings.First(setting => Faces.Of(setting.Font) is not Face.Songti).Font switch { "" => "没有指定的字体", var font => font }}", "4号半角宋体阿拉伯数字", Basis.PageNumber) { Mend = MendAll };
        if (settings.Any(setting => setting.HalfPoints != Layout.Size4))
            yield return new("page-number-size", Place, $"页码用了{Faces.SizeName(settings.First(setting => setting.HalfPoints != Layout.Size4).HalfPoints)}字", "4号半角宋体阿拉伯数字", Basis.PageNumber) { Mend = MendAll };
    }

    /// <summary>The paragraph of a footer that has the page's number, as it is reached from the first section.</summary>
    private XElement? Paragraph(string kind)
    {
        var field = Footer(kind)?.Descendants().FirstOrDefault(element =>
            (element.Name == w + "instrText" && Field().IsMatch(element.Value)) || (element.Name == w + "fldSimple" && Field().IsMatch(element.Attribute(w + "instr")?.Value ?? "")));
        return field?.Ancestors(w + "p").FirstOrDefault();
    }

    private XElement? Footer(string kind) =>
        file.Target(Reference(kind)?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id")?.Value);

    private XElement? Reference(string kind) => section.Elements(w + "footerReference").FirstOrDefault(reference => (reference.Attribute(w + "type")?.Value ?? "default") == kind);

    private string Frame(XElement number) => number.Element(w + "pPr")?.Element(w + "framePr")?.Attribute(w + "xAlign")?.Value ?? "";

    private string Side(XElement number) => Frame(number) is { Length: > 0 } frame ? frame : formats.Of(number).Alignment switch { "end" => "right", "start" or "both" => "left", var side => side };

    /// <summary>The line as it is printed, the number as 1.</summary>
    private string Words(XElement number)
    {
        var words = "";
        var counted = false;
        foreach (var element in number.Descendants())
        {
            if (element.Name == w + "fldChar" && element.Attribute(w + "fldCharType")?.Value == "begin") (words, counted) = (words + "1", true);
            else if (element.Name == w + "fldChar" && element.Attribute(w + "fldCharType")?.Value == "end") counted = false;
            else if (element.Name == w + "fldSimple") words += "1";
            else if (element.Name == w + "t" && !counted && !element.Ancestors(w + "fldSimple").Any()) words += element.Value;
        }

        return words;
    }

    private void MendAll()
    {
        Put("default", "right");
        Put("even", "left");
        file.NeedSettings().Property("evenAndOddHeaders").With("val", null);
    }

    private void Put(string kind, string side)
    {
        // Other words of the footer stay.
        if (Paragraph(kind) is { } number) number.AncestorsAndSelf(w + "p").Last().ReplaceWith(Number(side));
        else if (Footer(kind) is { } footer) footer.AddFirst(Number(side));
        else
        {
            Reference(kind)?.Remove();
            var id = file.AddFooter(new XElement(w + "ftr", new XAttribute(XNamespace.Xmlns + "w", w), Number(side)));
            section.AddFirst(new XElement(w + "footerReference", new XAttribute(w + "type", kind), new XAttribute(XName.Get("id", file.R), id)));
        }
    }

    private XElement Number(string side) => new(
        w + "p",
        new XElement(
            w + "pPr", new XElement(w + "snapToGrid").With("val", 0), new XElement(w + "spacing").With("before", 0).With("after", 0).With("line", Layout.Size4 * 10).With("lineRule", "exact"),
            new XElement(w + "ind").With("firstLineChars", 0).With("firstLine", 0).With(side, Layout.Halves(2)), new XElement(w + "jc").With("val", side)),
        Run(Text("— ")), Run(new XElement(w + "fldChar").With("fldCharType", "begin")), Run(new XElement(w + "instrText", " PAGE ")),
        Run(new XElement(w + "fldChar").With("fldCharType", "separate")), Run(Text("1")), Run(new XElement(w + "fldChar").With("fldCharType", "end")), Run(Text(" —")));

    private XElement Text(string words) => new(w + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), words);

    private XElement Run(XElement content) => new(
        w + "r",
        new XElement(
            w + "rPr", new XElement(w + "rFonts").With("ascii", "宋体").With("eastAsia", "宋体").With("hAnsi", "宋体").With("cs", "宋体"), new XElement(w + "spacing").With("val", 0),
            new XElement(w + "sz").With("val", Layout.Size4), new XElement(w + "szCs").With("val", Layout.Size4)),
        content);

    private bool IsOn(XElement? element) => element is not null && element.Attribute(w + "val")?.Value is not ("0" or "false" or "off");

    [GeneratedRegex(@"^[ ]*PAGE\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Field();

    [GeneratedRegex("^[ 　]*[—–－―][ 　]*1[ 　]*[—–－―][ 　]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Dashed();
}
