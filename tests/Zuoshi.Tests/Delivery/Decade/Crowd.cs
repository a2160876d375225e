using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns;
using Zuoshi.Delivery;
using Zuoshi.Lists;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Delivery.Decade;

/// <summary>Thirty-three units with their heads, an office and two leaders, who do by chance what people do with items over years.</summary>
/// <param name="random">The same seed gives the same decade.</param>
internal sealed class Crowd(Random random)
{
    private const int Units = 33;

    private readonly Dictionary<Guid, Actor> heads = [];
    private Actor office = null!, reviewer = null!, leader = null!, signer = null!;

    /// <summary>The heads of units, by unit.</summary>
    public IReadOnlyDictionary<Guid, Actor> Heads => heads;

    /// <summary>Whoever runs the supervision.</summary>
    public Actor Office => office;

    /// <summary>Whoever approves, answers and closes.</summary>
    public Actor Leader => leader;

    /// <summary>Enters people and units.</summary>
    public async Task MoveInAsync(AppDb db, Campaign campaign, DateOnly since)
    {
        var tree = new UnitTree(await db.Units.ToListAsync());
        office = (await db.People.WithPosts().SingleAsync(person => person.SignInName == Cast.Office.SignInName)).ActorsOn(DateOnly.FromDateTime(Cast.Now.Date), tree)[0];
        (reviewer, leader, signer) = (Person("复核人", office), Person("分管局领导", office) with { Duty = Duty.Leader }, Person("另一位局领导", office) with { Duty = Duty.Leader });
        for (var number = 1; number <= Units; number++)
        {
            var unit = new Unit($"第{number}站", null, UnitKind.Subordinate, campaign.OrganId, 100 + number, since);
            db.Add(unit);
            var head = Person($"第{number}站负责人", office) with { UnitId = unit.Id, UnitName = unit.Name, Duty = Duty.UnitHead };
            heads[unit.Id] = head;
        }

        await db.SaveChangesAsync();

        Actor Person(string name, Actor like)
        {
            var person = new Person(name, $"p{Guid.CreateVersion7():N}"[..20]);
            db.Add(person);
            return like with { PersonId = person.Id, Name = name, AppointmentId = Guid.CreateVersion7() };
        }
    }

    /// <summary>A row, and the item that delivers it, put forward on a day.</summary>
    public async Task<Assignment> TakeUpAsync(AppDb db, Campaign campaign, int number, Move move)
    {
        var (lead, helper) = (Some(), Some());
        var start = move.On.AddDays(random.Next(0, 40));
        var due = WorkCalendar.China.OnOrBefore(start.AddDays(random.Next(40, 1200)));
        var row = new WorkItem(campaign.Id, WorkItemKind.Task, await Counter.NextAsync(db, "tasks", campaign.Id), new RowContent
        {
            Title = $"第{number}件事", ThemeId = campaign.Themes[number % campaign.Themes.Count].Id, LeadUnitId = lead, Content = "更换12处设备，逐一试运行。", Target = "12处都通过。", Acceptance = "12处都通过",
            Start = start, Due = due, SourceKind = SourceKind.Bureau, Basis = "重点工作",
        }, office, move.At);
        db.Add(row);
        var steps = Enumerable.Range(1, random.Next(0, 5)).Select(step => start.AddDays((due.DayNumber - start.DayNumber) * step / 5)).Distinct().Select((on, at) => new PublishedStep($"第{at + 1}步", on, null)).ToList();
        var item = new Assignment(
            campaign.Id, number, new PublishedRow(row.Id, row.Kind, row.Number, 1, row.ThemeId, row.Title, "12处都通过", lead, helper == lead ? [] : [new PublishedHelp(helper, "配合")], "分管局领导", leader.PersonId, start, due, false, steps),
            new AssignmentTerms("行动计划", "澄水〔2019〕3号", "12处都通过", random.Next(10) == 0), move.On);
        item.Propose(move with { By = office, As = Party.Office });
        db.Add(item);
        return item;

        Guid Some() => heads.Keys.ElementAt(random.Next(Units));
    }

    /// <summary>Lets somebody do something with an item; what the rules refuse isn't done.</summary>
    public void Act(Assignment item, DateTime at)
    {
        var head = heads[item.LeadUnitId];
        try
        {
            switch (item.State)
            {
                case AssignmentState.AwaitingApproval: item.Approve(By(leader, Party.Leader | Party.Head)); break;
                case AssignmentState.Approved: item.Dispatch(By(office, Party.Office)); break;
                case AssignmentState.Dispatched: item.Acknowledge(By(head, Party.Lead)); break;
                case AssignmentState.Underway: Work(item, head, By); break;
                case AssignmentState.AwaitingExtension when Chance(70): item.ApproveExtension(By(leader, Party.Leader | Party.Head)); break;
                case AssignmentState.AwaitingExtension: item.DenyExtension(By(leader, Party.Leader | Party.Head)); break;
                case AssignmentState.Suspended when Chance(10): item.Resume(By(leader, Party.Head), WorkCalendar.China.OnOrAfter(at.DayInChina().AddDays(90))); break;
                case AssignmentState.AwaitingReview when Chance(85): item.Pass(By(reviewer, Party.Office), ReviewPoints.All); break;
                case AssignmentState.AwaitingReview: item.ReturnForRework(By(reviewer, Party.Office)); break;
                case AssignmentState.Passed when item.IsVerified: item.Close(By(signer, Party.Leader)); break;
                case AssignmentState.Passed: item.Verify(By(reviewer, Party.Office)); break;
                case AssignmentState.Closed when Chance(1): item.Reopen(By(office, Party.Office), WorkCalendar.China.OnOrAfter(at.DayInChina().AddDays(120))); break;
            }
        }
        catch (RuleBroken)
        {
            // The unit tries again another week.
        }

        Move By(Actor who, Party party) => new(who, party, at, "按要求办了一步", "会议纪要〔2020〕5号");
    }

    private void Work(Assignment item, Actor head, Func<Actor, Party, Move> by)
    {
        var lead = by(head, Party.Lead);
        var open = item.Nodes.Where(node => node.ReachedOn is null).ToList();
        if (item.Issues.Any(issue => issue.AnsweredOn is null))
        {
            if (Chance(50)) item.AnswerIssue(by(leader, Party.Leader), item.Issues.First(issue => issue.AnsweredOn is null).Id);
            return;
        }

        switch (random.Next(100))
        {
            case < 3: item.RaiseIssue(lead, null); break;
            case < 5: item.RequestExtension(lead, WorkCalendar.China.OnOrAfter((item.Due ?? lead.On).AddDays(random.Next(20, 200)))); break;
            case < 6 when Chance(30): item.Suspend(by(leader, Party.Head), WorkCalendar.China.OnOrAfter(lead.On.AddDays(60))); break;
            case < 9: item.Remind(by(office, Party.Office)); break;
            case < 12: item.Urge(by(office, Party.Office)); break;
            case < 40: item.Report(lead with { Reason = $"办到第{random.Next(1000)}步" }); break;
            case < 80 when open.Count > 0 && (open[0].On <= lead.On.AddDays(10) || Chance(3)): item.Report(lead with { Reason = $"{open[0].Name}完成" }, reached: [open[0].Id]); break;
            case < 90 when open.Count == 0 && item.Due <= lead.On.AddDays(60):
                foreach (var helper in item.Helpers.Where(helper => helper.ConfirmedOn is null)) item.ConfirmHelp(by(heads[helper.UnitId], Party.Helper));
                item.RequestClosing(lead, "成果材料"); break;
        }
    }

    private bool Chance(int percent) => random.Next(100) < percent;
}
