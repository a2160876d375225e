using System.Diagnostics;
using Zuoshi.Engines.Tests.Opinions.Similarity;
using Zuoshi.Opinions.Similarity;

namespace Zuoshi.Benchmarks;

/// <summary>
/// A million short texts indexed, then asked: near-copies of texts in it and texts that are new. Beside it a plain pass over the texts in memory, which looks once at
/// each character and compares nothing. Then precision and recall on the pairs labelled by hand.
/// </summary>
internal static class FindingAlike
{
    private const int Texts = 1_000_000;
    private const int Questions = 5000;

    public static void Run()
    {
        foreach (var (name, make) in new (string, Func<int, int, IReadOnlyList<string>>)[] { ("parts that recur", Invented.Opinions), ("free words", Invented.FreeOpinions) }) Measure(name, make);
        Group();
        Judge(Path.Combine(Samples.Folder(), "tests", "Zuoshi.Engines.Tests", "Opinions", "Similarity", "pairs.tsv"));
    }

    private static void Measure(string name, Func<int, int, IReadOnlyList<string>> make)
    {
        var all = make(Texts + Questions, 1);
        var texts = all.Take(Texts).ToArray();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var index = new SimilarityIndex();
        var watch = Stopwatch.StartNew();
        for (var at = 0; at < texts.Length; at++) index.Add(at, texts[at]);
        var adding = watch.Elapsed;
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine($"{name}: {Texts:N0} texts of {texts.Average(text => text.Length):N0} characters added in {adding.TotalSeconds:N1} s, {Texts / adding.TotalSeconds:N0} a second, {bytes / (double)Texts:N0} bytes a text, text included");

        watch.Restart();
        var marks = texts.Sum(text => text.Count(character => character is '。' or '，'));
        var pass = watch.Elapsed;

        var copies = Enumerable.Range(0, Questions).Select(at => (Key: at * 199 % Texts, Edit: Invented.Edits[at % 6])).ToArray();
        var asked = Array.ConvertAll(copies, copy => Invented.Edited(texts[copy.Key], copy.Edit, copy.Key));
        Ask(index, asked[..200]);
        var (found, times) = Ask(index, asked);
        Report("near-copies", times, pass);
        Console.WriteLine($"  recall {found.Where((near, at) => near.Any(one => one.Key == copies[at].Key)).Count() / (double)Questions:0.000}, as the likest {found.Where((near, at) => near.Count > 0 && near[0].Key == copies[at].Key).Count() / (double)Questions:0.000}");
        Report("new texts", Ask(index, [.. all.Skip(Texts)]).Times, pass);

        watch.Restart();
        Parallel.ForEach(asked, new ParallelOptions { MaxDegreeOfParallelism = 2 }, text => index.Nearest(text, 8));
        Console.WriteLine($"  two threads: {Questions / watch.Elapsed.TotalSeconds:N0} questions a second ({marks} marks)");
        GC.KeepAlive(texts);
    }

    /// <summary>What an office that looks through ten thousand rows of lists waits for: the first look, and the next after one row was changed.</summary>
    private static void Group()
    {
        string[] does = ["修复", "新建", "改造", "增设", "疏通", "加固"], things = ["排水泵站", "候车亭", "独柱墩桥梁", "社区接驳线", "预警喇叭", "渡口码头", "充电车位"];
        string[] how = ["先摸清底数再分批施工", "由街道报点位，汛前完工", "和市政一起开挖，只围挡一次", "夜间作业，不影响早高峰", "竣工后移交养护单位管护"];
        var random = new Random(7);
        string Word() => string.Concat(Enumerable.Range(0, 3).Select(_ => (char)('一' + random.Next(3000))));
        string Row()
        {
            var (place, thing) = (Word(), things[random.Next(things.Length)]);
            var title = $"{does[random.Next(does.Length)]}{place}{thing}";
            return $"{title}。{title}。{place}一带的{thing}共{random.Next(2, 90)}处，{how[random.Next(how.Length)]}，涉及{Word()}、{Word()}、{Word()}，每季度公布一次进度。";
        }

        foreach (var count in new[] { 1000, 10_000 })
        {
            var index = new SimilarityIndex();
            var near = new Neighbourhoods(index, 50);
            // Of fifty rows one says what another has said.
            var rows = Enumerable.Range(0, count).Select(_ => Row()).ToArray();
            for (var at = 49; at < count; at += 50) rows[at] = $"拟{rows[at - 49]}";
            var watch = Stopwatch.StartNew();
            for (var at = 0; at < count; at++) index.Add(at, rows[at]);
            var groups = near.Group().Count;
            var first = watch.Elapsed;
            watch.Restart();
            index.Add(0, Row());
            near.Forget(new HashSet<long> { 0 });
            near.Group();
            Console.WriteLine($"{count:N0} rows of lists grouped in {first.TotalSeconds:N1} s ({groups} groups), again after one changed in {watch.Elapsed.TotalSeconds:N2} s, {watch.Elapsed / first:P1} of that");
        }
    }

    private static (List<IReadOnlyList<Neighbour>> Found, double[] Times) Ask(SimilarityIndex index, string[] texts)
    {
        var found = new List<IReadOnlyList<Neighbour>>();
        var times = new double[texts.Length];
        for (var at = 0; at < texts.Length; at++)
        {
            var start = Stopwatch.GetTimestamp();
            found.Add(index.Nearest(texts[at], 8));
            times[at] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        return (found, times);
    }

    private static void Report(string what, double[] times, TimeSpan pass)
    {
        Array.Sort(times);
        Console.WriteLine($"  {what}: {1e6 / times.Average():N0} questions a second, half below {times[times.Length / 2]:N0} µs, 99 % below {times[times.Length * 99 / 100]:N0} µs; {times.Average() / pass.TotalMicroseconds:0.0000} of a plain pass ({pass.TotalMilliseconds:N1} ms)");
    }

    /// <summary>Judges the pairs of a file: on each line two texts and, first or last, whether they say the same: 1 or 0, or as in our own copy, paraphrase or anything else.</summary>
    public static void Judge(string file)
    {
        var pairs = File.ReadLines(file).Select(line => line.Split('\t')).Where(cells => cells.Length >= 3)
            .Select(cells => cells[^1] is "0" or "1" ? (Kind: cells[^1], One: cells[^3], Other: cells[^2]) : (Kind: cells[0], One: cells[1], Other: cells[2])).ToList();
        var index = new SimilarityIndex();
        foreach (var (at, pair) in pairs.Index()) index.Add(at, pair.One);

        var near = pairs.AsParallel().AsOrdered().Select((pair, at) => index.Nearest(pair.Other, pairs.Count).Where(near => near.Key == at).Select(near => (Neighbour?)near).FirstOrDefault()).ToList();
        var same = pairs.Count(pair => pair.Kind is "1" or "copy" or "paraphrase");
        Report("shown as similar", one => true);
        Report("of these without a contrast", one => one.MayBeSame);
        Report("of these as good as the same", one => one.IsSame);

        void Report(string name, Func<Neighbour, bool> counts)
        {
            var found = near.Index().Where(one => one.Item is { } it && counts(it)).Select(one => pairs[one.Index].Kind).ToList();
            var right = found.Count(kind => kind is "1" or "copy" or "paraphrase");
            var copies = pairs.Count(pair => pair.Kind == "copy");
            Console.WriteLine($"{pairs.Count} labelled pairs, {name}: precision {right / (double)found.Count:0.000}, recall {right / (double)same:0.000}{(copies > 0 ? $", of near-copies {found.Count(kind => kind == "copy") / (double)copies:0.000}" : "")}");
        }
    }
}
