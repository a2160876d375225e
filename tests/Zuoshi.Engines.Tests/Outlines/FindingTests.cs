using System.Text.Json;
using Zuoshi.Gongwen;
using Zuoshi.Gongwen.Outlines;

namespace Zuoshi.Engines.Tests.Outlines;

public sealed class FindingTests
{
    static string[] Messages(params string[] paragraphs) => [.. OutlineTexts.Titled(paragraphs).Findings.Select(finding => finding.Message)];

    [Theory]
    [InlineData("序号从“一、”跳到“三、”，请核对是否缺项或编错。", "一、甲", "（一）乙。", "三、丙", "丁。")]
    [InlineData("序号“一、”重复，请核对。", "一、甲", "乙。", "一、丙", "丁。")]
    [InlineData("“（二）”之前没有更小的序号，请核对是否缺项。", "一、甲", "（二）乙。")]
    [InlineData("“（一）总则”下面没有内容，请核对是否漏了文字。", "一、甲", "（一）总则", "（二）乙。")]
    [InlineData("文中又出现标题“岚江市慢行交通发展规划”，请核对是否重复，或者是两份文件。", "一、甲", "乙。", "岚江市慢行交通发展规划")]
    [InlineData("文中又出现标题“岚江市综合交通发展纲要”，请核对是否重复，或者是两份文件。", "一、甲", "乙。", "岚江市综合交通发展纲要")]
    [InlineData("没有读到正文，请检查是否传错了文件。")]
    [InlineData("文字转换时留下“[bookmark: _GoBack]”，请在原文件里删去后重新读取。", "一、甲", "乙[bookmark: _GoBack]。")]
    public void What_needs_a_look_is_said(string message, params string[] paragraphs) => Assert.Equal([message], Messages(paragraphs));

    [Fact]
    public void Numbers_that_run_on_or_begin_anew_are_no_slip() =>
        Assert.Empty(Messages("一、甲", "（一）乙", "1.丙。", "2.丁。", "（二）戊", "3.己。", "二、庚", "（一）辛", "六问：", "1.壬。", "2.癸。", "六找：", "1.子。", "2.丑。"));

    [Fact]
    public void Nothing_at_all_is_an_outline_that_says_so()
    {
        var outline = OutlineTexts.Read();
        Assert.Empty(outline.Clauses);
        Assert.Equal(FindingCodes.Empty, Assert.Single(outline.Findings).Code);
    }

    [Fact]
    public void The_object_has_the_agreed_members_in_order()
    {
        using var json = JsonDocument.Parse(OutlineJson.Write(OutlineTexts.Titled("一、总则", "（一）范围。适用于本市。", "三、附则", "自公布之日起施行。")));
        string[] Members(JsonElement of) => [.. of.EnumerateObject().Select(member => member.Name)];

        Assert.Equal(["title", "clauses", "findings"], Members(json.RootElement));
        var clause = json.RootElement.GetProperty("clauses")[2];
        Assert.Equal(["id", "path", "level", "kind", "marker", "title", "text", "citation", "sentences"], Members(clause));
        Assert.Equal(["number", "text", "citation"], Members(clause.GetProperty("sentences")[0]));
        Assert.Equal(("1.1", "item", "纲要 一（一）第1句"), (clause.GetProperty("path").GetString(), clause.GetProperty("kind").GetString(), clause.GetProperty("sentences")[0].GetProperty("citation").GetString()));
        Assert.Equal(["code", "severity", "message"], Members(json.RootElement.GetProperty("findings")[0]));
    }

    [Fact]
    public void The_contents_count_sentences_and_end_with_what_needs_a_look()
    {
        var contents = OutlineContents.Write(OutlineTexts.Titled("第一章 总则", "第一条 适用于本市。养护另定。", "第三条 自公布之日起施行。"));
        Assert.StartsWith("岚江市综合交通发展纲要\n  3条，3句\n\n目录\n  第一章　总则\n    第一条　适用于本市。养护另定。　2句\n", contents, StringComparison.Ordinal);
        Assert.EndsWith("需要看一看（1）\n  ！ 序号从“第一条”跳到“第三条”，请核对是否缺项或编错。\n    第4段\n", contents, StringComparison.Ordinal);
    }
}
