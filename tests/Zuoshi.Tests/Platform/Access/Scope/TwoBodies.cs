using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zuoshi.Campaigns;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Campaigns.Import;
using Zuoshi.Discussions;
using Zuoshi.Discussions.Answers;
using Zuoshi.Discussions.Contract;
using Zuoshi.Discussions.Polls;
using Zuoshi.Discussions.Replies;
using Zuoshi.Discussions.Sessions;
using Zuoshi.Discussions.Sessions.Minutes;
using Zuoshi.Documents;
using Zuoshi.Documents.Approvals;
using Zuoshi.Documents.Consultations;
using Zuoshi.Documents.Returned;
using Zuoshi.Documents.Templates;
using Zuoshi.Gongwen.Notices;
using Zuoshi.Lists;
using Zuoshi.Lists.Columns;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Coverage;
using Zuoshi.Lists.Excel;
using Zuoshi.Lists.Publishing;
using Zuoshi.Organisation;
using Zuoshi.Outlines.Materials;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Redline;
using Zuoshi.Tests.World;
using Zuoshi.Webhooks;

namespace Zuoshi.Tests.Platform.Access.Scope;

/// <summary>
/// The world with two bodies that each run campaigns: the bureau's first one is for everybody, the station below it runs one for
/// itself, and the bureau prepares another. Each text of a campaign bears the campaign's word, so that one which gets where it must
/// not is known at sight. Whoever adds a kind of thing to campaigns puts one of it here, or the test asks for it.
/// </summary>
internal sealed partial class TwoBodies
{
    /// <summary>Stands in every text of the station's own campaign.</summary>
    public const string StationsWord = "鹭鸶川记";

    /// <summary>Stands in every text of the campaign that the bureau has not published.</summary>
    public const string UnpublishedWord = "白鹇岭记";

    /// <summary>Stands in whatever of the bureau's first campaign is a work secret.</summary>
    public const string SecretWord = "苍鹰谷记";

    private const string OtherStation = "柳溪镇水利站";

    private readonly Dictionary<string, Actor> actors = [];
    private UnitTree tree = null!;

    /// <summary>Everybody: each duty in the bureau and in the station, one in a third unit, one who is cleared for work secrets.</summary>
    public static readonly IReadOnlyList<Cast> People =
    [
        Cast.Office, Cast.Convener, Cast.Member, Cast.Leader, Cast.Liaison,
        new("cleared", "保密活动办", Cast.Bureau, Duty.Office),
        new("b-liaison", "规划科联络员", Cast.Planning, Duty.Liaison),
        new("s-office", "水利站活动办", Cast.Station, Duty.Office),
        new("s-convener", "水利站召集人", Cast.Station, Duty.Convener),
        new("s-member", "水利站站员", Cast.Station, Duty.Member),
        new("s-leader", "水利站站长", Cast.Station, Duty.Leader),
        Cast.Head,
        new("o-member", "柳溪站站员", OtherStation, Duty.Member),
        Cast.Security, Cast.Auditor, Cast.Admin,
    ];

    /// <summary>Everybody as they act today.</summary>
    public IReadOnlyDictionary<string, Actor> Actors => actors;

    /// <summary>Lets them move in.</summary>
    public static async Task<TwoBodies> MoveInAsync(RunningSite site)
    {
        var world = new TwoBodies();
        await site.Services.GetRequiredService<FileStore>().KeepAsync(Point);
        await site.Look(async db =>
        {
            await world.EnterAsync(db);
            await world.StartAsync(db);
            return true;
        });
        await StudyAsync(site, Cast.Office, Cast.Member, 1, "平常话");
        await StudyAsync(site, People.Single(who => who.SignInName == "s-office"), People.Single(who => who.SignInName == "s-member"), 2, StationsWord);
        await BringAsync(site, Cast.Member, Cast.Liaison, 1, "平常话");
        await BringAsync(site, People.Single(who => who.SignInName == "s-member"), People.Single(who => who.SignInName == "s-office"), 2, StationsWord);
        await BringRowsAsync(site, Cast.Office, 1, "平常话");
        await BringRowsAsync(site, People.Single(who => who.SignInName == "s-office"), 2, StationsWord);
        // The same person in another browser as well, which the first may end.
        await site.SignIn(Cast.Member);
        // A roll that is still being checked.
        await (await (await site.As(Cast.Admin)).Open("/people/import")).Form("导入单位和人员")
            .Fill("或者从 Excel、Word 里复制表格，贴在这里", "姓名\t单位\t岗位\t职责\n李科员\t规划建设科\t计划岗\t成员\n").Press("去核对");
        return world;
    }

