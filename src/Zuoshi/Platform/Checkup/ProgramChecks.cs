using System.Diagnostics;
using Zuoshi.Platform.Backups;

namespace Zuoshi.Platform.Checkup;

/// <summary>Looks for the outside programs and fonts that the site makes use of.</summary>
internal static class ProgramChecks
{
    public static IEnumerable<Remark> Look(bool ofPostgres)
    {
        if (ofPostgres)
            yield return PostgresPrograms.Installed("pg_dump") is { } dump
                ? Remark.Fine("pg_dump", dump)
                : Remark.Wrong("pg_dump", "没有安装，不能备份，升级前的自动备份也做不了。", "请安装 PostgreSQL 客户端（Debian、统信、麒麟：postgresql-client；openEuler：postgresql）。");

        yield return Installed("soffice") is { } office
            ? Remark.Fine("LibreOffice", office)
            : Remark.Warning("LibreOffice", "没有安装，doc、wps、odt 格式的通知读不了，文稿不能导出 PDF。", "请安装 libreoffice-writer-nogui（没有这个软件包的系统：libreoffice-writer）。");

        yield return ChineseFonts() switch
        {
            null => Remark.Warning("中文字体", "没有 fc-list，看不出有没有中文字体。", "请安装 fontconfig 和一种中文字体，例如 fonts-noto-cjk。"),
            0 => Remark.Warning("中文字体", "没有中文字体，转换文档时汉字会变成方框。", "请安装一种中文字体，例如 fonts-noto-cjk。"),
            var count => Remark.Fine("中文字体", $"{count} 种"),
        };
    }

    private static string? Installed(string program)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        return path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Append("/usr/bin")
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
    }

    private static int? ChineseFonts()
    {
        if (Installed("fc-list") is not { } list) return null;

        using var process = Process.Start(new ProcessStartInfo(list, [":lang=zh", "family"]) { RedirectStandardOutput = true })!;
        var families = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct().Count();
        process.WaitForExit();
        return families;
    }
}
