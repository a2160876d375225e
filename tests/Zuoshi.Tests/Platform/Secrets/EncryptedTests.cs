using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Secrets;

namespace Zuoshi.Tests.Platform.Secrets;

public sealed class EncryptedTests : IDisposable
{
    // Never kept; one for all, because EF keeps the model of a context for the whole process.
    private static readonly MasterKey Key = MasterKey.Open("nowhere", configured: null);

    private readonly SqliteConnection connection = new("Data Source=:memory:");

    public EncryptedTests() => connection.Open();

    [Fact]
    public async Task A_marked_property_is_sealed_in_the_database_and_plain_in_the_program()
    {
        await using var db = Db();
        await db.Database.EnsureCreatedAsync();
        db.Add(new Card { Id = Guid.CreateVersion7(), Name = "甲", Phone = "0571-7654321" });
        db.Add(new Card { Id = Guid.CreateVersion7(), Name = "乙", Phone = null });
        await db.SaveChangesAsync();

        var stored = await db.Database.SqlQuery<string?>($"SELECT Phone AS Value FROM Cards ").ToListAsync();
        Assert.Contains(null, stored);
        Assert.DoesNotContain("7654321", string.Concat(stored));
        await using var later = Db();
        Assert.Equal(["0571-7654321", null], await later.Cards.OrderByDescending(x => x.Name).Select(x => x.Phone).ToListAsync());
    }

    [Fact]
    public async Task A_stored_text_that_was_altered_is_refused()
    {
        await using var db = Db();
        await db.Database.EnsureCreatedAsync();
        db.Add(new Card { Id = Guid.CreateVersion7(), Name = "甲", Phone = "0571-7654321" });
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlAsync($"UPDATE Cards SET Phone = substr(Phone, 1, 50) || 'AAAA'");

        await Assert.ThrowsAnyAsync<CryptographicException>(() => db.Cards.AsNoTracking().ToListAsync());
    }

    public void Dispose() => connection.Dispose();

    private CardDb Db() => new(new DbContextOptionsBuilder<CardDb>().UseSqlite(connection).Options);

    private sealed class Card
    {
        public required Guid Id { get; init; }

        public required string Name { get; init; }

        [Encrypted("test.phone")]
        public required string? Phone { get; init; }
    }

    private sealed class CardDb(DbContextOptions options) : DbContext(options)
    {
        public DbSet<Card> Cards => Set<Card>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.SealEncrypted(Key);
    }
}
