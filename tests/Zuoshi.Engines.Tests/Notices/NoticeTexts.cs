using Zuoshi.Gongwen.Notices;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Engines.Tests.Notices;

/// <summary>Reads short invented texts for the tests of one subject.</summary>
internal static class NoticeTexts
{
    /// <summary>A notice issued on 10 March 2024 around some paragraphs.</summary>
    public static Notice Issued(params string[] paragraphs) => Read(["某某市教育局关于开展某项活动的通知", "各学校：", .. paragraphs, "某某市教育局", "2024年3月10日"]);

    public static Notice Read(params string[] paragraphs) => NoticeReader.Read(new SourceText(SourceFormat.Text, [.. paragraphs.Select(text => new SourceParagraph(text))]));
}