    /// <summary>Whether somebody may see a campaign, said once more and without the program's own words.</summary>
    public bool MaySee(Cast who, int number)
    {
        var (actor, isStations) = (Actors[who.SignInName], who.Unit == Cast.Station);
        return !actor.Duty.IsAdministrative() && number switch
        {
            1 => true,
            2 => isStations,
            _ => who.Unit == Cast.Bureau && actor.Duty is Duty.Office,
        };
    }

    private async Task EnterAsync(AppDb db)
    {
        var units = await db.Units.ToListAsync();
        var bureau = units.Single(unit => unit.Name == Cast.Bureau);
        foreach (var unit in units.Where(unit => unit != bureau)) unit.Place(unit.Kind, bureau.Id, unit.Order, new UnitTree(units));
        var other = new Unit(OtherStation, null, UnitKind.District, bureau.Id, 9, new DateOnly(2026, 1, 5));
        db.Add(other);
        tree = new UnitTree([.. units, other]);

        foreach (var who in People)
        {
            var known = await db.People.WithPosts().SingleOrDefaultAsync(person => person.SignInName == who.SignInName);
            var person = known ?? Enter(db, who, units.Append(other).Single(unit => unit.Name == who.Unit));
            if (who.SignInName == "cleared") person.Clear(Sensitivity.WorkSecret, "测试");
            actors[who.SignInName] = person.ActorsOn(DateOnly.FromDateTime(Cast.Now.Date), tree)[0];
        }

        await db.SaveChangesAsync();
    }

    private static Person Enter(AppDb db, Cast who, Unit unit)
    {
        var post = new Post(unit.Id, who.Name, who.Duty, 1);
        var person = new Person(who.Name, who.SignInName);
        person.Account.SetPassword(Cast.Password, new SignInRules(), Cast.Founded.UtcDateTime);
        person.Confirm(person.Appoint(post, new DateOnly(2026, 1, 5)).Id, by: null, Cast.Founded.UtcDateTime);
        db.AddRange(post, person);
        return person;
    }

    private async Task StartAsync(AppDb db)
    {
        var first = await db.Campaigns.WithParts().SingleAsync();
        await FillAsync(db, first, "member", "convener", "office", word: "平常话", Sensitivity.Internal);
        await FillAsync(db, first, "cleared", "cleared", "cleared", SecretWord, Sensitivity.WorkSecret);
        await TalkAsync(db, first, "member", "convener", "平常话");

        var stations = await ImportAsync(db, StationsWord, actors["s-office"]);
        stations.Show(Reach.Organ);
        stations.Publish(Cast.Now.UtcDateTime);
        stations.GroupFilled(stations.Themes[0], new ThemeGroup(
            StationsWord, actors["s-convener"].PersonId, StationsWord, [StationsWord], [actors["s-office"].UnitId]));
        await FillAsync(db, stations, "s-member", "s-convener", "s-office", StationsWord, Sensitivity.Internal);
        await TalkAsync(db, stations, "s-member", "s-convener", StationsWord);

        var unpublished = await ImportAsync(db, UnpublishedWord, actors["office"]);
        await FillAsync(db, unpublished, "office", "office", "office", UnpublishedWord, Sensitivity.Internal);
        await TalkAsync(db, unpublished, "office", "cleared", UnpublishedWord);

        // One notice on each desk, still being checked.
        db.Add(Draft(StationsWord, actors["s-office"]));
        db.Add(Draft("平常话", actors["office"]));
        var told = new Subscription("督查系统", "https://ducha.invalid/", [EventNames.All.Keys.First()], "secret", new WebhookOptions { AllowedHosts = ["ducha.invalid"] });
        told.Stop("试过了", Cast.Now.UtcDateTime);
        db.Add(told);
        db.Add(new Alarm(AlarmKind.ManyRows, 900, "lists", actors["office"], Cast.Now.UtcDateTime));
        await db.SaveChangesAsync();
    }

