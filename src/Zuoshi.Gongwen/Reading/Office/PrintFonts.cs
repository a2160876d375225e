using System.Security;

namespace Zuoshi.Gongwen.Reading.Office;

/// <summary>
/// What to print in where one of the standard's fonts isn't installed: a relation of it that Windows, Kylin, UOS or a free package brings.
/// Left to itself, LibreOffice takes one sans serif for all of them, in Japanese shapes, and the wide digits of a Latin font.
/// </summary>
internal static class PrintFonts
{
    private const string Serif = "Noto Serif CJK SC", Sans = "Noto Sans CJK SC";

    private static readonly (string Font, string[] Relations)[] Kin =
    [
        ("仿宋_GB2312", ["仿宋", "FangSong", "方正仿宋_GBK", "FZFangSong-Z02", "华文仿宋", "STFangsong", Serif]),
        ("楷体_GB2312", ["楷体", "KaiTi", "方正楷体_GBK", "FZKai-Z03", "华文楷体", "STKaiti", "AR PL UKai CN", Serif]),
        ("方正小标宋简体", ["方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "华文中宋", "STZhongsong", Serif]),
        ("宋体", ["SimSun", "方正书宋_GBK", "FZShuSong-Z01", Serif]),
        ("黑体", ["SimHei", "方正黑体_GBK", "FZHei-B01", "华文黑体", "STHeiti", Sans]),
    ];

    /// <summary>The machine's own settings of fontconfig, where it has any.</summary>
    public static string? OfMachine => (Environment.GetEnvironmentVariable("FONTCONFIG_FILE") ?? "/etc/fonts/fonts.conf") is var path && File.Exists(path) ? path : null;

    /// <summary>Settings that say so, over the machine's own.</summary>
    public static string Over(string settings) => $"""
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
          <include>{SecurityElement.Escape(settings)}</include>
          {string.Concat(Kin.Select(kin => $"<alias binding=\"same\"><family>{kin.Font}</family><accept>{string.Concat(kin.Relations.Select(name => $"<family>{name}</family>"))}</accept></alias>"))}
        </fontconfig>
        """;
}
