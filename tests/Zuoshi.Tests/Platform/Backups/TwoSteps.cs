using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Zuoshi.Platform.Data;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Backups;

/// <summary>A database with a history of two steps, so that an upgrade can be seen whatever the site's own history is.</summary>
internal sealed class TwoSteps(DbContextOptions<TwoSteps> options) : AppDb(options, key: null)
{
    public const string First = "20200101000000_First", Second = "20200102000000_Second";

    public static async Task<TwoSteps> OnAsync(Ground ground)
    {
        var options = new DbContextOptionsBuilder<TwoSteps>().UseSnakeCaseNamingConvention()
            // The steps make one table of their own and nothing of the site's.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        var assembly = typeof(TwoSteps).Assembly.GetName().Name;
        if (await GroundKeeper.ConnectionStringAsync(ground) is { } postgres) options.UseNpgsql(postgres, npgsql => npgsql.MigrationsAssembly(assembly));
        else options.UseSqlite($"Data Source={Path.Combine(ground.Folder, "zuoshi.db")};Pooling=False", sqlite => sqlite.MigrationsAssembly(assembly));
        return new TwoSteps(options.Options);
    }
}

[DbContext(typeof(TwoSteps)), Migration(TwoSteps.First)]
internal sealed class FirstStep : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("CREATE TABLE steps (name text NOT NULL)");
}

[DbContext(typeof(TwoSteps)), Migration(TwoSteps.Second)]
internal sealed class SecondStep : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("ALTER TABLE steps ADD COLUMN height integer NOT NULL DEFAULT 7");
}
