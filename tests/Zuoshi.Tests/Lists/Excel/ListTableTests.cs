using CsCheck;
using Zuoshi.Lists.Columns;
using Zuoshi.Lists;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Excel;
using Zuoshi.Workbooks.Reading;
using static Zuoshi.Tests.Lists.Excel.Imports;

namespace Zuoshi.Tests.Lists.Excel;

/// <summary>Lists found in tables.</summary>
public sealed class ListTableTests
{
    private const string Head = "序号,工作事项,主要内容,牵头单位,配合单位,完成时限\n";

    [Fact]
    public void Words_of_the_head_tell_what_is_in_a_column()
    {
        var sheet = Read("2027年任务分工表,,,,,\n" + Head + "1,修路,把路修好,甲局,乙局、丙局,6月底前\n");

        Assert.Equal(["task", "content", "lead", "with", "deadline"], sheet.Columns.Skip(1).Select(column => column.Field));
        Assert.Equal((WorkItemKind.Task, 2, new DateOnly(2027, 1, 1)), (sheet.Kind, Assert.Single(sheet.HeaderRows), sheet.Near));
        Assert.Equal(("修路", 3), (sheet.Lines[0][ListField.Title], sheet.Lines[0].Row));
    }

    [Fact]
    public void A_csv_of_merged_cells_is_read_as_the_merged_cells_were()
    {
        var sheet = Read(Head + "1,修路,第一段修好,甲局,乙局,2027年底前\n,,第二段修好,,,\n,,第三段修好,丁局,,\n,,,,戊局,\n");

        Assert.Equal(
            [("修路", "第一段修好", "甲局", "乙局"), ("修路", "第二段修好", "甲局", "乙局"), ("修路", "第三段修好", "丁局", "戊局")],
            sheet.Lines.Select(line => (line[ListField.Title], line[ListField.Content], line[ListField.Lead], line[ListField.With])));
        Assert.All(sheet.Lines, line => Assert.Equal("2027年底前", line[ListField.Due]));
    }

    [Fact]
    public void Sums_and_lines_across_the_table_are_no_rows()
    {
        var sheet = Read("项目名称,建设规模,总投资（万元）,牵头单位\n一、道路,一、道路,一、道路,一、道路\n南北路,四车道,1200,甲局\n总计,,1200,\n");

        Assert.Equal((WorkItemKind.Project, "南北路"), (sheet.Kind, Assert.Single(sheet.Lines)[ListField.Title]));
    }

    [Fact]
    public void A_project_table_as_offices_print_it_is_read()
    {
        var sheet = Read("序号,项目代码,项目名称,建设单位,建设地点,建设内容及规模,建设性质,总投资（万元）,具体措施,责任单位,开工时间\n1,2026-330182-54-01-012345,南北路,甲公司,东区,四车道,新建,1200,先做勘察,甲局,2027-03-01\n");

        Assert.Equal(
            [ListField.Code, ListField.Title, ListField.ProjectOwner, ListField.Location, ListField.Scale, "buildNature", ListField.Investment, ListField.Content, ListField.Lead, ListField.Start],
            sheet.Columns.Skip(1).Select(column => column.Field));
    }

    [Fact]
    public void What_stands_above_the_head_and_below_the_table_is_no_row()
    {
        var sheet = Read("填报单位：甲局,,,单位：万元\n任务名称,牵头单位,责任,\n,,责任人,完成时限\n修桥补路到村,甲局,老王,2027年\n注：1.时限以批复为准。,,,\n填表人：张三,,联系电话：123,\n");

        Assert.Equal([2, 3], sheet.HeaderRows);
        var line = Assert.Single(sheet.Lines);
        Assert.Equal(("老王", "2027年"), (line["owner"], line[ListField.Due]));
    }

    [Fact]
    public void A_head_that_somebody_named_once_is_known()
    {
        const string table = "干什么,牵头单位,完成时限\n修路修到山顶,甲局,2027年\n";
        Assert.Null(Read(table).Columns[0].Field);

        var sheet = ListTable.Read([TableReader.ReadPasted(table)], new Dictionary<string, string> { ["干什么"] = "task" }, CampaignColumns.Usual)[0];

        Assert.Equal("修路修到山顶", sheet.Lines[0][ListField.Title]);
    }

