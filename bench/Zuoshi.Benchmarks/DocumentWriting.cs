using System.Diagnostics;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Gongwen.Writing.Changes;
using Zuoshi.Redline;

namespace Zuoshi.Benchmarks;

/// <summary>
/// An official document of 200 pages with everything around its text and an annex of 2,000 rows, written, and two versions of 100 pages,
/// compared and written as one: at a quarter, half and full size and beyond, so that a step that isn't linear shows.
/// </summary>
internal static class DocumentWriting
{
    private const int RowsAPage = 10, PerParagraph = 200, Rounds = 3;

    public static void Run()
    {
        Measure("written", [50, 100, 200], pages => Document(pages, pages * RowsAPage), document => GongwenWriter.Write(document, Stream.Null));
        // Beyond the size that is asked for, to tell a cost that a small document doesn't have from one that grows.
        int[] sizes = [25, 50, 100, 200, 400];
        Measure("compared", sizes, ChangesPrinting.Versions, versions => Comparison.Of(Passages(versions.Before), Passages(versions.After)));
        Measure("with changes", sizes, ChangesPrinting.Versions, versions => GongwenWriter.WriteChanges(versions.Before, versions.After, new Revision("基准", DateTimeOffset.UnixEpoch), Stream.Null));
    }

    /// <summary>The fastest of some rounds, and what one allocates; each beside the size before, a page against a page, so that 1.0 is linear.</summary>
    private static void Measure<T>(string step, int[] sizes, Func<int, T> prepare, Action<T> run)
    {
        (double Time, double Memory)? before = null;
        foreach (var pages in sizes)
        {
            var given = prepare(pages);
            // Not to count what is made once and compiled once.
            run(given);
            var (time, memory) = (double.PositiveInfinity, 0.0);
            for (var round = 0; round < Rounds; round++)
            {
                GC.Collect();
                var (start, allocated) = (Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes(precise: true));
                run(given);
                time = Math.Min(time, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                memory = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1e6;
            }

            var now = (Time: time / pages, Memory: memory / pages);
            Console.WriteLine($"{step,-13} {pages,4} pages   {time,8:N0} ms ({now.Time / (before ?? now).Time:N2} × linear)   {memory,8:N1} MB ({now.Memory / (before ?? now).Memory:N2} × linear)");
            before = now;
        }
    }

    private static GongwenDocument Document(int pages, int rows)
    {
        var text = Samples.Longest().ReplaceLineEndings("");
        string Paragraph(int at) => string.Concat(Enumerable.Range(0, PerParagraph).Select(i => text[(at * PerParagraph + i) % text.Length]));
        return new()
        {
            Head = new("岚江市交通运输局文件") { Number = "岚交发〔2026〕12号", CopyNumber = "1", Secrecy = "机密★1年", Urgency = "特急" },
            Title = "岚江市交通运输局关于印发夜间公交服务提升三年行动计划的通知",
            Addressees = "各区、县（市）交通运输局",
            Blocks = [.. Enumerable.Range(0, pages * Samples.CharactersPerPage / PerParagraph).Select<int, GongwenBlock>(at => at % 10 == 0 ? new GongwenHeading(1 + at / 10 % 4, "工作目标", Paragraph(at)) : new GongwenParagraph(Paragraph(at)))],
            AttachmentNotes = ["任务清单"],
            Issuer = "岚江市交通运输局",
            IssuedOn = new(2026, 11, 26),
            Sealed = true,
            Annexes = [new("任务清单", new GongwenTable([new("序号"), new("任务", 4), new("举措", 9), new("单位", 3)], [.. Enumerable.Range(1, rows).Select(at => new[] { $"{at}", $"第{at}项任务", Paragraph(at)[..60], "市公交集团" })]))],
            Imprint = new("岚江市交通运输局办公室", new(2026, 11, 27)) { CopyTo = "市委办公室" },
        };
    }

    private static Passage[] Passages(GongwenDocument document) => [.. PrintedText.Of(document).Select((paragraph, at) => new Passage($"{at}", "", "", paragraph.Text))];
}
