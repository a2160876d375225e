using Microsoft.EntityFrameworkCore;

namespace Zuoshi.Tests.Architecture;

public sealed class MigrationTests
{
    private const string Advice = "The model has changed since the last migration; CONTRIBUTING.md says how to add one for both databases";

    [Fact]
    public void The_migrations_for_sqlite_say_what_the_model_says() => Assert.False(Models.Sqlite.Database.HasPendingModelChanges(), Advice);

    [Fact]
    public void The_migrations_for_postgres_say_what_the_model_says() => Assert.False(Models.Postgres.Database.HasPendingModelChanges(), Advice);
}
