using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Mail;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Digests.Messages;

/// <summary>The reader's own messages, thing by thing, and what waits. Having them on the page is having seen them.</summary>
[Can(Permission.KeepOwnAccount)]
public sealed class IndexModel(AppDb db, Waiting waiting, Mailer mailer, TimeProvider clock) : AppPage
{
    private const int Latest = 200;

    /// <summary>The news of one thing.</summary>
    /// <param name="Address">Where it stands.</param>
    /// <param name="Latest">The newest.</param>
    /// <param name="Earlier">Those before, the newest first.</param>
    /// <param name="IsNew">Whether any of it wasn't seen before.</param>
    public sealed record Thing(string Address, Message Latest, IReadOnlyList<Message> Earlier, bool IsNew);

    public IReadOnlyList<Thing> Things { get; private set; } = [];

    public IReadOnlyList<NextStep> Steps { get; private set; } = [];

    /// <summary>Whether the site sends mails.</summary>
    public bool SendsMail => mailer.Sends;

    public async Task OnGetAsync()
    {
        var own = db.Messages.Where(x => x.PersonId == Actor.PersonId);
        var messages = await own.AsNoTracking().OrderByDescending(x => x.Id).Take(Latest).ToListAsync();
        Things =
        [
            .. messages.GroupBy(x => x.Address)
                .Select(thing => new Thing(thing.Key, thing.First(), [.. thing.Skip(1).DistinctBy(x => x.Title)], thing.Any(x => x.SeenAt is null))),
        ];
        Steps = await waiting.ListAsync(Actor);
        var now = clock.Now();
        await own.Where(x => x.SeenAt == null).ExecuteUpdateAsync(set => set.SetProperty(x => x.SeenAt, now));
    }
}
