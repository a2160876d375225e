using System.Text.RegularExpressions;
using Zuoshi.Engines.Tests.Notices;
using Zuoshi.Redline;

namespace Zuoshi.Engines.Tests.Redline;

/// <summary>Texts as clauses: a line is one; "（三）…。" in front of it are number and heading.</summary>
internal static partial class Outlines
{
    [GeneratedRegex("^(?<number>[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)(?<title>[^。]{1,40})(?:。(?<text>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered { get; }

    public static Passage[] Real() => Of(File.ReadAllText(SharedSamples.Path("samples/outline-jiaotong-qiangguo.txt")));

    public static Passage[] Invented(int seed) => Of(InventedNotices.All().ElementAt(seed % InventedNotices.All().Count()));

    public static Passage[] Of(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((line, at) =>
            Numbered.Match(line) is { Success: true } parts
                ? new Passage($"k{at}", parts.Groups["number"].Value, parts.Groups["title"].Value, parts.Groups["text"].Value)
                : new Passage($"k{at}", "", "", line)),
    ];
}
