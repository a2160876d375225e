using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Writing;

/// <summary>The elements of 版头 in the order in which they stand (7.2).</summary>
internal enum HeadPart
{
    /// <summary>份号.</summary>
    CopyNumber,

    /// <summary>密级和保密期限.</summary>
    Secrecy,

    /// <summary>紧急程度.</summary>
    Urgency,

    /// <summary>发文机关标志.</summary>
    Mark,

    /// <summary>签发人, on a line without 发文字号.</summary>
    Signatories,

    /// <summary>发文字号, whatever stands beside it.</summary>
    Number,
}

/// <summary>Tells 版头 and 版记 by their words.</summary>
internal static partial class PlateWords
{
    /// <summary>What element of 版头 a line is; null for none.</summary>
    public static HeadPart? Head(string line) =>
        DocumentNumber().IsMatch(line) ? HeadPart.Number
        : CopyNumber().IsMatch(line) ? HeadPart.CopyNumber
        : Secrecy().IsMatch(line) ? HeadPart.Secrecy
        : Urgency().IsMatch(line) ? HeadPart.Urgency
        : Signatories().IsMatch(line) ? HeadPart.Signatories
        : Mark().IsMatch(line) ? HeadPart.Mark
        : null;

    /// <summary>How long 发文字号 is that a line begins with.</summary>
    public static int NumberLength(string line) => DocumentNumber().Match(line).Length;

    /// <summary>抄送.</summary>
    public static bool IsCopies(string line) => Copies().IsMatch(line);

    /// <summary>抄送, or 印发机关和印发日期.</summary>
    public static bool IsImprint(string line) => IsCopies(line) || Printed().IsMatch(line);

    // 第3期 stands in the number's place in 简报, alone on its line.
    [GeneratedRegex(@"^[^。，\t]{1,20}[\[【（(〔［][ 　]?[12][0-9]{3}[ 　]?[\]】）)〕］][ 　]?第?[0-9]{1,5}[ 　]?号|^第[0-9]{1,4}期$", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentNumber();

    [GeneratedRegex("^[0-9]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex CopyNumber();

    [GeneratedRegex("^(?:绝密|机密|秘密)(?:★.{0,10})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Secrecy();

    [GeneratedRegex("^(?:特急|加急|特提|平急)$", RegexOptions.CultureInvariant)]
    private static partial Regex Urgency();

    [GeneratedRegex("^签发人.{0,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex Signatories();

    // 关于清理规范性文件 is a title.
    [GeneratedRegex("^(?!.{0,60}关于)[^。，]{2,60}文件$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex("^抄送[:：]", RegexOptions.CultureInvariant)]
    private static partial Regex Copies();

    [GeneratedRegex("[0-9]日[ 　]?印发$", RegexOptions.CultureInvariant)]
    private static partial Regex Printed();
}
