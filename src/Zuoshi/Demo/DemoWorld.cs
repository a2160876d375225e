using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Campaigns.Groups;
using Zuoshi.Campaigns.Import;
using Zuoshi.Discussions;
using Zuoshi.Discussions.Contract;
using Zuoshi.Documents;
using Zuoshi.Documents.Composing;
using Zuoshi.Gongwen.Notices;
using Zuoshi.Gongwen.Reading;
using Zuoshi.Lists;
using Zuoshi.Lists.Columns;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Reporting;
using Zuoshi.Organisation;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Time;
using Zuoshi.Workbooks.Reading;

namespace Zuoshi.Demo;

/// <summary>
/// Fills an empty installation with an invented city's campaign, through the same reader, rules and audit as any other: the
/// notice is imported, people contribute, conveners answer, rows are made.
/// </summary>
internal sealed class DemoWorld(
    AppDb db, FileStore files, DemoClock clock, CurrentActor current, SignInHints hints, OrganisationFacts facts, ListFacts lists)
{
    private const string Mark = "demo-loaded-at";
    private const string Password = "yanshi-2026";
    private const long FenInWan = 1_000_000;
    private const int RowsToOneWaiting = 4;
    private static readonly DateOnly SecondPhase = new(2026, 11, 6);
    private static readonly DateOnly Founded = new(2024, 1, 1);

    // One account for each duty, and a second one of the office, who checks what the first submits; the others of the cast only speak.
    private static readonly (string SignIn, string Does)[] Offered =
    [
        ("huodongban", "导入通知、管活动、起草文件"),
        ("huodongban2", "核稿"),
        ("jichu", "答复本组建言、写清单"),
        ("yunshu", "答复本组建言、写清单"),
        ("yunshu-zg", "学习、提建言"),
        ("lly-gongjiao", "替单位提建言、报清单"),
        ("gongjiao-fzr", "签批本单位报的清单"),
        ("juzhang", "看进展、提建言、签发文稿"),
        ("guanliyuan", "录入单位和人员"),
        ("anquanyuan", "确认任职、定登录规则"),
        ("shenjiyuan", "查记录、验记录"),
    ];

    private readonly DemoData data = DemoData.Read();
    private readonly Dictionary<string, Unit> units = [];
    private readonly Dictionary<string, Person> people = [];
    private ListLayout ofProjects = null!;

    /// <summary>Loads the demo into an empty database; does nothing when somebody has been entered.</summary>
    public async Task LoadAsync()
    {
        if (await facts.AnybodyAsync()) return;

        clock.BeginAt(clock.RealNow);
        await using var transaction = await db.Database.BeginTransactionAsync();
        EnterPeople();
        await db.SaveChangesAsync();
        current.ActAs(ActorOf("huodongban"));
        var campaign = await ImportNoticeAsync();
        await FillGroupsAsync(campaign);
        var sent = await ContributeAsync(campaign);
        await new DemoTalk(db, current, people.Keys.ToDictionary(name => name, ActorOf), campaign).FillAsync(sent);
        await new DemoStudy(db, files, current, ActorOf, campaign).FillAsync(sent);
        var voters = data.People.Select(entry => (entry.SignIn, entry.Unit)).Concat(DemoPoll.Crowd.Select(one => (one.SignIn, one.Unit)));
        await new DemoPoll(db, current, ActorOf, campaign).FillAsync(sent, voters);
        await new DemoSessions(db, current, ActorOf, campaign).FillAsync(facts);
        await MakeRowsAsync(campaign, sent);
        await DraftPlanAsync(campaign);
        await new DemoReports(db, current, ActorOf, units)
            .FillAsync(campaign, data.People.Where(entry => entry.Duty == "liaison").Select(entry => entry.Unit).Distinct());
        await new DemoDelivery(db, current, ActorOf, units).FillAsync(campaign, sent, lists, facts);
        await new DemoIndicators(db, current, ActorOf, units).FillAsync(campaign);
        await new DemoPublic(db, current, ActorOf("huodongban")).FillAsync(campaign);
        await new DemoBurden(db, current, ActorOf, units).FillAsync(campaign);
        await new DemoExchange(db, current, ActorOf, units).FillAsync(campaign, facts);
        await new DemoBulletins(db, files, current, ActorOf).FillAsync(campaign);
        db.Add(new Setting { Name = Mark, Value = clock.RealNow.ToString("O") });
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>When the database holds the demo: lets its world's time run and offers its accounts at sign-in.</summary>
    public async Task ResumeAsync()
    {
        var mark = await db.Set<Setting>().Where(x => x.Name == Mark).Select(x => x.Value).SingleOrDefaultAsync();
        if (mark is null) return;

        clock.BeginAt(DateTime.Parse(mark, null, System.Globalization.DateTimeStyles.RoundtripKind));
        hints.Offer(Password, [.. Offered.Select(account => new SignInHint(account.SignIn, data.People.First(person => person.SignIn == account.SignIn).Name, account.Does))]);
    }

    private Actor ActorOf(string signIn) => people[signIn].ActorsOn(clock.Today(), new UnitTree(units.Values))[0];

    private void EnterPeople()
    {
        var orders = new Dictionary<UnitKind, int>();
        foreach (var unit in data.Units)
        {
            var kind = unit.Kind switch
            {
                "bureau" => UnitKind.Bureau,
                "department" => UnitKind.Office,
                "affiliate" => UnitKind.Subordinate,
                _ => UnitKind.District,
            };
            orders[kind] = orders.GetValueOrDefault(kind) + 1;
            units[unit.Id] = new Unit(unit.Name, unit.ShortName, kind, unit.Parent is null ? null : units[unit.Parent].Id, orders[kind], Founded);
        }

        var places = new Dictionary<string, int>();
        foreach (var entry in data.People)
        {
            var place = places[entry.Unit] = places.GetValueOrDefault(entry.Unit) + 1;
            var post = new Post(units[entry.Unit].Id, entry.Post, Enum.Parse<Duty>(entry.Duty, ignoreCase: true), place);
            var person = people[entry.SignIn] = new Person(entry.Name, entry.SignIn);
            person.Confirm(person.Appoint(post, Founded).Id, by: null, clock.Now());
            db.Add(post);
        }

        foreach (var (signIn, unit, number) in DemoPoll.Crowd)
        {
            var post = new Post(units[unit].Id, "职工", Duty.Member, places[unit] = places.GetValueOrDefault(unit) + 1);
            var person = people[signIn] = new Person($"{data.Units.First(entry => entry.Id == unit).ShortName}职工{number}", signIn);
            person.Confirm(person.Appoint(post, Founded).Id, by: null, clock.Now());
            db.Add(post);
        }

        // One click lets a visitor in as anybody; a second factor would be in the way of looking round.
        var rules = new SignInRules();
        rules.Set(rules.Limits, SecondFactorScope.Nobody, isLocalForEmergencies: false);
        db.Add(rules);
        foreach (var (signIn, _) in Offered) people[signIn].Account.SetPassword(Password, rules, clock.Now());
        db.AddRange(units.Values);
        db.AddRange(people.Values);
    }

    private async Task<Campaign> ImportNoticeAsync()
    {
        var bytes = DemoData.Bytes("notice.docx");
        var source = DocumentReader.Read(bytes, "notice.docx");
        var organ = current.Actor!.OrganId;
        var draft = new NoticeDraft(
            source, NoticeReader.Read(source), new NoticeFile("大讨论活动实施方案.docx", await files.KeepAsync(bytes)), campaignId: null, organ, DemoClock.Begins.AddDays(-15));
        var campaign = new Campaign(await Counter.NextAsync(db, "campaigns", null), organ, DemoClock.Begins.AddDays(-15));
        CampaignFromDraft.Apply(draft, campaign, DemoClock.Begins.AddDays(-15));
        campaign.Publish(DemoClock.Begins.AddDays(-15));
        db.AddRange(campaign, draft);
        await db.SaveChangesAsync();
        return campaign;
    }

    // The notice names its attachment and doesn't carry it, as real ones do; the office fills it in afterwards.
    private async Task FillGroupsAsync(Campaign campaign)
    {
        var rows = GroupTable.Read(
            TableReader.Read(DemoData.Bytes("groups.csv"), "groups.csv"), CampaignFacts.Fact(campaign).Themes,
            await facts.UnitsAsync(), await facts.PeopleAsync(Duty.Convener))!;
        foreach (var row in rows.Where(row => row.Theme is not null))
            campaign.GroupFilled(campaign.Themes.First(theme => theme.Id == row.Theme!.Id), row.ToGroup(row.ConvenerId));
        await db.SaveChangesAsync();
    }

    private async Task<Dictionary<string, Contribution>> ContributeAsync(Campaign campaign)
    {
        var sent = new Dictionary<string, Contribution>();
        foreach (var entry in data.Contributions.OrderBy(entry => entry.Day))
        {
            current.ActAs(ActorOf(entry.Author));
            var prompts = entry.Prompts.Select(target => campaign.Prompts.FirstOrDefault(prompt => prompt.Group == target.Group && prompt.Number == target.Number));
            var theme = campaign.Themes.FirstOrDefault(theme => entry.Themes.Contains(theme.Number));
            sent[entry.Id] = new Contribution(
                campaign.Id, await Counter.NextAsync(db, "contributions", campaign.Id),
                new Said(entry.Text, theme?.Id, [.. prompts.OfType<Prompt>().Select(prompt => prompt.Id)]), ActorOf(entry.Author), Moment(entry.Day, sent.Count));
            db.Add(sent[entry.Id]);
            await db.SaveChangesAsync();
        }

        foreach (var entry in data.Contributions.Where(entry => entry.Disposition is not null).OrderBy(entry => entry.Day + entry.Disposition!.AfterDays))
        {
            var answer = entry.Disposition!;
            var by = ActorOf(answer.By);
            current.ActAs(by);
            sent[entry.Id].Answer(
                Enum.Parse<DispositionKind>(answer.Kind, ignoreCase: true), answer.Reason, answer.Into is null ? null : sent[answer.Into].Id, by,
                Moment(entry.Day + answer.AfterDays, sent.Count));
            await db.SaveChangesAsync();
        }

        return sent;
    }

    private async Task MakeRowsAsync(Campaign campaign, Dictionary<string, Contribution> sent)
    {
        current.ActAs(ActorOf("huodongban"));
        ofProjects = new ListLayout(campaign.Id, WorkItemKind.Project);
        ofProjects.Add("纳入重点", ColumnType.Choice, ["省重点", "市重点", "未纳入"]);
        db.Add(ofProjects);
        await db.SaveChangesAsync();

        foreach (var (kind, rows) in new[] { (WorkItemKind.Task, data.Tasks), (WorkItemKind.Project, data.Projects) })
            foreach (var row in rows)
            {
                var theme = campaign.Themes.First(theme => theme.Number == row.Theme);
                var by = ActorOf(people.First(person => person.Value.Id == theme.Group.ConvenerId).Key);
                current.ActAs(by);
                var number = await Counter.NextAsync(db, kind is WorkItemKind.Task ? "tasks" : "projects", campaign.Id);
                var made = DemoClock.Begins.AddDays(-1);
                var item = new WorkItem(campaign.Id, kind, number, ContentOf(row, theme, sent), by, made, new RowPlace(theme.Id, null, ReportLevel.AwaitingConvener));
                db.Add(item);
                await db.SaveChangesAsync();
                // What lacks something waits for its convener still, and some for the office.
                if (item.Problems is not RowProblem.None) continue;

                item.Raise(ReportLevel.AwaitingOffice, by, made);
                await db.SaveChangesAsync();
                if (number % RowsToOneWaiting == 0) continue;

                current.ActAs(ActorOf("huodongban"));
                item.Raise(ReportLevel.Accepted, ActorOf("huodongban"), made);
                await db.SaveChangesAsync();
            }
    }

    private RowContent ContentOf(DemoRow row, Theme theme, Dictionary<string, Contribution> sent) => new()
    {
        ThemeId = theme.Id,
        ContributionIds = [.. row.From.Select(id => sent[id].Id)],
        Basis = row.Basis,
        Title = row.Title,
        Content = row.Content,
        Target = row.Target,
        KpiInWords = row.Kpi,
        Deliverables = [.. row.Deliverables.Select(result => new DeliverableText(Enum.Parse<DeliverableForm>(result.Form, ignoreCase: true), result.Name))],
        Nature = Enum.Parse<Nature>(row.Nature, ignoreCase: true),
        LeadUnitId = units[row.Lead].Id,
        With = [.. row.With.Select(unit => new CooperationText(units[unit.Unit].Id, unit.Duty))],
        Leader = HolderOf(row.Leader),
        Owner = HolderOf(row.Owner),
        Start = row.Start,
        Due = row.Due,
        DueText = row.DueText,
        Milestones = [.. row.Milestones.Select(step => new MilestoneText(step.Name, step.Date, step.Weight))],
        Horizon = row.Horizon switch { "near" => Horizon.Near, "mid" => Horizon.Mid, _ => Horizon.Far },
        Remark = row.Remark,
        Own = row.Category is null ? [] : [new OwnText(ofProjects.Columns[^1].Id, row.InvestmentWan >= 50_000 ? "省重点" : "市重点")],
        Funds = FundsOf(row),
        Permits = row.Stage is "preliminary" ? [new RowPermitText("工可", new DateOnly(2027, 3, 31)), new RowPermitText("环评", new DateOnly(2027, 6, 30)), new RowPermitText("初设", new DateOnly(2027, 9, 30))] : [],
        Project = row.Category is null
            ? null
            : new ProjectContent(
                row.Category, Enum.Parse<BuildNature>(row.BuildNature!, ignoreCase: true), Enum.Parse<Stage>(row.Stage!, ignoreCase: true),
                row.Scale!, row.StartYear, row.EndYear, row.InvestmentWan * FenInWan) { Location = row.Location, Owner = row.Builder },
    };

    // What is planned for 2027, and the rest of the investment not yet given to years.
    private static IReadOnlyList<FundText> FundsOf(DemoRow row)
    {
        if (row is not { InvestmentWan: { } total, Plan: { } plan, Funds: { } from }) return [];

        var source = Enum.GetValues<FundSource>().First(source => source.Name() == from);
        FundText[] funds = [new(2027, source, plan * FenInWan), new(null, source, (total - plan) * FenInWan)];
        return [.. funds.Where(fund => fund.Fen > 0)];
    }

    private Holder HolderOf(string signIn) => new(people[signIn].Name, people[signIn].Id);

    private async Task DraftPlanAsync(Campaign campaign)
    {
        var office = ActorOf("huodongban");
        current.ActAs(office);
        var rows = await lists.AllAsync(campaign.Id, office);
        foreach (var kind in new[] { DocumentKind.ActionPlan, DocumentKind.Opinions })
        {
            var draft = Composer.Compose(kind, Template.Parse(BuiltInTemplates.Of(kind)), CampaignFacts.Fact(campaign), rows);
            db.Add(new OfficialDocument(
                campaign.Id, kind, new EditionNumber(await Counter.NextAsync(db, "documents", campaign.Id), 1), draft, office, DemoClock.Begins.AddHours(-1)));
            await db.SaveChangesAsync();
        }
    }

    /// <summary>A day of the second phase, from 0.</summary>
    internal static DateOnly DayOf(int day) => SecondPhase.AddDays(day);

    // Office hours, spread over the day so that no two things happen at once.
    internal static DateTime Moment(int day, int index) =>
        DayOf(day).ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc).AddMinutes(index * 37 % 480);
}