    [Theory]
    [InlineData("姓名,电话\n张三,1\n", "没有读到清单")]
    [InlineData("任务名称,牵头单位\n", "没有内容")]
    public void What_is_no_list_is_refused(string table, string message) =>
        Assert.Contains(message, Assert.Throws<UnreadableTableException>(() => Read(table)).Message);

    /// <summary>Texts that spreadsheets and formulas are known to stumble over.</summary>
    private static readonly Gen<string> Hostile = Gen.OneOf(
            Gen.OneOf(Gen.Const("=1+1"), Gen.Const("+"), Gen.Const("-3"), Gen.Const("@SUM(A1)"), Gen.Const("_x0041_"), Gen.Const("𠮷🚇"), Gen.Const("<a&\"'>"), Gen.Const("、"), Gen.Const("：")),
            Gen.Char['一', '龥'].Select(c => $"{c}"))
        .Array[1, 20].Select(parts => string.Concat(parts));

    private static readonly Gen<string> Lines = Hostile.Array[1, 4].Select(lines => string.Join('\n', lines));

    private static readonly Gen<RowContent> AnyTask = Gen.Select(Hostile, Lines, Lines, Gen.Int[0, 3000], Gen.Bool, Gen.Int[0, 4], Hostile.Array[0, 3])
        .Select((title, content, remark, day, hasDue, horizon, steps) => Imports.Task with
        {
            Title = Cut($"任务{title}{title}", RowRules.LongestTitle), Content = Cut($"写够十个字的主要内容{content}", RowRules.LongestContent), Remark = Cut(remark, RowRules.LongestRemark), KpiInWords = Cut(remark, RowRules.LongestDuty), Basis = "", Start = null,
            Due = hasDue ? new DateOnly(2026, 1, 1).AddDays(day) : null, DueText = "", Horizon = horizon == 0 ? null : (Horizon)horizon,
            Milestones = hasDue ? [.. steps.Select((step, index) => new MilestoneText(Cut($"做到{step.Trim('、', '：')}", RowRules.LongestDuty), new DateOnly(2026, 1, 1).AddDays(day), null))] : [],
        });

    private static readonly Gen<RowContent> AnyProject = Gen.Select(AnyTask, Hostile, Hostile, Gen.Int[0, 3], Gen.Int[1, 2_000_000])
        .Select((task, place, owner, years, wan) => task with
        {
            Start = task.Due?.AddDays(-years),
            Project = new ProjectContent(Cut($"类{place}", RowRules.LongestName), (BuildNature)(years + 1), (Stage)(years + 1), task.Content, years == 0 ? null : 2026 + years, years == 0 ? null : 2028 + years, Money.Fen(wan))
            {
                Location = Cut($"地{place}", RowRules.LongestName), Owner = Cut($"人{owner}", RowRules.LongestName), Code = years == 0 ? "" : $"2026-330100-54-01-{wan % 1_000_000:000000}",
            },
        });

    [Fact]
    public Task Rows_that_go_out_come_back_the_same() => ComeBackTheSameAsync(AnyTask);

    [Fact]
    public Task Projects_that_go_out_come_back_the_same() => ComeBackTheSameAsync(AnyProject);

    private static Task ComeBackTheSameAsync(Gen<RowContent> any) => any.Array[1, 8].SampleAsync(async rows =>
    {
        var read = await ThroughAWorkbookAsync(rows);

        var comparison = ListComparison.Of([read], Ground(), ImportAnswers.None);
        foreach (var (row, content) in comparison.Rows.Zip(rows))
        {
            Assert.Empty(row.Problems);
            var expected = RowRules.Check(content.Project is null ? WorkItemKind.Task : WorkItemKind.Project, content);
            Assert.Empty(RowField.Changes(row.Result!, expected with { SourceKind = row.Result!.SourceKind }));
        }
    }, iter: 100);

    /// <summary>As long as the rules let it be, and not in the middle of a character.</summary>
    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    private static ListSheet Read(string csv) => Assert.Single(ListTable.Read([TableReader.ReadPasted(csv)], new Dictionary<string, string>(), CampaignColumns.Usual));
}
