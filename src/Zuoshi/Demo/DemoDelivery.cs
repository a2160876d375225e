using Zuoshi.Campaigns;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery;
using Zuoshi.Delivery.Judging;
using Zuoshi.Discussions;
using Zuoshi.Lists;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Publishing;
using Zuoshi.Lists.Reporting;
using Zuoshi.Organisation;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Demo;

/// <summary>
/// What the invented city does at once, while it still discusses: a dozen rows published by themselves, taken up and brought to different
/// states, by the same rules as any others.
/// </summary>
/// <param name="db">The database.</param>
/// <param name="current">Who acts, for the audit.</param>
/// <param name="actorOf">Somebody of the cast by sign-in name.</param>
/// <param name="units">The units by key.</param>
internal sealed class DemoDelivery(AppDb db, CurrentActor current, Func<string, Actor> actorOf, IReadOnlyDictionary<string, Unit> units)
{
    private static readonly DateOnly Today = DemoClock.Begins.DayInChina();

    private readonly DemoDeliveryData data = DemoData.Read<DemoDeliveryData>("delivery.json");

    /// <summary>Publishes the rows, takes them up and lets their stories run.</summary>
    public async Task FillAsync(Campaign campaign, IReadOnlyDictionary<string, Contribution> sent, ListFacts lists, OrganisationFacts organisation)
    {
        var office = actorOf("huodongban");
        current.ActAs(office);
        var rows = new List<WorkItem>();
        foreach (var entry in data.Items) rows.Add(await RowAsync(campaign, entry, sent, office));
        db.Add(new Baseline(campaign.Id, await Counter.NextAsync(db, "baselines", campaign.Id), new PublicationTerms(data.On, data.DocumentNumber, data.Note), rows, office, At(data.On)));
        await db.SaveChangesAsync();

        var published = (await lists.PublishedAsync(campaign.Id, office)).ToDictionary(row => row.Id);
        foreach (var (row, entry) in rows.Zip(data.Items))
        {
            var item = new Assignment(
                campaign.Id, await Counter.NextAsync(db, "assignments", campaign.Id), published[row.Id], new AssignmentTerms("立行立改事项", data.DocumentNumber, entry.Acceptance, entry.Major), data.On);
            current.ActAs(office);
            item.Propose(new Move(office, Party.Office, At(data.On)));
            db.Add(item);
            await db.SaveChangesAsync();
            if (entry.Project is { } project)
            {
                current.ActAs(actorOf(project.By));
                await project.EnterAsync(db, item, actorOf(project.By), At(project.On));
            }

            await RunAsync(campaign, item, entry.Story, organisation);
        }

        for (var day = data.On; day <= Today; day = day.AddDays(1)) db.Add(new JudgedDay(campaign.Id, day));
        await db.SaveChangesAsync();
    }

    // Every morning the lights are judged, then people act.
    private async Task RunAsync(Campaign campaign, Assignment item, IEnumerable<DemoStep> story, OrganisationFacts organisation)
    {
        var (day, shown) = (data.On, (Light?)null);
        foreach (var step in story)
        {
            JudgeUpTo(step.On);
            await StepAsync(campaign, item, step, organisation);
        }

        JudgeUpTo(Today);

        void JudgeUpTo(DateOnly last)
        {
            for (; day <= last; day = day.AddDays(1))
            {
                var reading = item.LightOn(day);
                if (reading.Light != shown) db.Add(new LightChange(item.Id, day, reading));
                shown = reading.Light;
            }
        }
    }

    private async Task<WorkItem> RowAsync(Campaign campaign, DemoAssignment entry, IReadOnlyDictionary<string, Contribution> sent, Actor office)
    {
        var content = new RowContent
        {
            ThemeId = campaign.Themes.First(theme => theme.Number == entry.Theme).Id, SourceKind = SourceKind.Bureau, Basis = "立行立改",
            ContributionIds = [.. entry.From.Select(id => sent[id].Id)], Title = entry.Title, Content = entry.Content, Target = entry.Target, Acceptance = entry.Acceptance,
            Nature = Nature.OneOff, LeadUnitId = units[entry.Lead].Id, With = [.. entry.With.Select(unit => new CooperationText(units[unit.Unit].Id, unit.Duty))],
            Leader = new Holder(actorOf(entry.Leader).Name, actorOf(entry.Leader).PersonId), Start = entry.Start, Due = entry.Due, Horizon = Horizon.Near,
            Milestones = [.. entry.Steps.Select(step => new MilestoneText(step.Name, step.Date, step.Weight))], Project = entry.Project?.Content,
        };
        var kind = entry.Project is null ? WorkItemKind.Task : WorkItemKind.Project;
        var row = new WorkItem(campaign.Id, kind, await Counter.NextAsync(db, kind.Segment(), campaign.Id), content, office, At(data.On));
        db.Add(row);
        await db.SaveChangesAsync();
        row.Raise(ReportLevel.Accepted, office, At(data.On));
        await db.SaveChangesAsync();
        return row;
    }

    private async Task StepAsync(Campaign campaign, Assignment item, DemoStep step, OrganisationFacts organisation)
    {
        var by = actorOf(step.By);
        current.ActAs(by);
        var parties = await Parties.OfAsync(CampaignFacts.Fact(campaign), by, organisation);
        var move = new Move(by, parties.In(item), At(step.On), step.Text, step.Document);
        switch (Enum.Parse<Act>(step.Act, ignoreCase: true))
        {
            case Act.Approve: item.Approve(move); break;
            case Act.Dispatch: item.Dispatch(move); break;
            case Act.Acknowledge: item.Acknowledge(move); break;
            case Act.Report: item.Report(move, step.Evidence, [.. (step.Reached ?? []).Select(order => item.Nodes[order - 1].Id)]); break;
            case Act.HelperConfirm: item.ConfirmHelp(move); break;
            case Act.RaiseIssue: item.RaiseIssue(move, units[step.Unit!].Id); break;
            case Act.Remind: item.Remind(move); break;
            case Act.RequestExtension: item.RequestExtension(move, step.To); break;
            case Act.Suspend: item.Suspend(move, step.To); break;
            case Act.RequestClosing: item.RequestClosing(move, step.Evidence); break;
            case Act.Pass: item.Pass(move, ReviewPoints.All); break;
            case Act.Verify: item.Verify(move); break;
            case Act.Close: item.Close(move); break;
            default: throw new NotSupportedException(step.Act);
        }

        await db.SaveChangesAsync();
    }

    // In the morning, before the demo's own begins.
    private static DateTime At(DateOnly day) => day.ToDateTime(new TimeOnly(1, 30), DateTimeKind.Utc);
}

/// <summary>What is done at once, as the file has it.</summary>
internal sealed record DemoDeliveryData(DateOnly On, string DocumentNumber, string Note, IReadOnlyList<DemoAssignment> Items);

/// <summary>One row, and what became of it.</summary>
internal sealed record DemoAssignment(
    string Title, int Theme, string Content, string Target, string Acceptance, string Lead, string Leader, IReadOnlyList<DemoWith> With, DateOnly Start, DateOnly Due,
    IReadOnlyList<DemoMilestone> Steps, IReadOnlyList<string> From, IReadOnlyList<DemoStep> Story, bool Major = false, DemoProject? Project = null);

/// <summary>Somebody acts on it.</summary>
internal sealed record DemoStep(
    string Act, string By, DateOnly On, string? Text = null, string? Document = null, string? Evidence = null, IReadOnlyList<int>? Reached = null, string? Unit = null, DateOnly? To = null);
