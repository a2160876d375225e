using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Zuoshi.Tests.World;

/// <summary>The databases that the site runs on, and so every test of a page.</summary>
public enum Database
{
    /// <summary>One file.</summary>
    Sqlite,

    /// <summary>A server of our own, from the machine's package.</summary>
    Postgres,
}

/// <summary>
/// Runs a theory on each database, whose name stands first among the arguments and so in the test's name; further arguments
/// make a row, as with <see cref="InlineDataAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnEachDatabaseAttribute(params object?[] arguments) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
        [
            new TheoryDataRow([Database.Sqlite, .. arguments]),
            new TheoryDataRow([Database.Postgres, .. arguments]) { Skip = PostgresServer.Missing },
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
