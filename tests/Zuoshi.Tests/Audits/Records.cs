using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Zuoshi.Audits.Sealing;
using Zuoshi.Platform.Data;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Audits;

/// <summary>What tests of the record do to it: let days pass, seal, check, and break what no page can break.</summary>
internal static class Records
{
    extension(RunningSite site)
    {
        /// <summary>Three more days pass, each with a sign-in or two, and are sealed.</summary>
        public async Task SealedDays(int days = 3)
        {
            // The site's own job would do the same beside it, and go on while a test breaks things.
            await site.Services.GetServices<IHostedService>().OfType<SealingJob>().Single().StopAsync(CancellationToken.None);
            for (var day = 0; day < days; day++)
            {
                await site.As(Cast.Member);
                await site.As(Cast.Leader);
                site.Clock.Advance(TimeSpan.FromDays(1));
                await site.Seal();
            }
        }

        /// <summary>Seals what can be sealed.</summary>
        public async Task Seal()
        {
            using var scope = site.Services.CreateScope();
            await scope.ServiceProvider.GetRequiredService<Sealer>().SealAsync(CancellationToken.None);
        }

        /// <summary>Checks the whole record.</summary>
        public async Task<VerificationResult> Verify()
        {
            using var scope = site.Services.CreateScope();
            return await scope.ServiceProvider.GetRequiredService<Verification>().RunAsync(CancellationToken.None);
        }

        /// <summary>All seals in order of day.</summary>
        public Task<List<AuditSeal>> Seals() => site.Look(db => db.Set<AuditSeal>().AsNoTracking().OrderBy(seal => seal.Day).ToListAsync());

        /// <summary>Takes the triggers away, as somebody with the database's own password could.</summary>
        public Task Unguard(Database database) => site.Sql(database is Database.Sqlite ? SqliteAudit.NoTriggers : PostgresAudit.NoTriggers);

        /// <summary>Runs a statement.</summary>
        public Task<int> Sql(string statement) => site.Look(db => db.Database.ExecuteSqlRawAsync(statement));

        /// <summary>Forgets the seals kept outside the database.</summary>
        public void LoseAnchor() => File.Delete(site.Services.GetRequiredService<AnchorFile>().Path);
    }

    /// <summary>A key as the database's SQL writes it.</summary>
    public static string Sql(this Guid key, Database database) =>
        $"'{(database is Database.Sqlite ? key.ToString().ToUpperInvariant() : key.ToString())}'";

    /// <summary>A day as SQL writes it.</summary>
    public static string Sql(this DateOnly day) => $"'{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'";
}
