using System.Text;
using BenchmarkDotNet.Attributes;
using Zuoshi.Gongwen.Outlines;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Benchmarks;

/// <summary>Reading the same text as <see cref="NoticeReading"/> into clauses and sentences, beside the same limit.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class OutlineReading
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
        var sentences = 0;
        foreach (var character in Encoding.UTF8.GetString(bytes))
            if (character is '。' or '！' or '？') sentences++;
        return sentences;
    }

    [Benchmark]
    public int Read() => OutlineReader.Read(DocumentReader.Read(bytes, "outline.txt")).Clauses.Count;
}
