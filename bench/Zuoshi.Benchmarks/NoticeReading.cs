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
    /// <summary>Characters on a full page: 22 lines of 28 (GB/T 9704-2012).</summary>
    public const int CharactersPerPage = 22 * 28;

    private byte[] bytes = [];

    /// <summary>How often the text is repeated.</summary>
    [Params(1, 10, 100)]
    public int Copies { get; set; }

    /// <summary>Pages of the text repeated so often.</summary>
    public static double Pages(int copies) => (double)Sample().Length * copies / CharactersPerPage;

    [GlobalSetup]
    public void Prepare() => bytes = Encoding.UTF8.GetBytes(string.Join("\n\n", Enumerable.Repeat(Sample(), Copies)));

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

    private static string Sample()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Zuoshi.slnx"))) root = root.Parent;
        var folder = root ?? throw new InvalidOperationException("Not run from inside the project");
        var samples = new DirectoryInfo(Path.Combine(folder.FullName, "..", "shared", "samples"));
        return samples.Exists
            ? samples.GetFiles("*.txt").Select(file => File.ReadAllText(file.FullName)).MaxBy(text => text.Length)!
            : File.ReadAllText(Path.Combine(folder.FullName, "src", "Zuoshi", "Demo", "Content", "notice.txt"));
    }
}
