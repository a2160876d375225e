using System.Data.Common;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Mail;
using Zuoshi.Platform.Secrets;

namespace Zuoshi.Platform.Checkup;

/// <summary>Looks an installation over: what <c>zuoshi doctor</c> does. It alters nothing.</summary>
public sealed class Checks(AppDb db, FileStore files, DataFolder folder, MasterKey key, IConfiguration configuration)
{
    /// <summary>Looks at everything, in the order in which things depend on one another.</summary>
    /// <param name="clock">The machine's clock.</param>
    public async IAsyncEnumerable<Remark> RunAsync(TimeProvider clock)
    {
        foreach (var remark in FolderChecks.Look(folder, key)) yield return remark;

        var database = await AnswersAsync(new DatabaseChecks(db).LookAsync());
        foreach (var remark in database) yield return remark;
        // Only a database of this program's version has what is asked for.
        if (database.Any(remark => remark is { Subject: DatabaseChecks.Version, Mark: Mark.Fine }))
            foreach (var remark in await AnswersAsync(new ContentChecks(db, files).LookAsync(clock))) yield return remark;

        foreach (var remark in ProgramChecks.Look(ofPostgres: configuration.GetConnectionString("Postgres") is { Length: > 0 })) yield return remark;
        foreach (var remark in CertificateChecks.Look(configuration, clock)) yield return remark;
        yield return await MailChecks.LookAsync(configuration);
    }

    private static async Task<List<Remark>> AnswersAsync(IAsyncEnumerable<Remark> look)
    {
        var remarks = new List<Remark>();
        try
        {
            await foreach (var remark in look) remarks.Add(remark);
        }
        catch (Exception broken) when (broken is DbException or InvalidOperationException { InnerException: DbException })
        {
            remarks.Add(Remark.Wrong("数据库", $"读不了：{broken.InnerException?.Message ?? broken.Message}", "请看看数据库有没有启动、连接配置对不对、运行网站的账号有没有权限。"));
        }

        return remarks;
    }
}
