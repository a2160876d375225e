using Zuoshi.Gongwen.Notices;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Engines.Tests.Notices;

/// <summary>Whole notices, invented and real, against what a careful reader wrote down for them.</summary>
public sealed class GoldenTests
{
    const double Enough = 0.95;

    public static TheoryData<string> Invented => [.. Names("Invented")];

    public static TheoryData<string> Samples => [.. Names("Golden")];

    [Theory]
    [MemberData(nameof(Invented))]
    public void An_invented_notice_is_read_as_a_careful_reader_would(string name)
    {
        var source = DocumentReader.ReadText(File.ReadAllText(Path.Combine(InventedNotices.Folder("Invented"), name + ".txt")));
        Check(name, "Invented", source);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_real_notice_is_read_as_a_careful_reader_would(string name)
    {
        var path = SharedSamples.Path($"samples/{name}{(name.StartsWith("task-table", StringComparison.Ordinal) ? ".csv" : ".txt")}");
        Check(name, "Golden", DocumentReader.Read(File.ReadAllBytes(path), Path.GetFileName(path)));
    }

    static void Check(string name, string folder, SourceText source)
    {
        var (found, right, differences) = GoldenNotice.Load(Path.Combine(InventedNotices.Folder(folder), name + ".json")).Compare(NoticeReader.Read(source));
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: found {found:P1}, right {right:P1}\n{differences}");
        Assert.True(found >= Enough && right >= Enough, $"{name}: found {found:P1}, right {right:P1}\n{differences}");
    }

    static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(InventedNotices.Folder(folder), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);
}