    // Two versions and a draft that waits; annotations of every visibility, one of them a question.
    private static async Task StudyAsync(RunningSite site, Cast office, Cast reader, int campaign, string word)
    {
        var text = Outlines.Study.Text.Replace("。", $"，{word}。", StringComparison.Ordinal);
        await (await ReadAsync(text)).Form("发布纲要").Press("发布纲要");
        foreach (var (place, readers, kind) in new[] { ("2.1.1", "只有自己", "本地实际"), ("2.1.1", "参加活动的人", "有疑问"), ("2.2.1", "参加活动的人", "落实思路") })
            await (await (await site.As(reader)).Open($"/campaigns/{campaign}/outline?at={place}")).Form("保存批注")
                .Choose(kind).Fill("批注内容", $"{word}批注").Fill("谁看得到", readers).Press("保存批注");
        // What stood on the warning has no place in the second version.
        await (await ReadAsync(text[..text.IndexOf("（二）提升预警", StringComparison.Ordinal)])).Form("发布纲要").Press("发布纲要");
        await ReadAsync(text);
        await (await (await site.As(office)).Open($"/campaigns/{campaign}/outline/terms")).Form("解释一个名词").Fill("名词", word).Fill("解释", $"{word}解释").Press("保存解释");

        async Task<Page> ReadAsync(string version) =>
            await (await (await site.As(office)).Open($"/campaigns/{campaign}/outline/new")).Form("上传纲要").Fill("或者把全文贴在这里", version).Press("读纲要");
    }

    private static async Task<Campaign> ImportAsync(AppDb db, string word, Actor office)
    {
        var draft = Draft(word, office);
        var campaign = new Campaign(await Counter.NextAsync(db, "campaigns", null), office.OrganId, Cast.Now.UtcDateTime);
        CampaignFromDraft.Apply(draft, campaign, Cast.Now.UtcDateTime);
        db.AddRange(campaign, draft);
        await db.SaveChangesAsync();
        return campaign;
    }

    private static NoticeDraft Draft(string word, Actor office)
    {
        var text = SmallNotice.Text.Replace("澄溪", word).Replace("？", $"{word}？").Replace("重点讨论", $"重点讨论{word}").Replace("。", $"，{word}。");
        var notice = SmallNotice.Read([.. SmallNotice.Questions.Select(question => $"{word}{question}")]);
        var marked = notice with
        {
            Title = new Found<string>($"{word}的通知", notice.Title!.Span), PlanTitle = new Found<string>($"{word}活动方案", notice.PlanTitle!.Span),
            Themes = [.. notice.Themes.Select(theme => theme with { Name = word + theme.Name, Scope = word + theme.Scope })],
            Phases = [.. notice.Phases.Select(phase => phase with { Name = word + phase.Name, Tasks = word + phase.Tasks })],
            Roles = [.. notice.Roles.Select(role => role with { Holder = word + role.Holder })],
            Deliverables = [.. notice.Deliverables.Select(found => new Found<string>(word + found.Value, found.Span))],
        };
        return new NoticeDraft(SmallNotice.Source(text), marked, new NoticeFile("", ""), null, office.OrganId, Cast.Now.UtcDateTime);
    }

