using Zuoshi.Burden.Complaints;
using Zuoshi.Burden.Forms;
using Zuoshi.Campaigns;
using Zuoshi.Organisation;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Demo;

/// <summary>What the invented city asks for beside the system, and what people complain of.</summary>
/// <param name="db">The database.</param>
/// <param name="current">Who acts, for the audit.</param>
/// <param name="actorOf">Somebody of the cast by sign-in name.</param>
/// <param name="units">The units by key.</param>
internal sealed class DemoBurden(AppDb db, CurrentActor current, Func<string, Actor> actorOf, IReadOnlyDictionary<string, Unit> units)
{
    /// <summary>Registers two forms, one of which has expired, and sends three complaints in.</summary>
    public async Task FillAsync(Campaign campaign)
    {
        var office = actorOf("huodongban");
        current.ActAs(office);
        var start = DemoClock.Begins.AddMonths(-7);
        await RegisterAsync(campaign, office, start, new FormTerms
        {
            Name = "节假日运输保障情况表", Basis = "交运〔2026〕41号", Cycle = FormCycle.Once, FirstDue = WorkCalendar.China.After(start.DayInChina(), 5), Expires = new DateOnly(2026, 5, 31),
            Fields = "日均发送旅客（万人次）\n投入车辆（辆）\n值班电话", UnitIds = [units["u-bus"].Id, units["u-metro"].Id],
        }, []);
        var now = DemoClock.Begins.AddDays(-12);
        await RegisterAsync(campaign, office, now, new FormTerms
        {
            Name = "重点枢纽客流季报", Basis = "交规〔2026〕88号", Cycle = FormCycle.Quarter, FirstDue = WorkCalendar.China.After(now.DayInChina(), 10), Expires = new DateOnly(2027, 6, 30),
            Fields = "枢纽名称\n本季客流（万人次）\n高峰小时客流（人次）\n完成投资（万元）", UnitIds = [units["u-bus"].Id, units["u-metro"].Id, units["u-invest"].Id],
            Reasons = new Dictionary<string, string?> { ["完成投资（万元）"] = "省厅要求按枢纽分列，系统里只有项目合计" },
        }, [new KnownField("完成投资（万元）", "“报月度完成投资”")]);
        await ComplainAsync(office, campaign);
    }

    private async Task RegisterAsync(Campaign campaign, Actor office, DateTime at, FormTerms terms, IReadOnlyList<KnownField> known)
    {
        var form = new CollectionForm(campaign.Id, terms, new KnownFields(known), office, at);
        form.Take(await Counter.NextAsync(db, "collection-forms", campaign.Id));
        db.Add(form);
        await db.SaveChangesAsync();
    }

    private async Task ComplainAsync(Actor office, Campaign campaign)
    {
        var list = $"/campaigns/{campaign.Number}/lists/reporting";
        var solved = await SendAsync("lly-gongjiao", office, ComplaintKind.AskedTwice, "上报清单时要填的联络员电话，名录里已经有了，能不能不再填。", list, false, -9);
        await AnswerAsync(solved, office, "名录里有的不用再填，已经把上报说明里的这句删了。", -7);
        current.ActAs(actorOf("lly-gongjiao"));
        solved.Judge(isSolved: true, actorOf("lly-gongjiao"), DemoClock.Begins.AddDays(-6));
        await db.SaveChangesAsync();

        var answered = await SendAsync("lly-lancheng", office, ComplaintKind.TooLittleTime, "周五发的上报要求，下周二就截止，区里来不及开会定。", list, true, -5);
        await AnswerAsync(answered, office, "以后至少留五个工作日。这一次来不及的，写明情况，可以晚两天。", -2);
        await SendAsync("yunshu-zg", office, ComplaintKind.HardToUse, "手机上看纲要，批注的按钮离得太近，常点错。", $"/campaigns/{campaign.Number}/outline", false, -1);
    }

    private async Task<Complaint> SendAsync(string who, Actor office, ComplaintKind kind, string text, string about, bool hidesName, int day)
    {
        var by = actorOf(who);
        current.ActAs(by);
        var complaint = new Complaint(office.OrganId, await Counter.NextAsync(db, "complaints", null), new ComplaintWords(kind, text, about, hidesName), by, DemoClock.Begins.AddDays(day));
        db.Add(complaint);
        await db.SaveChangesAsync();
        return complaint;
    }

    private async Task AnswerAsync(Complaint complaint, Actor office, string answer, int day)
    {
        current.ActAs(office);
        complaint.Reply(answer, office, DemoClock.Begins.AddDays(day));
        await db.SaveChangesAsync();
    }
}
