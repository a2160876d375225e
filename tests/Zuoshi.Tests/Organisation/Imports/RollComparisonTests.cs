using Zuoshi.Organisation;
using Zuoshi.Organisation.Imports;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Imports;
using Zuoshi.Workbooks.Reading;

namespace Zuoshi.Tests.Organisation.Imports;

public sealed class RollComparisonTests
{
    private const string UnitHead = "单位\t简称\t类别\t上级\t排序\t外部编号\n";
    private const string PeopleHead = "姓名\t单位\t岗位\t职责\t登录名\t工作电话\t外部编号\n";

    private static readonly DateOnly Founded = new(2026, 1, 5);
    private static readonly DateOnly Today = new(2026, 3, 16);

    private readonly Unit bureau = new("澄溪县水利局", "县水利局", UnitKind.Bureau, null, 1, Founded);
    private readonly Unit planning;
    private readonly Person member = new("王科员", "wang");

    public RollComparisonTests()
    {
        planning = new Unit("规划建设科", null, UnitKind.Office, bureau.Id, 1, Founded);
        var post = new Post(planning.Id, "科员", Duty.Member, 1);
        member.Confirm(member.Appoint(post, Founded).Id, null, DateTime.UnixEpoch);
        member.Describe("王科员", "6601");
    }

    [Theory]
    [InlineData("王科员\t规划建设科\t科员\t成员\twang\t6601\t\n", LineState.Unchanged)]
    [InlineData("王科员\t规划建设科\t科员\t\tWANG\t\t\n", LineState.Unchanged)]
    [InlineData("王科员\t规划建设科\t科员\t成员\twang\t7788\t\n", LineState.Changed)]
    [InlineData("王科员\t规划建设科\t科员\t联络员\twang\t6601\t\n", LineState.Changed)]
    [InlineData("李科员\t规划建设科\t科员\t成员\tli\t\t\n", LineState.New)]
    [InlineData("王科员\t\t\t\twang\t\tX-7\n", LineState.Changed)]
    public void A_line_is_new_changed_or_the_same(string line, LineState state) => Assert.Equal(state, Compare(PeopleHead + line).Lines.Single().State);

    [Theory]
    [InlineData("李科员\t规划建设处\t科员\t成员\tli\t\t\n", RollColumns.Unit, "名录里没有“规划建设处”。")]
    [InlineData("李科员\t\t科员\t成员\tli\t\t\n", RollColumns.Unit, "请填单位。")]
    [InlineData("李科员\t规划建设科\t\t成员\tli\t\t\n", RollColumns.Post, "请填岗位。")]
    [InlineData("李科员\t规划建设科\t科员\t主任\tli\t\t\n", RollColumns.Duty, "没有“主任”这种职责，请选一种。")]
    [InlineData("李科员\t规划建设科\t科员\t成员\t\t\t\n", RollColumns.SignInName, "请填登录名。")]
    [InlineData("李科员\t规划建设科\t科员\t成员\t李\t\t\n", RollColumns.SignInName, "登录名用2—50个字母或数字。")]
    [InlineData("王科员\t规划建设科\t安全岗\t安全管理员\twang\t\t\n", RollColumns.Duty, "三个管理员不能兼任，也不能兼别的职责。请另选一人，或先结束原来的任职。")]
    [InlineData("王科员\t规划建设科\t科员\t成员\twang\t\t\n王科长\t规划建设科\t科长\t成员\twang\t\t\n", RollColumns.Name, "和人员第3行登录名相同，姓名却不同，请改一处。")]
    [InlineData("李\t规划建设科\t科员\t成员\tli\t\t\n李\t规划建设科\t科员\t成员\tli\t\t\n", RollColumns.Post, "同一个人的同一个岗位写了两行，请留一行。")]
    public void What_is_wrong_is_said_in_its_cell(string lines, string field, string message) =>
        Assert.Equal(message, Compare(PeopleHead + lines).Lines[0].ProblemOf(field));

    [Fact]
    public void A_name_that_nobody_goes_by_gets_the_nearest_as_proposal() =>
        Assert.Equal(["规划建设科"], Compare(PeopleHead + "李科员\t规划建设处\t科员\t成员\tli\t\t\n").Lines.Single().ProposalsFor(RollColumns.Unit));

    [Fact]
    public void A_unit_goes_by_its_short_and_its_former_name()
    {
        planning.Rename("规划科", "规划", new DateOnly(2026, 2, 1), Today, "文件");

        var comparison = Compare(PeopleHead + "王科员\t规划建设科\t科员\t成员\twang\t\t\n李科员\t规划\t科员\t成员\tli\t\t\n");

        Assert.Equal([LineState.Unchanged, LineState.New], comparison.Lines.Select(line => line.State));
    }

