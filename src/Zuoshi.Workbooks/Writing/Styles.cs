using System.Drawing;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace Zuoshi.Workbooks.Writing;

/// <summary>
/// How cells look. 宋体 and 黑体 go by their English names, for SpreadCheetah takes none of two characters; the title's font is replaced by
/// Excel where it is missing.
/// </summary>
internal sealed class Styles(Spreadsheet spreadsheet)
{
    private readonly Dictionary<string, StyleId> numbers = [];

    public StyleId Title { get; } = spreadsheet.AddStyle(new Style
    {
        Font = new Font { Name = "方正小标宋简体", Size = SheetWriter.TitleSize, Bold = true },
        Alignment = new Alignment { Horizontal = HorizontalAlignment.Center, Vertical = VerticalAlignment.Center, WrapText = true },
    });

    public StyleId Subtitle { get; } = spreadsheet.AddStyle(new Style
    {
        Alignment = new Alignment { Vertical = VerticalAlignment.Center, WrapText = true },
    });

    public StyleId Header { get; } = spreadsheet.AddStyle(new Style
    {
        Font = new Font { Name = "SimHei" },
        Fill = new Fill { Color = Color.FromArgb(0xF2, 0xF2, 0xF2) },
        Border = Thin,
        Alignment = new Alignment { Horizontal = HorizontalAlignment.Center, Vertical = VerticalAlignment.Center, WrapText = true },
    });

    public StyleId Text { get; } = spreadsheet.AddStyle(Bordered(HorizontalAlignment.Left, NumberFormat.Standard(StandardNumberFormat.Text)));

    public StyleId Choice { get; } = spreadsheet.AddStyle(Bordered(HorizontalAlignment.Center, NumberFormat.Standard(StandardNumberFormat.Text)));

    public StyleId Date { get; } = spreadsheet.AddStyle(Bordered(HorizontalAlignment.Center, NumberFormat.Custom("yyyy\"年\"m\"月\"d\"日\"")));

    /// <summary>Numbers that count stand in the middle, amounts to the right with the places given.</summary>
    public StyleId Number(int? decimals)
    {
        var format = decimals is { } places ? "#,##0" + (places > 0 ? "." + new string('0', places) : "") : "General";
        if (!numbers.TryGetValue(format, out var style))
        {
            style = spreadsheet.AddStyle(decimals is null
                ? Bordered(HorizontalAlignment.Center, NumberFormat.Standard(StandardNumberFormat.General))
                : Bordered(HorizontalAlignment.Right, NumberFormat.Custom(format)));
            numbers.Add(format, style);
        }

        return style;
    }

    private static Border Thin => new()
    {
        Left = new EdgeBorder { BorderStyle = BorderStyle.Thin },
        Right = new EdgeBorder { BorderStyle = BorderStyle.Thin },
        Top = new EdgeBorder { BorderStyle = BorderStyle.Thin },
        Bottom = new EdgeBorder { BorderStyle = BorderStyle.Thin },
    };

    private static Style Bordered(HorizontalAlignment horizontal, NumberFormat format) => new()
    {
        Border = Thin,
        Format = format,
        Alignment = new Alignment { Horizontal = horizontal, Vertical = VerticalAlignment.Center, WrapText = true },
    };
}
