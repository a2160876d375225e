using CsCheck;
using Zuoshi.Lists;
using Zuoshi.Lists.Columns;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Excel;
using Zuoshi.Platform;

namespace Zuoshi.Tests.Lists.Columns;

public sealed class ListColumnsTests
{
    private static readonly OwnColumn Money = Own(ColumnType.Number), Day = Own(ColumnType.Date), Source = Own(ColumnType.Choice, "市级财政", "专项债"), Words = Own(ColumnType.Text);

    [Theory]
    [InlineData("1,234.50", "1234.5")]
    [InlineData(" -3 ", "-3")]
    [InlineData("", "")]
    public void A_number_is_kept_without_separators(string written, string kept) => Assert.Equal(kept, Money.Read(written));

    [Theory]
    [InlineData("2027-06-30", "2027-06-30", "2027年6月30日")]
    [InlineData("2027年6月底前", "2027-06-30", "2027年6月30日")]
    public void A_day_is_read_as_people_write_it(string written, string kept, string shown)
    {
        Assert.Equal(kept, Day.Read(written));
        Assert.Equal(shown, Day.Words(kept));
    }

    [Theory]
    [InlineData("约300")]
    [InlineData("99999999999999999999")]
    [InlineData("1e5")]
    public void What_is_no_number_is_refused(string written) => Assert.Contains("不是数", Assert.Throws<RuleBroken>(() => Money.Read(written)).Message);

    [Fact]
    public void What_is_no_choice_is_refused_with_the_choices() => Assert.Contains("市级财政、专项债", Assert.Throws<RuleBroken>(() => Source.Read("自筹")).Message);

    [Fact]
    public void Reading_what_was_kept_gives_the_same() => Gen.Decimal[-1_000_000m, 1_000_000m].Select(number => Math.Round(number, 4)).Sample(number =>
    {
        var kept = Money.Read(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(kept, Money.Read(kept));
        Assert.Equal(number, decimal.Parse(kept, System.Globalization.CultureInfo.InvariantCulture));
    });

    [Fact]
    public void A_column_gets_another_name_and_place_and_can_be_required_and_hidden()
    {
        var layout = new ListLayout(Guid.CreateVersion7(), WorkItemKind.Task);
        layout.Set([Setting(layout, "leader", 1, "分管局领导", isRequired: true), Setting(layout, "horizon", 5, "时序", isShown: false)]);

        var columns = CampaignColumns.Of([layout]).Tasks;

        Assert.Equal("分管局领导", columns.All[0].Header);
        Assert.Equal("分管局领导", columns.Title("leader", "责任领导"));
        Assert.Contains("责任领导", columns.All[0].Words);
        Assert.False(columns.Shows("horizon"));
        Assert.Equal(["分管局领导"], columns.Missing(Rows.Task));
        Assert.Empty(columns.Missing(Rows.Task with { Leader = new Holder("赵局长", null) }));
        Assert.True(CampaignColumns.Of([layout]).Projects.Shows("stage"));
    }

    [Fact]
    public void A_column_of_the_campaigns_own_stands_for_a_later_one_of_the_same_head()
    {
        var layout = new ListLayout(Guid.CreateVersion7(), WorkItemKind.Project);
        // As a campaign set its columns before places of projects had one.
        var usual = (List<LayoutColumn>)layout.Columns;
        usual.RemoveAll(column => column.Field is ListField.Location or ListField.Code);
        layout.Add("建设地点", ColumnType.Text, []);

        var columns = new ListColumns(WorkItemKind.Project, layout);

        Assert.StartsWith("own:", Assert.Single(columns.All, field => field.Header == "建设地点").Name);
        Assert.True(columns.Shows(ListField.Code));
    }

    [Fact]
    public void Name_and_lead_unit_stay_in_the_table()
    {
        var layout = new ListLayout(Guid.CreateVersion7(), WorkItemKind.Task);
        layout.Set([Setting(layout, "task", 1, "事项", isShown: false), Setting(layout, "lead", 2, "牵头单位", isShown: false)]);

        Assert.True(CampaignColumns.Of([layout]).Tasks.Shows("task"));
        Assert.True(CampaignColumns.Of([layout]).Tasks.Shows("lead"));
    }

    [Fact]
    public void Two_columns_of_one_name_are_refused()
    {
        var layout = new ListLayout(Guid.CreateVersion7(), WorkItemKind.Task);

        Assert.Contains("“备注”有两列", Assert.Throws<RuleBroken>(() => layout.Add("备注", ColumnType.Text, [])).Message);
    }

    [Fact]
    public void A_choice_needs_two() =>
        Assert.Throws<RuleBroken>(() => new ListLayout(Guid.CreateVersion7(), WorkItemKind.Task).Add("资金来源", ColumnType.Choice, ["市级财政", " ", "市级财政"]));

    [Fact]
    public void A_row_says_what_it_is_given_and_its_history_calls_the_column_by_name()
    {
        var item = Rows.Made(Rows.Task with { Own = [new OwnText(Money.Id, "12"), new OwnText(Words.Id, "")] });
        var before = item.ToContent();
        item.Revise(before with { Own = before.Own.With(Money.Id, "15") });

        Assert.Equal([new OwnText(Money.Id, "15")], item.ToContent().Own);
        Assert.Equal([new RowChange("自设", "12", "15")], RowField.Changes(before, item.ToContent(), _ => "自设"));
        Assert.Equal(2, item.Edition);
    }

    private static OwnColumn Own(ColumnType type, params string[] choices) => new(Guid.CreateVersion7(), "资金", type, choices, true, false);

    private static ColumnSetting Setting(ListLayout layout, string field, int place, string title, bool isShown = true, bool isRequired = false) =>
        new(layout.Columns.Single(column => column.Field == field).Id, place, title, isShown, isRequired, []);
}