    [Fact]
    public void Whoever_is_found_by_the_other_system_s_key_may_have_another_name()
    {
        member.KnownAs("X-7");

        var line = Compare(PeopleHead + "王副科长\t规划建设科\t科员\t成员\t\t\tX-7\n").Lines.Single();

        Assert.Equal((LineState.Changed, "王科员"), (line.State, line.BeforeOf(RollColumns.Name)));
    }

    [Fact]
    public void Whoever_has_left_is_not_brought_back_by_a_table()
    {
        member.Leave(new DateOnly(2026, 3, 1), Today, "调走");

        Assert.Equal("用这个登录名的王科员已于2026年3月1日离开，请换一个登录名。", Compare(PeopleHead + "王科员\t规划建设科\t科员\t成员\twang\t\t\n").Lines.Single().ProblemOf(RollColumns.SignInName));
    }

    [Fact]
    public void Whoever_is_missing_in_the_table_is_listed() =>
        Assert.Equal([member], Compare(PeopleHead + "李科员\t规划建设科\t科员\t成员\tli\t\t\n").Missing);

    [Fact]
    public void A_table_of_units_alone_misses_nobody() => Assert.Empty(Compare(UnitHead + "规划建设科\t\t\t\t2\t\n").Missing);

    [Theory]
    [InlineData("河湖中心\t\t直属单位\t县水利局\t\t\n", LineState.New)]
    [InlineData("规划建设科\t\t机关处室\t县水利局\t1\t\n", LineState.Unchanged)]
    [InlineData("规划建设科\t\t机关处室\t县水利局\t3\t\n", LineState.Changed)]
    public void A_unit_s_line_is_new_changed_or_the_same(string line, LineState state) => Assert.Equal(state, Compare(UnitHead + line).Lines.Single().State);

    [Theory]
    [InlineData("河湖中心\t\t\t\t\t\n", RollColumns.Kind, "请选类别。")]
    [InlineData("河湖中心\t\t处室\t\t\t\n", RollColumns.Kind, "没有“处室”这一类，请选一类。")]
    [InlineData("河湖中心\t\t直属单位\t省厅\t\t\n", RollColumns.Parent, "名录里没有“省厅”。")]
    [InlineData("河湖中心\t\t直属单位\t\t第一\t\n", RollColumns.Order, "排序填1到9999的整数。")]
    [InlineData("甲站\t\t其他\t乙站\t\t\n乙站\t\t其他\t甲站\t\t\n", RollColumns.Parent, "上级绕成了一圈，请改一改。")]
    [InlineData("河湖中心\t\t直属单位\t\t\t\n河湖中心\t\t直属单位\t\t\t\n", RollColumns.Name, "这个单位在表里写了两行，请留一行。")]
    public void What_is_wrong_with_a_unit_is_said_in_its_cell(string lines, string field, string message) =>
        Assert.Equal(message, Compare(UnitHead + lines).Lines[0].ProblemOf(field));

    [Fact]
    public void A_closed_unit_is_not_brought_back_by_a_table()
    {
        planning.Close(Today.AddDays(-1), Today, "撤销", []);

        Assert.Equal("这个单位已经撤并，请去掉这一行或者改名称。", Compare(UnitHead + "规划建设科\t\t机关处室\t\t\t\n").Lines.Single().ProblemOf(RollColumns.Name));
    }

    [Fact]
    public void People_of_a_unit_with_a_problem_wait_for_it()
    {
        var roll = new RollFile([
            .. RollReader.Read([TableReader.ReadPasted(UnitHead + "河湖中心\t\t\t\t\t\n")]).Lines,
            .. RollReader.Read([TableReader.ReadPasted(PeopleHead + "李科员\t河湖中心\t科员\t成员\tli\t\t\n")]).Lines,
        ]);

        var person = RollComparison.Of(roll, [bureau, planning], [member], Today).Lines[1];

        Assert.Equal("“河湖中心”那一行有问题，请先改好。", person.ProblemOf(RollColumns.Unit));
    }

    [Fact]
    public void A_table_of_something_else_is_refused_with_what_it_ought_to_have() =>
        Assert.StartsWith("没有读到单位或人员。", Assert.Throws<UnreadableTableException>(() => RollReader.Read([TableReader.ReadPasted("任务\t完成时限\n修喇叭\t4月\n")])).Message);

    private RollComparison Compare(string pasted) => RollComparison.Of(RollReader.Read([TableReader.ReadPasted(pasted)]), [bureau, planning], [member], Today);
}