    private async Task FillAsync(AppDb db, Campaign campaign, string author, string answerer, string office, string word, Sensitivity label)
    {
        var now = Cast.Now.UtcDateTime;
        var (theme, prompt) = (campaign.Themes[0], campaign.Prompts[0]);
        var said = new List<Contribution>();
        for (var index = 0; index < 5; index++)
        {
            said.Add(new Contribution(
                campaign.Id, await Counter.NextAsync(db, "contributions", campaign.Id),
                new Said($"{word}第{index}句", theme.Id, [prompt.Id]) { Label = label }, actors[author], now));
            db.Add(said[^1]);
        }

        await db.SaveChangesAsync();
        said[0].Answer(DispositionKind.Adopted, $"{word}理由", null, actors[answerer], now);
        said[1].Answer(DispositionKind.Merged, $"{word}理由", said[0].Id, actors[answerer], now);
        said[2].Answer(DispositionKind.Adopted, $"{word}理由", null, actors[answerer], now);
        var terms = new PollTerms($"{word}表态", theme.Id, false, ResultsShown.AfterVoting, DateOnly.FromDateTime(now).AddDays(5), label);
        var poll = new Poll(campaign.Id, await Counter.NextAsync(db, "polls", campaign.Id), terms, actors[answerer], now);
        var statement = new Statement(poll, await Counter.NextAsync(db, "statements", poll.Id), $"{word}观点", [said[0].Id], actors[answerer], now);
        poll.Open(statements: 1, now);
        db.AddRange(poll, statement, new Vote(statement, Zuoshi.Opinions.Votes.Stance.Agree, actors[author], now));
        var lead = actors[office].UnitId;
        var made = new List<WorkItem>();
        foreach (var kind in new[] { WorkItemKind.Task, WorkItemKind.Project })
            made.Add(new WorkItem(campaign.Id, kind, await Counter.NextAsync(db, kind.Segment(), campaign.Id), Content(word, kind, theme.Id, said[0].Id, lead, label), actors[answerer], now));
        db.AddRange(made);
        if (label is Sensitivity.Internal)
        {
            var layout = new ListLayout(campaign.Id, WorkItemKind.Task);
            layout.Add($"{word}列", ColumnType.Text, []);
            db.Add(layout);
        }

        db.Add(new Baseline(campaign.Id, await Counter.NextAsync(db, "baselines", campaign.Id), new PublicationTerms(DateOnly.FromDateTime(now), "", ""), made, actors[office], now));
        // Why a theme has no row is said to all who see the campaign: it bears no label.
        if (label is Sensitivity.Internal)
            db.Add(new Omission(campaign.Id, new CoveredThing(CoverageKind.Theme, campaign.Themes[1].Id, "主题2"), $"{word}说明", actors[office], now));
        var entry = new MaterialEntry($"{word}资料", null, label);
        db.Add(Material.OfLink(campaign.Id, await Counter.NextAsync(db, "materials", campaign.Id), entry, "https://example.test/", actors[office], now));
        await db.SaveChangesAsync();
        await MeetAsync(db, campaign, author, answerer, word, label);
        await DeliverAsync(db, campaign, made, actors[office], word);
        await MeasureAsync(db, campaign, made[0], actors[office], word);
        if (label is Sensitivity.Internal) await ShowAsync(db, campaign, said[0].Id, word);
        // Forms and complaints bear no label: whoever sees the campaign, or answers, may read them.
        if (label is Sensitivity.Internal) await AskAsync(db, campaign, actors[office], actors[author], word);
        await LearnAsync(db, campaign, made[0], word);
        await TellAsync(db, campaign, actors[office], actors[label is Sensitivity.WorkSecret ? office : author], word, label);

        var rows = await db.WorkItems.Where(x => x.CampaignId == campaign.Id && x.Label == label).OrderBy(x => x.Kind).ToListAsync();
        var text = new DocumentText($"{word}行动计划",
        [
            new ParagraphText(1, $"{word}总体要求", "", theme.Id, []), new ParagraphText(0, "", $"{word}开头", null, []),
            .. rows.Select(row => new ParagraphText(3, row.Title, $"{word}正文", null, [new RowReference(row.Id, row.Version)])),
        ], label);
        // Each body's editions are numbered alike, whoever sees how many of them.
        var plan = await DraftAsync(db, campaign, text, 1 + (label is Sensitivity.WorkSecret ? 10 : 0), office);
        // A template holds a skeleton and bears no label.
        if (label is Sensitivity.Internal) db.Add(new DocumentTemplate(campaign.Id, await Counter.NextAsync(db, "document-templates", campaign.Id), DocumentKind.ActionPlan, $"{word}文稿模板", $"一、{word}总体要求\n〔任务〕"));
        await db.SaveChangesAsync();
        await SendRoundAsync(db, campaign, plan, word, author, answerer, office);
    }

    private async Task<OpenedEdition> DraftAsync(AppDb db, Campaign campaign, DocumentText text, int draft, string office)
    {
        var number = new EditionNumber(await Counter.NextAsync(db, "documents", campaign.Id), draft);
        var document = new OfficialDocument(campaign.Id, DocumentKind.ActionPlan, number, text, actors[office], Cast.Now.UtcDateTime);
        db.Add(document);
        return new OpenedEdition(CampaignFacts.Fact(campaign), document, []);
    }

