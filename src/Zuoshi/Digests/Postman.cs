using Zuoshi.Platform.Mail;
using Zuoshi.Platform.Time;

namespace Zuoshi.Digests;

/// <summary>Makes the rounds as long as the site runs: tells what has happened, and in office hours sends the day's mails.</summary>
internal sealed class Postman(IServiceScopeFactory scopes, Mailer mailer, TimeProvider clock, ILogger<Postman> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5), BetweenMails = TimeSpan.FromMinutes(1);

    private DateOnly? decidedOn;
    private DateTime mailsAt = DateTime.MinValue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            // From the end of one round to the next, so that a clock that leaps asks for one round and not for all that it passed over.
            await Task.Delay(Pause, clock, stoppingToken);
            try
            {
                using var scope = scopes.CreateScope();
                await scope.ServiceProvider.GetRequiredService<Telling>().RunAsync(stoppingToken);
                if (mailer.Sends && OfficeHours.Has(clock.Now()) && clock.Now() >= mailsAt) await MailAsync(scope.ServiceProvider, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The database may be away for a moment; the next round finds everything where it was.
                log.LogError(failure, "A round of messages failed");
            }
        }
    }

    private async Task MailAsync(IServiceProvider services, CancellationToken cancel)
    {
        mailsAt = clock.Now() + BetweenMails;
        var today = clock.Today();
        // Once a day: what comes later goes out with the next day's.
        if (decidedOn != today)
        {
            await services.GetRequiredService<Deciding>().RunAsync(cancel);
            decidedOn = today;
        }

        await services.GetRequiredService<Sending>().RunAsync(cancel);
    }
}
