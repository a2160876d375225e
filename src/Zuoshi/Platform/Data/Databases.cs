using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Zuoshi.Platform.Data;

/// <summary>Chooses and opens the database.</summary>
public static class Databases
{
    /// <summary>Registers <see cref="AppDb"/>: PostgreSQL when a connection string is given, else one SQLite file.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="postgres">Npgsql connection string, or null.</param>
    /// <param name="sqlite">Path of the SQLite file.</param>
    public static IServiceCollection AddDatabase(this IServiceCollection services, string? postgres, string sqlite)
    {
        services.AddScoped<Trail>();
        services.AddScoped<EventInterceptor>();
        services.AddSingleton<CommitQueue>().AddHostedService(provider => provider.GetRequiredService<CommitQueue>());
        if (string.IsNullOrWhiteSpace(postgres))
        {
            services.AddDbContext<AppDb, SqliteAppDb>((provider, options) => options
                .UseSqlite(SqliteConnectionString(sqlite), options => options.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
                .UseSnakeCaseNamingConvention()
                // SQLite changes a table by making it anew, with the foreign keys off meanwhile; that one switch stands outside the transaction.
                .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning))
                .ReplaceService<IModelCacheKeyFactory, ModelForKey>()
                .AddInterceptors([.. Interceptors(provider), SqlitePragmas.Instance]));
        }
        else
        {
            services.AddDbContext<AppDb, PostgresAppDb>((provider, options) => options
                .UseNpgsql(postgres, options => options.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
                .UseSnakeCaseNamingConvention()
                .ReplaceService<IModelCacheKeyFactory, ModelForKey>()
                .AddInterceptors(Interceptors(provider)));
        }

        return services;
    }

    // The audit's lines first: what a feature makes of a save, it makes of them.
    private static IEnumerable<IInterceptor> Interceptors(IServiceProvider provider) =>
        provider.GetServices<ISaveChangesInterceptor>().Prepend(provider.GetRequiredService<EventInterceptor>());

    /// <summary>Whether a save failed because something of the same key is there already.</summary>
    public static bool IsDuplicate(DbUpdateException failure) => failure.InnerException is
        SqliteException { SqliteExtendedErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT_UNIQUE or SQLitePCL.raw.SQLITE_CONSTRAINT_PRIMARYKEY } or
        Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation };

    private static string SqliteConnectionString(string path) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();
}
