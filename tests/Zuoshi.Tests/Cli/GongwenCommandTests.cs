using System.Text.Json;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Cli;

/// <summary>A Word file held against GB/T 9704 without a site.</summary>
public sealed class GongwenCommandTests : IDisposable
{
    private static readonly GongwenDocument Clean = new() { Title = "岚江市夜间公交服务行动计划", Blocks = [new GongwenHeading(1, "目标"), new GongwenParagraph("建成夜间公交网。")] };

    private readonly string folder = Directory.CreateTempSubdirectory("zuoshi-gongwen-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_clean_file_ends_with_0_and_one_at_fault_with_1_and_the_clause()
    {
        var (clean, nothing) = await Terminal.RunAsync(["gongwen", "check", Write(Clean)]);
        var (faulty, said) = await Terminal.RunAsync(["gongwen", "check", Write(Faulty)]);

        Assert.Equal((0, 1), (clean, faulty));
        Assert.Contains("没有发现", nothing);
        Assert.Contains("第9章", said);
        Assert.Contains("第3段正文", said);
    }

    [Fact]
    public async Task Mending_writes_another_file_and_says_what_is_left()
    {
        var (source, target) = (Write(Faulty), Path.Combine(folder, "改好.docx"));
        var before = await File.ReadAllBytesAsync(source);

        var (code, said) = await Terminal.RunAsync(["gongwen", "check", source, "--mend", target, "--json"]);

        var report = JsonDocument.Parse(said).RootElement;
        Assert.Equal(1, code);
        Assert.Equal("half-width", report.GetProperty("mended")[0].GetProperty("code").GetString());
        Assert.Equal("demand", report.GetProperty("left")[0].GetProperty("code").GetString());
        Assert.Equal(before, await File.ReadAllBytesAsync(source));
        Assert.Contains("（请", DocumentText(target));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_ends_with_2_and_a_sentence()
    {
        var path = Path.Combine(folder, "坏.docx");
        await File.WriteAllBytesAsync(path, [1, 2, 3]);

        var (code, said) = await Terminal.RunAsync(["gongwen", "check", path]);
        var (missing, _) = await Terminal.RunAsync(["gongwen", "check", Path.Combine(folder, "没有.docx")]);

        Assert.Equal((2, 2), (code, missing));
        Assert.Contains("另存为 .docx", said);
    }

    private static GongwenDocument Faulty => Clean with { Blocks = [.. Clean.Blocks.Take(1), new GongwenParagraph("建成夜间公交网(请制定配套文件)。")] };

    private static string DocumentText(string path) =>
        string.Join('\n', Gongwen.Reading.DocumentReader.Read(File.ReadAllBytes(path), path).Paragraphs.Select(paragraph => paragraph.Text));

    private string Write(GongwenDocument document)
    {
        var path = Path.Combine(folder, $"{Guid.CreateVersion7()}.docx");
        using var file = File.Create(path);
        GongwenWriter.Write(document, file);
        return path;
    }
}
