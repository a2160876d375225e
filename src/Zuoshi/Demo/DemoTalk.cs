using Zuoshi.Campaigns;
using Zuoshi.Discussions;
using Zuoshi.Discussions.Answers;
using Zuoshi.Discussions.Contract;
using Zuoshi.Discussions.Replies;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Demo;

/// <summary>What the invented city's people say to each other's contributions, and what the office has prepared.</summary>
/// <param name="db">The database.</param>
/// <param name="current">Who acts, for the audit.</param>
/// <param name="cast">The people as they act, in order.</param>
/// <param name="campaign">The campaign.</param>
internal sealed class DemoTalk(AppDb db, CurrentActor current, IReadOnlyDictionary<string, Actor> cast, Campaign campaign)
{
    private const string Office = "huodongban";

    private readonly DemoTalking data = DemoData.Read<DemoTalking>("talk.json");

    /// <summary>Lets people endorse, reply and object.</summary>
    /// <param name="sent">The contributions.</param>
    public async Task FillAsync(IReadOnlyDictionary<string, Contribution> sent)
    {
        foreach (var (id, count) in data.Endorsements) await EndorseAsync(sent[id], count);
        foreach (var reply in data.Replies)
            await ActAsync(reply.By, by => db.Add(sent[reply.To].Reply(Enum.Parse<Stance>(reply.Stance, ignoreCase: true), reply.Text, false, by, DemoWorld.Moment(reply.Day, 3))));
        foreach (var objection in data.Objections)
            await ActAsync(cast.First(person => person.Value.PersonId == sent[objection.To].AuthorId).Key, by => sent[objection.To].RaiseObjection(objection.Text, by, DemoWorld.Moment(objection.Day, 5)));
        await ActAsync(Office, by =>
        {
            db.AddRange(AnswerTemplate.Common(campaign.Id));
            if (sent.Values.OrderBy(contribution => contribution.Number).FirstOrDefault(contribution => contribution.IsOpen && contribution.Objection is null) is { } waiting)
                db.Add(new PreparedAnswer(waiting, AnswerText.For(waiting, DispositionKind.PartlyAdopted, "可行的部分列入任务清单，其余报主管部门研究。", null), by, DemoClock.Begins.AddHours(-2)));
        });
    }

    private async Task EndorseAsync(Contribution contribution, int count)
    {
        var first = contribution.Number * 7;
        var others = cast.Where(person => person.Value.Can(Permission.Contribute) && person.Value.PersonId != contribution.AuthorId).ToList();
        for (var index = 0; index < Math.Min(count, others.Count); index++)
            await ActAsync(others[(first + index) % others.Count].Key, by => db.Add(contribution.Endorse(null, by, contribution.At.AddHours(index + 1))!));
    }

    private async Task ActAsync(string signIn, Action<Actor> act)
    {
        current.ActAs(cast[signIn]);
        act(cast[signIn]);
        await db.SaveChangesAsync();
    }
}

internal sealed record DemoTalking(IReadOnlyDictionary<string, int> Endorsements, IReadOnlyList<DemoSaidTo> Replies, IReadOnlyList<DemoSaidTo> Objections);

internal sealed record DemoSaidTo(string To, string Text, int Day, string Stance = "", string By = "");