    // Commented on by a unit, sent back edited, submitted to be signed.
    private async Task SendRoundAsync(AppDb db, Campaign campaign, OpenedEdition plan, string word, string author, string answerer, string office)
    {
        var (by, now) = (actors[office], Cast.Now.UtcDateTime);
        var asked = new Consultation(plan, new ConsultationTerms(DateOnly.FromDateTime(now).AddDays(9), $"{word}征求意见", [actors[author].UnitId, actors[answerer].UnitId]), by, now);
        var comment = asked.Say(plan.Document, await Counter.NextAsync(db, "comments", asked.Id), new CommentWords(plan.Document.Paragraphs[1].Key, $"{word}意见", $"{word}改法"), actors[author], now);
        db.Add(asked);
        db.Add(new ReturnedCopy(
            plan.Document, await Counter.NextAsync(db, "returned-copies", campaign.Id), ($"{word}改稿.docx", ""),
            [new EditSuggestion(1, SuggestionKind.Changed, $"{word}开头", $"{word}改过") { IsForDraft = true, ParagraphKey = plan.Document.Paragraphs[1].Key, Text = $"{word}改过" }], by, now));
        await db.SaveChangesAsync();
        comment.Answer(CommentOutcome.Declined, $"{word}理由", by, now);
        asked.Agree(actors[answerer], now);
        db.Add(new Approval(plan, new ApprovalTerms($"{word}主送", "", "澄水", null, [actors[answerer].UnitId]), by, now));
        await db.SaveChangesAsync();
    }

    // One that was objected to and one with a prepared answer; a reply, an endorsement, a template.
    private async Task TalkAsync(AppDb db, Campaign campaign, string author, string answerer, string word)
    {
        var (by, other, now) = (actors[author], actors[answerer], Cast.Now.UtcDateTime);
        var (objected, waiting) = (await SayAsync(), await SayAsync());
        objected.Answer(DispositionKind.Declined, $"{word}理由", null, other, now);
        objected.RaiseObjection($"{word}申诉", by, now);
        db.Add(waiting.Endorse(null, other, now)!);
        db.Add(waiting.Reply(Stance.For, $"{word}回复", false, by, now));
        db.Add(new PreparedAnswer(waiting, AnswerText.For(waiting, DispositionKind.Kept, $"{word}拟办", null), other, now));
        db.Add(new AnswerTemplate(campaign.Id, $"{word}模板", DispositionKind.Kept, $"{word}模板文字"));
        await db.SaveChangesAsync();

        async Task<Contribution> SayAsync()
        {
            var said = new Contribution(campaign.Id, await Counter.NextAsync(db, "contributions", campaign.Id), new Said($"{word}又一句", campaign.Themes[0].Id, []), by, now);
            db.Add(said);
            return said;
        }
    }

    // What comes by a page alone: a file with a contribution, a table that is still being checked.
    private static async Task BringAsync(RunningSite site, Cast author, Cast liaison, int campaign, string word)
    {
        await (await (await site.As(author)).Open($"/campaigns/{campaign}/contributions")).Form("提一条建言").Fill("说一件具体的事", $"{word}附了文件").Fill("属于哪个主题", $"1 {(campaign == 1 ? "" : word)}防洪保安")
            .Attach("附件", $"{word}.txt", System.Text.Encoding.UTF8.GetBytes(word)).Press("提交建言");
        await (await (await site.As(liaison)).Open($"/campaigns/{campaign}/contributions/table")).Form("用表格提交建言")
            .Fill("或者从 Excel、Word 里复制表格，贴在这里", $"内容\t主题\n{word}一条\t没有的主题\n").Press("去核对");
    }

