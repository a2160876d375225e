using DocumentFormat.OpenXml.Packaging;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Engines.Tests.Writing;

public class HeadingNumbersTests
{
    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(11, "十一")]
    [InlineData(20, "二十")]
    [InlineData(99, "九十九")]
    [InlineData(100, "一百")]
    [InlineData(101, "一百零一")]
    [InlineData(110, "一百一十")]
    [InlineData(1001, "一千零一")]
    public void The_nth_chapter_is_numbered_in_words(int n, string words)
    {
        var document = new GongwenDocument { Title = "题", Blocks = [.. Enumerable.Repeat(new GongwenHeading(1, "章"), n)] };

        using var file = WordprocessingDocument.Open(new MemoryStream(Sample.Write(document)), false);

        Assert.Equal($"{words}、章", file.MainDocumentPart!.Document.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Last().InnerText);
    }
}
