using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Gongwen.Checking;

/// <summary>The faces that the standard knows, whoever made the font.</summary>
internal enum Face
{
    Other,
    Fangsong,
    Kaiti,
    Heiti,
    Songti,
    Biaosong,
}

/// <summary>How a stretch of a paragraph should be set.</summary>
/// <param name="From">Where it begins in the paragraph's text.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Typeface">Its face.</param>
/// <param name="HalfPoints">Its size; 0 where the standard leaves it open.</param>
/// <param name="Code">How departures from it are called.</param>
internal readonly record struct Setting(int From, int To, Face Typeface, int HalfPoints, string Code)
{
    /// <summary>How a paragraph should be set, from its beginning to its end; nothing where the standard leaves it open.</summary>
    public static IEnumerable<Setting> Of(CheckedLine line)
    {
        var end = line.Text.Length;
        switch (line.Role)
        {
            case PrintedRole.Title:
                return [new(0, end, Face.Biaosong, Layout.Size2, "title")];
            case PrintedRole.AnnexMark:
                return [new(0, end, Face.Heiti, Layout.Size3, "annex-mark")];
            case PrintedRole.Imprint:
                return [new(0, end, Face.Fangsong, Layout.Size4, "imprint")];
            case PrintedRole.Heading when line.Level is 1 or 2:
                var stop = line.Text.IndexOf('。');
                var heading = stop < 0 ? end : stop + 1;
                return
                [
                    new(0, heading, line.Level == 1 ? Face.Heiti : Face.Kaiti, Layout.Size3, $"heading{line.Level}"),
                    new(heading, end, Face.Fangsong, Layout.Size3, "text"),
                ];
            case PrintedRole.Head when PlateWords.Head(line.Text.Trim()) is HeadPart.Secrecy or HeadPart.Urgency:
                return [new(0, end, Face.Heiti, Layout.Size3, "secrecy")];
            case PrintedRole.Head when PlateWords.Head(line.Text.Trim()) is HeadPart.Signatories:
                return Signed(line.Text, 0);
            case PrintedRole.DocumentNumber:
                var number = line.Text.Length - line.Text.TrimStart().Length + PlateWords.NumberLength(line.Text.TrimStart());
                return [new(0, number, Face.Fangsong, Layout.Size3, "text"), .. Signed(line.Text, number)];
            case PrintedRole.Head or PrintedRole.Row or PrintedRole.AnnexTitle:
            case PrintedRole.Note when line.InAnnex:
                return [];
            default:
                return [new(0, end, Face.Fangsong, Layout.Size3, "text")];
        }
    }

    /// <summary>签发人： as all else, the names in 楷体 (7.2.6).</summary>
    private static Setting[] Signed(string line, int from)
    {
        var names = Math.Max(from, line.IndexOfAny([':', '：'], from) + 1);
        return [new(from, names, Face.Fangsong, Layout.Size3, "text"), new(names, line.Length, Face.Kaiti, Layout.Size3, "signatory")];
    }
}

internal static class Faces
{
    /// <summary>The face of a font by its name.</summary>
    public static Face Of(string font) => font switch
    {
        _ when font.Has("小标宋") || font.Has("XiaoBiaoSong") => Face.Biaosong,
        _ when font.Has("仿宋") || font.Has("FangSong") => Face.Fangsong,
        _ when font.Has("楷") || font.Has("Kai") => Face.Kaiti,
        _ when font.Has("黑体") || font.Has("SimHei") || font.Has("STHeiti") => Face.Heiti,
        _ when font.Has("宋") || font.Has("SimSun") || font.Has("Song") => Face.Songti,
        _ => Face.Other,
    };

    public static string Name(this Face face) => face switch
    {
        Face.Biaosong => "小标宋体",
        Face.Fangsong => "仿宋体",
        Face.Kaiti => "楷体",
        Face.Heiti => "黑体",
        _ => "宋体",
    };

    /// <summary>The font that the writer names for a face.</summary>
    public static string Font(this Face face) => face switch
    {
        Face.Biaosong => "方正小标宋简体",
        Face.Fangsong => "仿宋_GB2312",
        Face.Kaiti => "楷体_GB2312",
        Face.Heiti => "黑体",
        _ => "宋体",
    };

    /// <summary>A size as offices call it.</summary>
    public static string SizeName(int halfPoints) => halfPoints switch
    {
        52 => "1号",
        48 => "小1号",
        44 => "2号",
        36 => "小2号",
        32 => "3号",
        30 => "小3号",
        28 => "4号",
        24 => "小4号",
        21 => "5号",
        18 => "小5号",
        _ => $"{halfPoints / 2.0:0.#}磅",
    };

    private static bool Has(this string font, string part) => font.Contains(part, StringComparison.OrdinalIgnoreCase);
}
