using Zuoshi.Gongwen;
using Zuoshi.Gongwen.Notices;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Engines.Tests.Notices;

public sealed class TaskTests
{
    [Theory]
    [InlineData("1.清理台账。逐项核对（甲处牵头，乙处和丙处配合）。", "甲处", "乙处、丙处")]
    [InlineData("1.清理台账。逐项核对。（甲处、乙处按职责分工负责，丙处配合）", "甲处、乙处", "丙处")]
    [InlineData("1.清理台账（甲局负责）。", "甲局", "")]
    [InlineData("1.清理台账。逐项核对。责任单位：甲局、乙局；配合单位：丙局", "甲局、乙局", "丙局")]
    [InlineData("1.清理台账。由甲局牵头，乙局配合，逐项核对。", "甲局", "乙局")]
    [InlineData("1.清理台账。逐项核对。【甲局会同乙局负责】", "", "")]
    [InlineData("1.清理台账。逐项核对。（市甲局、各区政府等按职责分工负责）", "市甲局、各区政府", "")]
    public void A_sentence_says_who_leads_and_who_helps(string paragraph, string lead, string with)
    {
        var assignments = NoticeTexts.Issued(paragraph).Assignments;
        if (lead.Length == 0)
        {
            Assert.Empty(assignments);
            return;
        }

        var assignment = Assert.Single(assignments);
        Assert.Equal(("清理台账", lead, with), (assignment.Task, string.Join('、', assignment.Lead), string.Join('、', assignment.With)));
    }

    [Fact]
    public void Several_statements_in_one_paragraph_take_its_sentences()
    {
        var assignments = NoticeTexts.Issued("1.加强管理。清理台账（甲处负责）。更新系统（乙处负责）。").Assignments;
        Assert.Equal([("清理台账", "甲处"), ("更新系统", "乙处")], assignments.Select(each => (each.Task, each.Lead[0])));
    }

    [Fact]
    public void A_table_may_have_two_rows_of_headings_and_none_for_nobody()
    {
        string[][] rows =
        [
            ["某某任务分工表", "某某任务分工表", "某某任务分工表", "某某任务分工表", "某某任务分工表"],
            ["序号", "工作任务", "责任分工", "责任分工", "完成时限"],
            ["序号", "工作任务", "牵头单位", "配合单位", "完成时限"],
            ["1", "清理台账", "甲局", "乙局、丙局", "2024年6月底"],
            ["2", "更新系统", "丁局", "/", "长期"],
        ];
        var notice = NoticeReader.Read(new SourceText(SourceFormat.Csv, [.. rows.Select((cells, at) => new SourceParagraph(string.Join('\t', cells), new SourceRow(0, at, cells)))]));
        Assert.Equal("某某任务分工表", notice.Title?.Value);
        Assert.Equal(
            [("清理台账", "甲局", "乙局、丙局", "2024-06-30", "2024年6月底"), ("更新系统", "丁局", "", "", "长期")],
            notice.Assignments.Select(each => (each.Task, each.Lead[0], string.Join('、', each.With), $"{each.Deadline:yyyy-MM-dd}", each.DeadlineText!)));
    }

    [Fact]
    public void Documents_to_be_produced_are_told_from_those_cited() =>
        Assert.Equal(
            ["实施意见", "问题清单", "整改台账", "工作总结"],
            NoticeTexts.Issued("根据《上级意见》制定工作方案，贯彻落实《某某条例》。", "汇总形成《实施意见》，梳理问题清单、整改台账，不层层制定实施细则。", "将工作总结报送局办公室。").Deliverables.Select(each => each.Value));

    [Fact]
    public void Outlets_are_told_by_their_endings() =>
        Assert.Equal(
            ["浙东日报", "中国港口报", "海州市广播电视台", "新华社"],
            NoticeTexts.Issued("加强与浙东日报、中国港口报和海州市广播电视台等媒体的沟通，邀请新华社采访。", "实行工作日报制度，每日报告进展，编发简报、通报。").Media.Select(each => each.Value));

    [Fact]
    public void An_attachment_is_present_when_its_text_follows()
    {
        var notice = NoticeTexts.Issued("附件：1.登记表", "　　　2.统计表（略）");
        Assert.Equal([("登记表", false), ("统计表", false)], notice.Attachments.Select(each => (each.Name, each.Present)));
        Assert.Equal([FindingSeverity.Warning, FindingSeverity.Info], notice.Findings.Select(each => each.Severity));

        var whole = NoticeTexts.Read("关于做好工作的通知", "各单位：", "正文。", "附件：登记表", "某市教育局", "2024年3月10日", "附件", "登记表", "单位：");
        Assert.Equal([("登记表", true)], whole.Attachments.Select(each => (each.Name, each.Present)));
        Assert.Empty(whole.Findings);
    }
}
