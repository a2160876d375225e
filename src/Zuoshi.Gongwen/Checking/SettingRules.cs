using System.Xml.Linq;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Gongwen.Checking;

/// <summary>Fonts, sizes and colour of a paragraph's words (5.2.2, 5.2.4, 7.3).</summary>
internal sealed class SettingRules(Formats formats)
{
    private const string ColourShould = "除发文机关标志、版头分隔线外，文字为黑色";

    public IEnumerable<Found> Of(FileLine of)
    {
        var (line, paragraph) = (of.Line, of.Paragraph);
        foreach (var setting in (line.Role is PrintedRole.Row ? [OfCell(paragraph)] : Setting.Of(line)).Where(setting => setting.To > setting.From))
        {
            var stretches = paragraph.Between(setting.From, setting.To)
                .Where(stretch => !string.IsNullOrWhiteSpace(Words(stretch, setting)))
                .Select(stretch => (Format: formats.Of(stretch.Run, paragraph.Element), Words: Words(stretch, setting))).ToList();
            var part = Part(line, setting);

            if (setting.Typeface is var face && stretches.Where(stretch => stretch.Words.Any(IsChinese) && Faces.Of(stretch.Format.Font) != face).Select(stretch => stretch.Format.Font).Distinct().ToList() is { Count: > 0 } fonts)
                yield return new($"{setting.Code}-font", line.Place, $"{part}用了{string.Join('、', fonts.Select(font => font.Length > 0 ? font : "没有指定的字体（通常显示为宋体）"))}", $"{part}用{(setting.HalfPoints > 0 ? Faces.SizeName(setting.HalfPoints) : "")}{face.Name()}", BasisOf(setting))
                {
                    Mend = () => Each(paragraph, setting, run => Faces.Of(formats.Of(run, paragraph.Element).Font) != face, properties =>
                    {
                        var font = properties.Property("rFonts");
                        font.RemoveAttributes();
                        foreach (var script in (string[])["ascii", "eastAsia", "hAnsi", "cs"]) font.With(script, face.Font());
                    }),
                };

            if (setting.HalfPoints > 0 && stretches.Where(stretch => stretch.Format.HalfPoints != setting.HalfPoints).Select(stretch => stretch.Format.HalfPoints).Distinct().ToList() is { Count: > 0 } sizes)
                yield return new($"{setting.Code}-size", line.Place, $"{part}用了{string.Join('、', sizes.Select(Faces.SizeName))}字", $"{part}用{Faces.SizeName(setting.HalfPoints)}字", BasisOf(setting))
                {
                    Mend = () => Each(paragraph, setting, run => formats.Of(run, paragraph.Element).HalfPoints != setting.HalfPoints, properties =>
                    {
                        properties.Property("sz").With("val", setting.HalfPoints);
                        properties.Property("szCs").With("val", setting.HalfPoints);
                    }),
                };

            if (stretches.Any(stretch => stretch.Format.Colour.Length > 0))
                yield return new("colour", line.Place, $"{part}有彩色的字", ColourShould, Basis.Colour)
                {
                    Mend = () => Each(paragraph, setting, run => formats.Of(run, paragraph.Element).Colour.Length > 0, properties =>
                    {
                        var colour = properties.Property("color");
                        colour.RemoveAttributes();
                        colour.With("val", "auto");
                    }),
                };
        }
    }

    /// <summary>A cell's size is left open; the head of a table may be 黑体.</summary>
    private Setting OfCell(FileParagraph cell)
    {
        var row = cell.Element.Ancestors(cell.Element.Name.Namespace + "tr").FirstOrDefault();
        var isHead = row is not null && !row.ElementsBeforeSelf(row.Name).Any();
        var face = isHead && cell.Between(0, int.MaxValue).All(stretch => Faces.Of(formats.Of(stretch.Run, cell.Element).Font) is Face.Heiti) ? Face.Heiti : Face.Fangsong;
        return new(0, cell.Text.Length, face, 0, "table");
    }

    private static void Each(FileParagraph paragraph, Setting setting, Func<XElement, bool> wrong, Action<XElement> mend)
    {
        foreach (var run in paragraph.Cut(setting.From, setting.To).Where(wrong)) mend(run.Properties("rPr"));
    }

    private static string Words(FileParagraph.Stretch stretch, Setting setting)
    {
        var (from, to) = (Math.Max(stretch.Start, setting.From), Math.Min(stretch.End, setting.To));
        return stretch.Words.Value.Length == stretch.Length ? stretch.Words.Value[(from - stretch.Start)..(to - stretch.Start)] : "";
    }

    /// <summary>What is set so, for the sentence; the text's own paragraphs are told by their places alone.</summary>
    private static string Part(CheckedLine line, Setting setting) => setting.Code switch
    {
        "heading1" => "一级标题“一、”",
        "heading2" => "二级标题“（一）”",
        "annex-mark" => "“附件”二字",
        "secrecy" => line.Text.Trim() is ['绝' or '机' or '秘', ..] ? "密级" : "紧急程度",
        "signatory" => "签发人姓名",
        "text" => "",
        _ => line.Place.Part,
    };

    private static string BasisOf(Setting setting) => setting.Code switch
    {
        "title" => Basis.Title,
        "heading1" or "heading2" => Basis.Text,
        "annex-mark" => Basis.Annex,
        "secrecy" => Basis.Secrecy,
        "signatory" => Basis.Signatories,
        "imprint" => Basis.Copies,
        _ => Basis.Fonts,
    };

    private static bool IsChinese(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
