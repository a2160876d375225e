using System.Diagnostics;
using Zuoshi.Gongwen.Checking;
using Zuoshi.Gongwen.Returning;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Gongwen.Writing.Changes;

namespace Zuoshi.Benchmarks;

/// <summary>
/// Two versions of 100 pages, then 2, 4 and 8 times as long: printed as one with tracked changes, the new one read back as suggestions,
/// and checked, beside writing the new version alone. One paragraph in seven was reworded, one in forty deleted, one in forty is new.
/// </summary>
internal static class ChangesPrinting
{
    private const int Pages = 100, PerParagraph = 200, Rounds = 3;

    private static readonly string[] Phrases =
    [
        "加强组织领导", "完善体制机制", "推进重点任务落实", "健全责任体系", "强化督促检查", "建立工作台账", "统筹城乡发展", "优化营商环境", "提升服务水平", "加快基础设施建设",
        "到2030年", "防范安全风险", "培育专业队伍", "拓宽融资渠道", "鼓励社会参与", "定期报告进展", "明确牵头单位", "细化年度计划", "公开办理结果", "落实《实施方案》",
    ];

    public static void Run()
    {
        var revision = new Revision("基准", DateTimeOffset.UnixEpoch);
        double[]? first = null;
        foreach (var copies in (int[])[1, 2, 4, 8])
        {
            var (before, after) = Versions(Pages * copies);
            byte[] file = [];
            double[] times =
            [
                Fastest(() => file = Written(stream => GongwenWriter.Write(after, stream))),
                Fastest(() => Written(stream => GongwenWriter.WriteChanges(before, after, revision, stream))),
                Fastest(() => ReturnedFileReader.Read(before, file)),
                Fastest(() => GongwenChecker.Check(file)),
            ];
            first ??= times;
            string[] steps = ["written alone", "with changes", "read as suggestions", "checked"];
            foreach (var (at, step) in steps.Index())
                Console.WriteLine($"{Pages * copies,5} pages, {step,-20} {times[at],9:N0} ms   {times[at] / times[0],5:N1} × writing   {times[at] / first[at] / copies,5:N2} × linear");
        }
    }

    /// <summary>Two versions of so many pages.</summary>
    public static (GongwenDocument Before, GongwenDocument After) Versions(int pages)
    {
        var random = new Random(1);
        List<string> old = [.. Enumerable.Range(0, pages * Samples.CharactersPerPage / PerParagraph).Select(_ => Paragraph(random))];
        return (Document(old), Document(old.SelectMany<string, string>(text => random.Next(40) switch
        {
            0 => [],
            1 => [text, Paragraph(random)],
            < 7 => [text.Replace(Phrases[random.Next(Phrases.Length)], Phrases[random.Next(Phrases.Length)], StringComparison.Ordinal)],
            _ => [text],
        })));
    }

    private static GongwenDocument Document(IEnumerable<string> paragraphs) => new()
    {
        Title = "长文", Blocks = [.. paragraphs.Select<string, GongwenBlock>((text, at) => at % 10 == 0 ? new GongwenHeading(1 + at / 10 % 2, text[..10], text[10..]) : new GongwenParagraph(text))],
    };

    private static string Paragraph(Random random)
    {
        var text = new System.Text.StringBuilder();
        while (text.Length < PerParagraph)
            text.Append(Phrases[random.Next(Phrases.Length)]).Append((char)random.Next('一', '龥')).Append((char)random.Next('一', '龥')).Append(random.Next(4) == 0 ? '。' : '，');
        return text.Append("办结。").ToString();
    }

    private static byte[] Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    private static double Fastest(Action step)
    {
        var best = double.PositiveInfinity;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            step();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }
}
