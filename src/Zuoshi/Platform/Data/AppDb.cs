using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Zuoshi.Platform.Secrets;

namespace Zuoshi.Platform.Data;

/// <summary>
/// The database. It names no entity: mappings are found beside the entities, and each feature adds its sets as extension
/// properties in its <c>…Tables.cs</c>.
/// </summary>
public abstract class AppDb(DbContextOptions options, MasterKey? key) : DbContext(options), IDataProtectionKeyContext
{
    internal MasterKey? Key => key;

    /// <summary>Keys that protect cookies and held forms; in the database, so that every node has the same.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        modelBuilder.Entity<DataProtectionKey>().ToTable("platform_keys");

        foreach (var type in modelBuilder.Model.GetEntityTypes().ToList())
        {
            // Every key is made by the application; told otherwise, EF would take a new child for a stored one.
            foreach (var key in type.GetProperties().Where(property => property.ClrType == typeof(Guid) && property.IsPrimaryKey()))
                key.ValueGenerated = ValueGenerated.Never;
            if (type.ClrType.IsSubclassOf(typeof(Entity)))
                modelBuilder.Entity(type.ClrType).Property(nameof(Entity.Version)).IsConcurrencyToken();
        }

        modelBuilder.SealEncrypted(key);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    // SQLite gives instants back without their kind.
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value, value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}

/// <summary>The database as one file; the default.</summary>
public sealed class SqliteAppDb(DbContextOptions<SqliteAppDb> options, MasterKey? key = null) : AppDb(options, key);

/// <summary>The database on a PostgreSQL server (15 or later).</summary>
public sealed class PostgresAppDb(DbContextOptions<PostgresAppDb> options, MasterKey? key = null) : AppDb(options, key);
