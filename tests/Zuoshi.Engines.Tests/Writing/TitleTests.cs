using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Engines.Tests.Writing;

public class TitleTests
{
    [Theory]
    [InlineData("关于做好夜间公交的通知", "关于做好夜间公交的通知")]
    [InlineData("某某市交通运输局关于印发贯彻落实《交通强国建设纲要》行动计划（2020—2022年）的通知", "某某市交通运输局关于印发/贯彻落实《交通强国建设纲要》/行动计划（2020—2022年）的通知")]
    [InlineData("某某市人民政府办公厅关于印发夜间公共交通服务提升三年行动计划的通知", "某某市人民政府办公厅关于印发/夜间公共交通服务提升三年行动计划的通知")]
    [InlineData("某某市交通运输局关于\n夜间公交的通知", "某某市交通运输局关于/夜间公交的通知")]
    [InlineData("某某市交通运输局关于转发《某某省交通运输厅关于开展交通强国建设试点工作的通知》的通知", "某某市交通运输局关于转发/《某某省交通运输厅关于开展/交通强国建设试点工作的通知》的通知")]
    public void A_long_title_breaks_evenly_and_at_words(string title, string lines) => Assert.Equal(lines, string.Join('/', Lines(title)));

    [Fact]
    public void No_line_is_too_wide_and_nothing_is_lost() =>
        Gen.OneOf(Gen.Char['一', '龥'].Select(c => $"{c}"), Gen.Char["《》（）“”、，0123456789ab—的"].Select(c => $"{c}"), Gen.Const("𠮷")).Array[1, 90]
            .Select(string.Concat)
            .Sample(title =>
            {
                var lines = Lines(title);
                Assert.Equal(title, string.Concat(lines));
                // Only what can't be broken at all may be wider: a row of digits or of quotes.
                Assert.True(lines.Length == 1 || lines.All(line => line.EnumerateRunes().Sum(rune => rune.IsAscii ? 1 : 2) <= 40));
                Assert.All(lines.Skip(1), line => Assert.DoesNotContain(line[0], "》）”、，"));
            }, iter: 300);

    private static string[] Lines(string title)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Sample.Write(new GongwenDocument { Title = title })), false);
        return [.. file.MainDocumentPart!.Document.Body!.Elements<Paragraph>().First().Descendants<Text>().Select(text => text.Text)];
    }
}
