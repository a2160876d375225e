using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Zuoshi.Platform.Checkup;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Secrets;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Checkup;

public sealed class ChecksTests
{
    [Theory, OnEachDatabase]
    public async Task A_sound_installation_has_nothing_wrong(Database database)
    {
        await using var site = await RunningSite.On(database);

        var remarks = await LookAsync(site);

        // The tests' own PostgreSQL forgoes the disk, which is exactly what is to be found.
        Assert.Equal(
            database is Database.Postgres ? ["数据库设置", "数据库设置", "数据库设置"] : [],
            remarks.Where(remark => remark.Mark is Mark.Wrong).Select(remark => remark.Subject));
        Assert.All(remarks, remark => Assert.Equal(remark.Mark is Mark.Fine, remark.Mend is null));
    }

    [Fact]
    public async Task A_file_that_is_gone_or_altered_is_wrong()
    {
        await using var site = await RunningSite.On(Database.Sqlite);
        var files = site.Services.GetRequiredService<FileStore>();
        var uploaded = files.All().Single();

        await File.AppendAllTextAsync(files.PathOf(uploaded), "x");
        Assert.Contains("被改动过", Assert.Single(await LookAsync(site), IsWrong("上传的文件")).Says);

        File.Delete(files.PathOf(uploaded));
        Assert.Contains(uploaded, Assert.Single(await LookAsync(site), IsWrong("上传的文件")).Says);
    }

    [Fact]
    public async Task A_file_that_no_row_names_does_no_harm()
    {
        await using var site = await RunningSite.On(Database.Sqlite);
        await site.Services.GetRequiredService<FileStore>().KeepAsync(new byte[10]);

        Assert.Contains("另有 1 个", Assert.Single(await LookAsync(site), remark => remark.Subject == "上传的文件").Says);
    }

    [Fact]
    public async Task A_damaged_database_is_wrong()
    {
        await using var site = await RunningSite.On(Database.Sqlite);
        await site.Look(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await using (var file = File.OpenWrite(site.Services.GetRequiredService<DataFolder>().Database))
        {
            file.Position = file.Length / 2;
            await file.WriteAsync(new byte[40_000]);
        }

        Assert.Contains(await LookAsync(site), IsWrong("数据库"));
    }

    [Theory, OnEachDatabase]
    public async Task A_database_of_a_newer_program_is_wrong(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Look(db => db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0')"));

        Assert.Contains(await LookAsync(site), IsWrong("数据库版本"));
    }

    [Theory, OnEachDatabase]
    public async Task A_clock_that_is_behind_the_last_row_is_remarked_on(Database database)
    {
        await using var site = await RunningSite.On(database);
        Assert.Equal(Mark.Fine, Of(await LookAsync(site), "时钟"));
        Assert.Equal(Mark.Warning, Of(await LookAsync(site, new FakeTimeProvider(Cast.Now.AddDays(-1))), "时钟"));
    }

    [Theory, OnEachDatabase]
    public async Task A_backup_a_week_old_or_none_is_remarked_on(Database database)
    {
        await using var shelf = new Backups.Shelf();
        await using var site = await RunningSite.On(database);
        Assert.Equal(Mark.Warning, Of(await LookAsync(site), "备份"));

        await shelf.TakeAsync(site.Services, withFiles: false);
        Assert.Equal(Mark.Warning, Of(await LookAsync(site), "备份"));

        await shelf.TakeAsync(site.Services);
        Assert.Equal(Mark.Fine, Of(await LookAsync(site), "备份"));
        Assert.Equal(Mark.Warning, Of(await LookAsync(site, new FakeTimeProvider(Cast.Now.AddDays(8))), "备份"));
    }

    [Fact]
    public async Task A_key_that_others_can_read_is_wrong()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes");
        await using var site = await RunningSite.On(Database.Sqlite);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(site.Services.GetRequiredService<MasterKey>().Path, UnixFileMode.UserRead | UnixFileMode.OtherRead);

        Assert.Contains(await LookAsync(site), IsWrong("密钥权限"));
    }

    [Theory]
    [InlineData(90, Mark.Fine)]
    [InlineData(10, Mark.Warning)]
    [InlineData(-1, Mark.Wrong)]
    public async Task A_certificate_is_looked_at_before_it_ends(int days, Mark mark)
    {
        await using var site = await RunningSite.On(Database.Sqlite);
        var path = Path.Combine(site.Services.GetRequiredService<DataFolder>().Path, "site.pem");
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest("CN=zuoshi.test", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        await File.WriteAllTextAsync(path, request.CreateSelfSigned(Cast.Now.AddDays(-100), Cast.Now.AddDays(days)).ExportCertificatePem());

        Assert.Equal(mark, Of(await LookAsync(site, settings: ("Kestrel:Endpoints:Https:Certificate:Path", path)), "证书"));
    }

    [Fact]
    public async Task Where_there_is_no_database_that_is_said()
    {
        await using var shelf = new Backups.Shelf();
        await using var app = await RunningSite.BuildAsync(await shelf.BareAsync(Database.Sqlite));

        Assert.Contains(await LookAsync(app.Services, new FakeTimeProvider(Cast.Now)), IsWrong("数据库"));
    }

    private static Mark Of(List<Remark> remarks, string subject) => Assert.Single(remarks, remark => remark.Subject == subject).Mark;

    private static Predicate<Remark> IsWrong(string subject) => remark => remark.Subject == subject && remark.Mark is Mark.Wrong;

    private static Task<List<Remark>> LookAsync(RunningSite site, TimeProvider? clock = null, params (string Name, string Value)[] settings) =>
        LookAsync(site.Services, clock ?? site.Clock, settings);

    private static async Task<List<Remark>> LookAsync(IServiceProvider services, TimeProvider clock, params (string Name, string Value)[] settings)
    {
        foreach (var (name, value) in settings) services.GetRequiredService<IConfiguration>()[name] = value;
        using var scope = services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<Checks>().RunAsync(clock).ToListAsync();
    }
}
