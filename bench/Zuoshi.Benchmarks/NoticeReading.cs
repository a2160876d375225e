using System.Text;
using BenchmarkDotNet.Attributes;
using Zuoshi.Gongwen.Notices;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Benchmarks;

/// <summary>
/// Reading a notice, beside its limit: decoding the same bytes and looking once at each character. The text is the longest of
/// the real samples when they lie beside the project, else the demo's notice, repeated 1, 10 and 100 times.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class NoticeReading
{
    private byte[] bytes = [];

    /// <summary>How often the text is repeated.</summary>
    [Params(1, 10, 100)]
    public int Copies { get; set; }

    [GlobalSetup]
    public void Prepare() => bytes = Encoding.UTF8.GetBytes(string.Join("\n\n", Enumerable.Repeat(Samples.Longest(), Copies)));

    [Benchmark(Baseline = true)]
    public int DecodeAndScan()
    {
        var marks = 0;
        foreach (var character in Encoding.UTF8.GetString(bytes))
            if (character is '。' or '、' or '\n') marks++;
        return marks;
    }

    [Benchmark]
    public int Read() => NoticeReader.Read(DocumentReader.Read(bytes, "notice.txt")).Headings.Count;
}
