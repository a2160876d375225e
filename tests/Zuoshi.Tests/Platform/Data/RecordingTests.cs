using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation;
using Zuoshi.Platform.Data;
using Zuoshi.Tests.Architecture;
using Zuoshi.Tests.Docs;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Data;

/// <summary>What every save leaves in the audit, whatever feature it belongs to.</summary>
public sealed partial class RecordingTests
{
    [Theory, OnEachDatabase]
    public async Task A_change_without_an_event_is_recorded_all_the_same_with_what_stood_there(Database database)
    {
        await using var site = await RunningSite.On(database);

        await Change(site, "某某某");

        var line = Assert.Single(await site.Audit("organisation.person-changed"));
        Assert.Equal(("Person", """{"Name":"规划建设科科员"}""", """{"Name":"某某某"}"""), (line.SubjectKind, line.Before, line.After));
        Assert.Equal("系统", line.ActorName);
        Assert.Null(line.Address);
    }

    [Theory, OnEachDatabase]
    public async Task Nothing_changed_leaves_nothing(Database database)
    {
        await using var site = await RunningSite.On(database);
        var before = await site.Look(db => db.Set<AuditEntry>().CountAsync());

        await Change(site, Cast.Member.Name);

        Assert.Equal(before, await site.Look(db => db.Set<AuditEntry>().CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task An_event_carries_what_it_changed_and_who_in_which_post_from_where(Database database)
    {
        await using var site = await RunningSite.On(database);

        var line = (await site.Audit("campaigns.published"))[0];

        Assert.Equal((Cast.Office.Name, "127.0.0.1"), (line.ActorName, line.Address));
        Assert.NotEqual("", line.ActorPost);
        Assert.Equal("""{"PublishedAt":null}""", line.Before);
        Assert.StartsWith("""{"PublishedAt":"2026-03-16T""", line.After);
        var part = (await site.Audit("campaigns.group-filled"))[0];
        Assert.Contains("ThemeGroup[", part.After);
        Assert.Equal("Campaign", part.SubjectKind);
    }

    [Theory, OnEachDatabase]
    public async Task A_sign_in_names_who_signs_in_and_never_a_secret(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.SignIn(Cast.Leader);

        Assert.Contains(await site.Audit("organisation.signed-in"), line => line.ActorName == Cast.Leader.Name && line.ActorId == line.SubjectId);
        var secrets = await site.Look(db => db.Set<Person>().Select(person => new { person.Stamp, person.Account.PasswordHash }).ToListAsync());
        var all = await site.Look(db => db.Set<AuditEntry>().ToListAsync());
        var text = string.Join('\n', all.Select(line => line.Detail + line.Before + line.After));
        Assert.All(secrets, secret => Assert.False(text.Contains(secret.Stamp) || text.Contains(secret.PasswordHash)));
    }

    [Theory, OnEachDatabase]
    public async Task A_long_text_is_cut_and_its_length_and_hash_stand_for_the_rest(Database database)
    {
        await using var site = await RunningSite.On(database);
        var text = new string('长', 1000);

        await site.Put(new Setting { Name = "long", Value = text });

        var line = Assert.Single(await site.Audit("platform.setting-added"), line => line.Detail!.Contains("long"));
        var value = JsonSerializer.Deserialize<JsonElement>(line.After!).GetProperty("Value");
        Assert.Equal((200, 1000, 64), (value.GetProperty("text").GetString()!.Length, value.GetProperty("length").GetInt32(), value.GetProperty("sha256").GetString()!.Length));
    }

    [Theory, OnEachDatabase]
    public async Task A_save_that_cannot_be_recorded_is_not_made(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Look(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE audits_entries RENAME TO gone"));

        await Assert.ThrowsAnyAsync<Exception>(() => Change(site, "某某某"));

        Assert.False(await site.Look(db => db.Set<Person>().AnyAsync(person => person.Name == "某某某")));
    }

    // A new one is a decision: it stands here, where a reviewer sees it.
    [Fact]
    public void The_rows_that_leave_no_line_are_these() => Assert.Equal(
        ["AnsweredRequest", "AuditEntry", "AuditSeal", "BaselineRow", "Counter", "Delivery", "HeldForm", "ImportedRow", "JudgedDay", "KeptText", "LightChange", "Mailing", "Message", "OutgoingEvent", "Outlook", "ReadingMark", "ReadingPlace", "Reminder", "SignedInSession", "StoredMap", "UntoldNews", "Vote"],
        Models.Sqlite.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => type.IsDefined(typeof(BookkeepingAttribute))).Select(type => type.Name).Order());

    [Fact]
    public void No_thing_is_only_bookkeeping() => Assert.Empty(
        Models.Sqlite.Model.GetEntityTypes().Where(type => type.ClrType.IsSubclassOf(typeof(Entity)) && type.ClrType.IsDefined(typeof(BookkeepingAttribute))).Select(type => type.Name));

    [Fact]
    public void What_sounds_like_a_secret_is_not_recorded() => Assert.Empty(
        from type in Models.Sqlite.Model.GetEntityTypes()
        where !type.ClrType.IsDefined(typeof(BookkeepingAttribute))
        from property in type.GetProperties()
        where SecretWords.Any(word => property.Name.Contains(word, StringComparison.OrdinalIgnoreCase))
            || property.GetValueConverter()?.ProviderClrType == typeof(byte[])
        where property.PropertyInfo?.IsDefined(typeof(NotRecordedAttribute)) == false && !Harmless.Contains($"{type.ClrType.Name}.{property.Name}")
        select $"{type.ClrType.Name}.{property.Name}");

    // Complex properties would be written past the change tracker's list of properties, and so past the audit.
    [Fact]
    public void No_thing_has_fields_that_the_audit_cannot_see() =>
        Assert.Empty(Models.Sqlite.Model.GetEntityTypes().Where(type => type.GetComplexProperties().Any()).Select(type => type.Name));

    /// <summary>What writes past the change tracker, and so past the audit. A new one is a decision: it stands here.</summary>
    [Fact]
    public void Only_these_write_past_the_audit()
    {
        var site = Path.Combine(Repository.Folder, "src", "Zuoshi");
        var found = Directory.EnumerateFiles(site, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/Migrations/") && PastTheAudit().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(site, file)).Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "Audits/Keeping/Pruning.cs", "Delivery/Indicators/Excel/IndicatorImports.cs", "Digests/Messages/Index.cshtml.cs", "Digests/Sending.cs", "Digests/Telling.cs", "Discussions/Table/Tables.cs", "Lists/Excel/ListImport.cs", "Organisation/Imports/RollDraft.cs", "Organisation/SignIn/SignedInSession.cs", "Organisation/Tokens/TokenHandler.cs", "Outlines/Reading/Index.cshtml.cs", "Platform/Api/Repeats.cs", "Platform/Backups/Backup.cs", "Platform/Backups/DatabaseCopy.cs", "Platform/Backups/PostgresCopy.cs",
                "Platform/Backups/SqliteCopy.cs", "Platform/Checkup/Asking.cs", "Platform/Checkup/DatabaseChecks.cs", "Platform/Data/Counter.cs", "Platform/Data/SqlitePragmas.cs", "Platform/Live/LiveNews.cs", "Platform/Live/LiveRelay.cs", "Platform/Web/HeldForms.cs", "Platform/Web/KeptText.cs", "Webhooks/Round.cs",
            ],
            found);
    }

    private static readonly string[] SecretWords = ["password", "secret", "stamp", "token", "hash", "cipher", "encrypted", "privatekey", "recovery"];

    // The name under which an uploaded file is kept opens nothing, nor does how long passwords are to be.
    private static readonly string[] Harmless = ["NoticeDraft.FileHash", "SignInRules.PasswordDays", "SignInRules.ShortestPassword", "OutlineDraft.FileHash", "OutlineVersion.FileHash", "Issuance.WordFileHash", "ReturnedCopy.WordFileHash", "Material.FileHash", "ContributionFile.FileHash", "Story.FileHash", "Coverage.FileHash", "Picture.FileHash"];

    [GeneratedRegex(@"\b(Execute(Update|Delete|Sql|NonQuery|Reader|Scalar)\w*|SqlQuery(Raw)?|FromSql\w*|GetDbConnection)\s*[(<]", RegexOptions.CultureInvariant)]
    private static partial Regex PastTheAudit();

    private static Task<int> Change(RunningSite site, string name) => site.Look(async db =>
    {
        var person = await db.Set<Person>().SingleAsync(person => person.SignInName == Cast.Member.SignInName);
        db.Entry(person).Property(x => x.Name).CurrentValue = name;
        return await db.SaveChangesAsync();
    });
}
