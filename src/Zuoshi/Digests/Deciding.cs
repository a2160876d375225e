using System.Text;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Mail;
using Zuoshi.Platform.Time;

namespace Zuoshi.Digests;

/// <summary>Decides who gets a mail today, and what stands in it: news not looked at yet, and what waits, of which one is reminded once.</summary>
public sealed class Deciding(AppDb db, OrganisationFacts organisation, Waiting waiting, Mailer mailer, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(7);

    /// <summary>Decides for everybody who can be written to and has no mail of today yet.</summary>
    public async Task RunAsync(CancellationToken cancel = default)
    {
        var day = clock.Today();
        var written = await db.Mailings.Where(x => x.Day == day).Select(x => x.PersonId).ToHashSetAsync(cancel);
        foreach (var person in await organisation.CorrespondentsAsync())
            if (!written.Contains(person.PersonId)) await DecideAsync(person, day, cancel);
    }

    private async Task DecideAsync(Actor person, DateOnly day, CancellationToken cancel)
    {
        var now = clock.Now();
        var since = now - Fresh;
        var news = await db.Messages.Where(x => x.PersonId == person.PersonId && x.SeenAt == null && x.MailedOn == null && x.At > since)
            .OrderByDescending(x => x.Id).ToListAsync(cancel);
        var steps = await waiting.ListAsync(person);
        var reminded = await db.Reminders.Where(x => x.PersonId == person.PersonId).ToListAsync(cancel);
        var anew = steps.Where(step => !reminded.Exists(reminder => reminder.Address == step.Address)).DistinctBy(step => step.Address).ToList();

        db.RemoveRange(reminded.Where(reminder => !steps.Any(step => step.Address == reminder.Address)));
        if (news.Count + anew.Count > 0)
        {
            foreach (var message in news) message.GoesOut(day);
            db.AddRange(anew.Select(step => new Reminder { PersonId = person.PersonId, Address = step.Address, Day = day }));
            db.Add(new Mailing(person.PersonId, day, $"做实：{news.DistinctBy(x => x.Address).Count() + anew.Count}件事", Body(news, anew), now));
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || Databases.IsDuplicate(failure))
        {
            // Another node has decided it: theirs is the mail, none of ours was saved.
        }

        db.ChangeTracker.Clear();
    }

    // Titles and addresses alone: whoever wants the words signs in.
    private string Body(IReadOnlyList<Message> news, IReadOnlyList<NextStep> steps)
    {
        var body = new StringBuilder();
        Part("新消息", news.DistinctBy(x => x.Address).Select(x => (x.Title, x.Address)));
        Part("等您办", steps.Select(x => (x.Plain, x.Address)));
        return body.Append($"全部消息：{new Uri(mailer.Site, "/messages")}\n不想收邮件，在“我的账号”里关掉：{new Uri(mailer.Site, "/account")}\n").ToString();

        void Part(string heading, IEnumerable<(string Title, string Address)> lines)
        {
            if (!lines.Any()) return;

            body.Append(heading).Append('\n');
            foreach (var (title, address) in lines) body.Append($"· {title}\n  {new Uri(mailer.Site, address)}\n");
            body.Append('\n');
        }
    }
}
