using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Platform.Time;
using Zuoshi.Tests.Architecture;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Burden;

/// <summary>No unit is given a rest day or less than two working days, wherever in the system somebody sets a day.</summary>
public sealed class DeadlineTests
{
    /// <summary>Every day that is typed into a form: whether a unit has to answer by it, and what holds it to a fair one. A new one stands here first.</summary>
    private static readonly Dictionary<string, string> Days = new()
    {
        // By these a unit has to answer; each is tried below or in the tests named.
        ["Zuoshi.Lists.Reporting.IndexModel.DueOn"] = "blocked",
        ["Zuoshi.Documents.Consultations.IndexModel.DueOn"] = "blocked",
        ["Zuoshi.Burden.Forms.NewModel.FirstDue"] = "blocked: FormTests",
        ["Zuoshi.Delivery.Items.ItemModel.Day"] = "blocked for new due dates: AssignmentTests; else the day on which the leaders look at it again",
        ["Zuoshi.Delivery.Items.ExtensionModel.To"] = "a working day, later than before: AssignmentTests",
        ["Zuoshi.Delivery.Items.StepsModel.Own.On"] = "the unit's own division, on working days: AssignmentTests",
        // When a row is due is a matter of the plan; handing it over is blocked when it is too short: AssignmentTests.
        ["Zuoshi.Lists.Rows.RowInput.Due"] = "handing over is blocked", ["Zuoshi.Lists.Rows.RowInput.Start"] = "begins", ["Zuoshi.Lists.Rows.RowInput.Milestones.Date"] = "moved to a working day when it is taken up",
        ["Zuoshi.Lists.Rows.InlineInput.Due"] = "handing over is blocked", ["Zuoshi.Lists.Rows.SeveralModel+Filling.Due"] = "handing over is blocked",
        ["Zuoshi.Bulletins.Publicity.Requests.NewModel.DueOn"] = "a working day, two working days: PublicityPagesTests", ["Zuoshi.Exchange.Reviews.RoundInput.ClosesOn"] = "a working day, two working days: ReviewPagesTests",
        ["Zuoshi.Exchange.Reviews.RoundModel.Until"] = "later than before, a working day: ReviewPagesTests",
        // No unit answers by these.
        ["Zuoshi.Lists.Rows.RowInput.Kpis.By"] = "the plan's: the row is due by its own day", ["Zuoshi.Lists.Rows.RowInput.Permits.PlannedOn"] = "the plan's", ["Zuoshi.Lists.Rows.RowInput.Permits.DoneOn"] = "happened",
        ["Zuoshi.Bulletins.Publicity.Plan.NewModel.DueOn"] = "the office's own plan", ["Zuoshi.Bulletins.Publicity.Coverages.NewModel.On"] = "happened", ["Zuoshi.Bulletins.Stories.AdoptionModel.On"] = "happened",
        ["Zuoshi.Exchange.Reviews.RoundInput.OpensOn"] = "begins", ["Zuoshi.Exchange.Practices.OneModel.Since"] = "begins", ["Zuoshi.Exchange.Practices.OneModel.LookOn"] = "the unit's own day on which it looks what came of it",
        ["Zuoshi.Burden.Forms.NewModel.Expires"] = "when a form ends", ["Zuoshi.Burden.Forms.OneModel.Until"] = "when a form ends",
        ["Zuoshi.Discussions.Polls.TermsModel+PollInput.ClosesOn"] = "when a vote closes that nobody has to take part in",
    };

    // Of these features no day is a deadline: when people hold posts, when phases run, when a meeting is, when something happened.
    private static readonly string[] WithoutDeadlines =
    [
        "Zuoshi.Organisation.", "Zuoshi.Campaigns.", "Zuoshi.Audits.", "Zuoshi.Discussions.Sessions.", "Zuoshi.Delivery.Projects.", "Zuoshi.Delivery.Indicators.", "Zuoshi.Documents.Approvals.", "Zuoshi.Lists.Publishing.",
    ];

    [Fact]
    public void Every_day_that_is_typed_is_in_the_table()
    {
        var typed = CompiledView.All.Where(view => view.Route is not null).Select(view => view.PageModel).Distinct()
            .SelectMany(page => page.GetProperties().Where(property => property.IsDefined(typeof(BindPropertyAttribute))).SelectMany(property => DaysIn(page, property)))
            .Where(name => !WithoutDeadlines.Any(feature => name.StartsWith(feature, StringComparison.Ordinal)))
            .Distinct().Order(StringComparer.Ordinal);

        List<string> unknown = [.. typed.Except(Days.Keys)];
        Assert.True(unknown.Count == 0, $"Say in the table whether a unit has to answer by it: {string.Join('、', unknown)}");
    }

    [Theory, OnEachDatabase]
    public async Task The_lists_are_called_for_by_a_working_day_with_two_before_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Office)).Open("/campaigns/1/lists/reporting");

        foreach (var (day, why) in Unfair)
        {
            page = await page.Form("上报要求").Fill("截止日期", day).Press("请各单位上报");
            Assert.Equal((409, why), (page.Status, page.Refusal));
        }

        page = await page.Form("上报要求").Fill("截止日期", "2026-03-18").Press("请各单位上报");
        Assert.Equal(200, page.Status);
    }

    [Theory]
    [InlineData("2026-03-16", "2026-03-18", null)]
    [InlineData("2026-03-16", "2026-03-17", "要给单位留2个工作日，最早2026年3月18日。")]
    // 周五下班发，周一早上要.
    [InlineData("2026-03-20", "2026-03-23", "要给单位留2个工作日，最早2026年3月24日。")]
    [InlineData("2026-03-16", "2026-03-21", "2026年3月21日是休息日，请改为2026年3月23日。")]
    // The spring festival of 2026 runs from 15 to 23 February; 14 and 28 February are worked.
    [InlineData("2026-02-13", "2026-02-24", "要给单位留2个工作日")]
    public void A_day_is_fair_or_it_is_said_why_not(string today, string due, string? why)
    {
        var said = FairDeadline.WhyNot(DateOnly.Parse(due, null), DateOnly.Parse(today, null));
        if (why is null || said is null) Assert.Equal(why, why is null ? said : why);
        else Assert.StartsWith(why, said);
    }

    private static readonly (string Day, string Why)[] Unfair =
    [
        ("2026-03-17", "要给单位留2个工作日，最早2026年3月18日。"),
        ("2026-03-21", "2026年3月21日是休息日，请改为2026年3月23日。"),
    ];

    private static IEnumerable<string> DaysIn(Type owner, PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(DateOnly)) return [$"{owner.FullName}.{property.Name}"];
        if (type.IsGenericType && type.GetGenericArguments() is [var line] && line.Namespace?.StartsWith("Zuoshi", StringComparison.Ordinal) == true)
            return line.GetProperties().SelectMany(inner => DaysIn(line, inner)).Select(name => $"{owner.FullName}.{property.Name}.{name.Split('.')[^1]}");
        return type.IsClass && type.Namespace?.StartsWith("Zuoshi", StringComparison.Ordinal) == true && type.GetProperties().Any(inner => inner.SetMethod is not null)
            ? type.GetProperties().Where(inner => inner.PropertyType != type && inner.SetMethod?.IsPublic == true).SelectMany(inner => DaysIn(type, inner)) : [];
    }
}
