using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Zuoshi.Endurance;

/// <summary>What the site has answered as done, by the mark that only this one thing bears.</summary>
internal sealed class Answered
{
    /// <summary>Texts of contributions.</summary>
    public ConcurrentBag<string> Contributions { get; } = [];

    /// <summary>Reasons of dispositions.</summary>
    public ConcurrentBag<string> Reasons { get; } = [];

    /// <summary>Titles of tasks.</summary>
    public ConcurrentBag<string> Tasks { get; } = [];

    /// <summary>Names, by their SHA-256, of files.</summary>
    public ConcurrentBag<string> Files { get; } = [];

    /// <summary>What was answered neither as done nor as an outage; it must stay empty.</summary>
    public ConcurrentBag<string> Odd { get; } = [];

    /// <summary>How many in all.</summary>
    public int Count => Contributions.Count + Reasons.Count + Tasks.Count + Files.Count;
}

/// <summary>Several people at work at once: some contribute, some answer, one makes list rows, one uploads notices.</summary>
internal sealed class Load : IDisposable
{
    private const string Campaign = "/campaigns/1";

    private readonly List<(Clerk Clerk, Func<Clerk, Task> Work)> people = [];

    private Load(Answered answered) => Answered = answered;

    /// <summary>What was answered so far.</summary>
    public Answered Answered { get; }

    /// <summary>Lets everybody sign in.</summary>
    public static async Task<Load> OnAsync(Uri site, Answered answered)
    {
        var load = new Load(answered);
        load.people.Add((await Clerk.AtAsync(site, "yunshu-zg"), load.ContributeAsync));
        load.people.Add((await Clerk.AtAsync(site, "lly-gongjiao"), load.ContributeAsync));
        load.people.Add((await Clerk.AtAsync(site, "huodongban"), load.ContributeAndAnswerAsync));
        load.people.Add((await Clerk.AtAsync(site, "huodongban"), load.MakeTaskAsync));
        load.people.Add((await Clerk.AtAsync(site, "huodongban"), load.UploadAsync));
        return load;
    }

    /// <summary>Works until told to stop; a connection that breaks ends nobody's work.</summary>
    public Task RunAsync(CancellationToken stop) => Task.WhenAll(people.Select(async person =>
    {
        while (!stop.IsCancellationRequested) await person.Work(person.Clerk);
    }));

    public void Dispose()
    {
        foreach (var (clerk, _) in people) clerk.Dispose();
    }

    private async Task ContributeAsync(Clerk clerk)
    {
        var text = $"末班车后没有接驳，记号{NewMark()}";
        await NoteAsync(await clerk.SendAsync($"{Campaign}/contributions", ("Input.Text", text), ("Input.ThemeId", Clerk.First)), Answered.Contributions, text);
    }

    private async Task ContributeAndAnswerAsync(Clerk clerk)
    {
        var text = $"站台没有遮雨的地方，记号{NewMark()}";
        var sent = await clerk.SendAsync($"{Campaign}/contributions", ("Input.Text", text), ("Input.ThemeId", Clerk.First));
        await NoteAsync(sent, Answered.Contributions, text);
        if (!sent.IsDone) return;

        var reason = $"先在客流大的站做，记号{NewMark()}";
        var answer = await clerk.SendAsync(sent.Location!, "Answer", ("Kind", "Kept"), ("Reason", reason));
        await NoteAsync(answer, Answered.Reasons, reason);
    }

    private async Task MakeTaskAsync(Clerk clerk)
    {
        var title = $"接驳{NewMark()}";
        var reply = await clerk.SendAsync(
            $"{Campaign}/lists/new", ("Input.Title", title), ("Input.Content", "主要站末班公交按轨道末班到站后20分钟发车。"),
            ("Input.ThemeId", Clerk.First), ("Input.LeadUnitId", Clerk.First), ("Input.Nature", Clerk.First), ("Input.SourceKind", Clerk.First));
        await NoteAsync(reply, Answered.Tasks, title);
    }

    private async Task UploadAsync(Clerk clerk)
    {
        var content = Encoding.UTF8.GetBytes($"关于开展讨论的通知\n各单位：\n请于2026年12月1日至12月5日开展讨论。记号{NewMark()}\n岚江市交通运输局\n2026年11月25日\n");
        var reply = await clerk.SendFileAsync("/notices/new", "Notice", "通知.txt", content);
        await NoteAsync(reply, Answered.Files, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    private async Task NoteAsync(Reply reply, ConcurrentBag<string> done, string mark)
    {
        if (reply.IsDone)
        {
            done.Add(mark);
            return;
        }

        // A broken connection, or a site that says it can't just now: neither was promised anything.
        if (reply.Status is null or System.Net.HttpStatusCode.ServiceUnavailable) await Task.Delay(100);
        else Answered.Odd.Add($"{(int)reply.Status} {reply.Location} {reply.Text}");
    }

    private static string NewMark() => Guid.CreateVersion7().ToString("N");
}