    // A table of rows that was imported, one that is still being checked, and a word that an earlier one taught.
    private static async Task BringRowsAsync(RunningSite site, Cast office, int campaign, string word)
    {
        await (await (await site.As(office)).Open($"/campaigns/{campaign}/lists/import")).Form("导入清单")
            .Attach("清单表格", $"{word}.csv", System.Text.Encoding.UTF8.GetBytes($"任务名称,牵头单位\n{word}任务一项,{word}的单位\n")).Press("去核对");
        var checking = await (await (await site.As(office)).Open($"/campaigns/{campaign}/lists/import")).Form("导入清单")
            .Attach("清单表格", $"{word}导入.csv", System.Text.Encoding.UTF8.GetBytes($"任务名称,主题,牵头单位\n{word}导入的任务,1,{Cast.Station}\n")).Press("去核对");
        Assert.Equal("已导入：新增1项，改动0项", (await checking.Press("导入 1 处")).Flash);
        await (await (await site.As(office)).Open($"/campaigns/{campaign}/indicators/import")).Form("用表格导入指标")
            .Fill("或者从 Excel、Word 里复制表格，贴在这里", $"指标\t类别\t年份\t数值\n{word}达标率\t目标\t2035\t{word}\n").Press("去核对");
        await site.Look(async db =>
        {
            db.Add(new TableWord(await db.Campaigns.Where(x => x.Number == campaign).Select(x => x.Id).SingleAsync(), $"{word}列", ListField.Content));
            return await db.SaveChangesAsync();
        });
    }

    // A session that people can sign in to, with minutes that have partly become contributions. It bears no label itself, so that
    // the words of a secret stand in its minutes alone.
    private async Task MeetAsync(AppDb db, Campaign campaign, string recorder, string convener, string word, Sensitivity label)
    {
        var (now, open) = (Cast.Now.UtcDateTime, label is Sensitivity.WorkSecret ? "平常话" : word);
        var plan = new SessionPlan($"{open}议题", now.AddDays(2), now.AddDays(2).AddHours(2), $"{open}会议室", "https://huiyi.test/")
        {
            Agenda = [new AgendaText($"{open}议程", campaign.Prompts[0].Id), new AgendaText($"{open}再议", null)],
            Guests = [Guest.OfUnit(actors[recorder].UnitId, $"{open}单位")], RecorderId = actors[recorder].PersonId, RecorderName = actors[recorder].Name,
        };
        var session = new Zuoshi.Discussions.Sessions.Session(campaign.Id, await Counter.NextAsync(db, "sessions", campaign.Id), campaign.Themes[0].Id, plan, actors[convener]);
        session.OpenSignIn("123456", now);
        var minutes = new SessionMinutes(session);
        minutes.Reach(new MinutesReach(Visibility.Campaign, label), actors[recorder]);
        minutes.Read($"{word}甲：{word}发言。\n\n{word}乙：{word}再说。", new SpeakerList([], []), (await new CampaignFacts(db).FindAsync(campaign.Number, actors[recorder]))!);
        db.AddRange(session, minutes, Attendance.OfGuest(session, $"{open}来宾", "", now));
        await db.SaveChangesAsync();

        var said = new Contribution(
            campaign.Id, await Counter.NextAsync(db, "contributions", campaign.Id), new Said($"{word}会上的话", campaign.Themes[0].Id, []) { Label = label }, actors[recorder], now);
        said.WasSaidIn(session, $"{word}甲", null);
        minutes.Became(new Dictionary<MinutesRow, Guid> { [minutes.Rows[0]] = said.Id });
        db.Add(said);
        await db.SaveChangesAsync();
    }

    private static RowContent Content(string word, WorkItemKind kind, Guid theme, Guid from, Guid lead, Sensitivity label) => new()
    {
        Title = $"{word}一件事", ThemeId = theme, LeadUnitId = lead, ContributionIds = [from], Label = label, Basis = $"{word}依据",
        Content = $"{word}把堤防加高一米，写够十个字。", Target = $"{word}目标", KpiInWords = $"{word}指标", Acceptance = $"{word}标准", Remark = $"{word}备注", DueText = $"{word}时限",
        Leader = new Holder($"{word}领导", null), Owner = new Holder($"{word}责任人", null), Liaison = new Holder($"{word}联络员", null),
        Deliverables = [new DeliverableText(DeliverableForm.Report, $"{word}报告")], Milestones = [new MilestoneText($"{word}第一步", new DateOnly(2026, 9, 30), null)],
        Project = kind is WorkItemKind.Project ? new ProjectContent($"{word}类别", BuildNature.New, Stage.Reserve, $"{word}规模", 2026, 2027, 100_000_000) { Location = $"{word}地点", Owner = $"{word}法人" } : null,
    };
}
