using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using Zuoshi.Redline;
using Zuoshi.Redline.Anchors;
using Zuoshi.Redline.Wording;

namespace Zuoshi.Benchmarks;

/// <summary>
/// Comparing two versions of a document of 100 pages, 10 and 100 times as long, beside the limit, looking once at each character of
/// both, and beside <c>diff</c>, which compares whole lines of the same files. The clauses are invented of the phrases of officialese;
/// one in seven was reworded, one in forty deleted, one in forty moved, one in forty split.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class VersionComparing
{
    private const int Pages = 100;
    private const int PerClause = 200;

    private static readonly string[] Phrases =
    [
        "加强组织领导", "完善体制机制", "推进重点任务落实", "健全责任体系", "强化督促检查", "建立工作台账", "统筹城乡发展", "优化营商环境", "提升服务水平", "落实《实施方案》",
        "加快基础设施建设", "到2030年", "防范安全风险", "培育专业队伍", "拓宽融资渠道", "鼓励社会参与", "定期报告进展", "明确牵头单位", "细化年度计划", "公开办理结果",
    ];

    private Passage[] before = [];
    private Passage[] after = [];
    private string beforeText = "";
    private string afterText = "";
    private Anchor[] anchors = [];
    private string beforeFile = "";
    private string afterFile = "";

    [Params(1, 10, 100)]
    public int Copies { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(1);
        before = [.. Enumerable.Range(0, Pages * Samples.CharactersPerPage * Copies / PerClause).Select(at => new Passage($"{at}", $"{at}.", "", Clause(random)))];
        after = [.. Revised(random).Select((text, at) => new Passage($"{at}", $"{at}.", "", text))];
        (beforeText, afterText) = (Text(before), Text(after));
        anchors = [.. Enumerable.Range(0, 200).Select(_ => before[random.Next(before.Length)]).Select(passage => Anchor.On(passage, random.Next(100), 8))];
        var folder = Directory.CreateTempSubdirectory("zuoshi-versions-").FullName;
        (beforeFile, afterFile) = (Path.Combine(folder, "before"), Path.Combine(folder, "after"));
        File.WriteAllText(beforeFile, beforeText.Replace("。", "。\n", StringComparison.Ordinal));
        File.WriteAllText(afterFile, afterText.Replace("。", "。\n", StringComparison.Ordinal));
    }

    [GlobalCleanup]
    public void TakeAway() => Directory.Delete(Path.GetDirectoryName(beforeFile)!, recursive: true);

    [Benchmark(Baseline = true)]
    public int Scan()
    {
        var marks = 0;
        foreach (var character in beforeText)
            if (character is '。' or '，' or '\n') marks++;
        foreach (var character in afterText)
            if (character is '。' or '，' or '\n') marks++;
        return marks;
    }

    [Benchmark]
    public int Clauses() => Comparison.Of(before, after).Changes.Count;

    [Benchmark]
    public int WordByWord() => Words.Between(beforeText, afterText).Count;

    [Benchmark]
    public int Carry200Anchors()
    {
        var comparison = Comparison.Of(before, after);
        return anchors.Count(anchor => comparison.Carry(anchor) is not null);
    }

    [Benchmark]
    public int DiffOfSentences()
    {
        using var diff = Process.Start(new ProcessStartInfo("diff", ["--minimal", beforeFile, afterFile]) { RedirectStandardOutput = true })!;
        return diff.StandardOutput.ReadToEnd().Length;
    }

    private IEnumerable<string> Revised(Random random)
    {
        string? moved = null;
        foreach (var passage in before)
        {
            switch (random.Next(40))
            {
                case 0: continue;
                case 1:
                    moved = passage.Text;
                    continue;
                case 2:
                    var cut = passage.Text.IndexOf('。', passage.Text.Length / 3) + 1;
                    yield return passage.Text[..cut];
                    yield return passage.Text[cut..];
                    continue;
                case < 9:
                    yield return passage.Text.Replace(Phrases[random.Next(Phrases.Length)], Phrases[random.Next(Phrases.Length)], StringComparison.Ordinal);
                    continue;
                default:
                    yield return passage.Text;
                    break;
            }

            if (moved is null || random.Next(20) != 0) continue;

            yield return moved;
            moved = null;
        }
    }

    private static string Clause(Random random)
    {
        var text = new System.Text.StringBuilder();
        while (text.Length < PerClause)
            text.Append(Phrases[random.Next(Phrases.Length)]).Append((char)random.Next('一', '龥')).Append((char)random.Next('一', '龥')).Append(random.Next(4) == 0 ? '。' : '，');
        return text.Append("办结。").ToString();
    }

    private static string Text(Passage[] passages) => string.Join('\n', passages.Select(passage => passage.Text));
}
