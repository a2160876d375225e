using System.Text.Json;
using Zuoshi.Gongwen.Notices;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Engines.Tests.Notices;

public sealed class WritingTests
{
    static readonly SourceText Source = new(SourceFormat.Text, [.. new[]
    {
        "关于开展活动的通知", "各学校：", "一、时间", "活动时间为4月1日至6月30日。", "（一）动员阶段（3月1日至3月5日）。开会。", "三学：1.甲；2.乙。", "甲局", "某市教育局", "2024年3月10日",
    }.Select(text => new SourceParagraph(text))]);

    [Fact]
    public void The_object_has_the_agreed_members_in_order()
    {
        using var json = JsonDocument.Parse(NoticeJson.Write(NoticeReader.Read(Source)));
        Assert.Equal(
            ["title", "planTitle", "issuers", "documentNumber", "addressees", "issuedOn", "printedBy", "printedOn", "headings", "period", "phases", "prompts", "themes", "themeScopes", "roles", "deliverables", "assignments", "attachments", "media", "findings", "span"],
            json.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal("2024-03-10", json.RootElement.GetProperty("issuedOn").GetString());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("planTitle").ValueKind);
        Assert.Equal("2024-04-01", json.RootElement.GetProperty("period").GetProperty("start").GetString());
        Assert.Equal(8, json.RootElement.GetProperty("span").GetProperty("issuedOn").GetProperty("paragraph").GetInt32());
        Assert.Contains("关于开展活动的通知", NoticeJson.Write(NoticeReader.Read(Source)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_outline_ends_with_what_needs_a_look()
    {
        var outline = NoticeOutline.Write(NoticeReader.Read(Source), Source);
        Assert.StartsWith("关于开展活动的通知\n", outline, StringComparison.Ordinal);
        Assert.Contains("  动员　2024年3月1日至2024年3月5日（推断）\n", outline, StringComparison.Ordinal);
        Assert.Contains("三学（2）", outline, StringComparison.Ordinal);
        Assert.Matches("需要看一看[^一]*早于成文日期", outline[outline.IndexOf("需要看一看", StringComparison.Ordinal)..]);
    }
}
