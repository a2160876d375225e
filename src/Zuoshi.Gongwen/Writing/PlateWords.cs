using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Writing;

/// <summary>Tells 版头 and 版记 by their words.</summary>
internal static partial class PlateWords
{
    /// <summary>A line of 版头, 发文字号 among them.</summary>
    public static bool IsHead(string line) => Head().IsMatch(line) || IsDocumentNumber(line);

    /// <summary>发文字号, whatever stands beside it.</summary>
    public static bool IsDocumentNumber(string line) => DocumentNumber().IsMatch(line);

    /// <summary>抄送, or 印发机关和印发日期.</summary>
    public static bool IsImprint(string line) => Imprint().IsMatch(line);

    [GeneratedRegex("^(?:[0-9]{6}|(?:绝密|机密|秘密)(?:★.{0,10})?|特急|加急|特提|平急|签发人.{0,30}|[^。，]{2,60}文件)$", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"^[^。，]{1,20}[\[【（(〔［][ 　]?[12][0-9]{3}[ 　]?[\]】）)〕］][ 　]?第?[0-9]{1,5}[ 　]?号", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentNumber();

    [GeneratedRegex("^抄送[:：]|[0-9]日[ 　]?印发$", RegexOptions.CultureInvariant)]
    private static partial Regex Imprint();
}
