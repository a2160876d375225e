using Zuoshi.Platform.Files;
using Zuoshi.Platform.Secrets;

namespace Zuoshi.Platform.Checkup;

/// <summary>Looks at the data folder, its disk and the key.</summary>
internal static class FolderChecks
{
    private const long Little = 2L << 30, TooLittle = 200L << 20;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public static IEnumerable<Remark> Look(DataFolder folder, MasterKey key)
    {
        yield return Writable(folder);
        yield return Space(folder);
        yield return Key(key);
        if (OperatingSystem.IsWindows()) yield break;

        yield return (File.GetUnixFileMode(folder.Path) & Others) == 0
            ? Remark.Fine("文件夹权限", "只有运行网站的账号能进")
            : Remark.Warning("文件夹权限", $"本机别的账号也能进“{folder.Path}”。", $"请执行：chmod 700 {folder.Path}");
        if (!key.IsNew && (File.GetUnixFileMode(key.Path) & Others) != 0)
            yield return Remark.Wrong("密钥权限", $"本机别的账号能读密钥“{key.Path}”。", $"请执行：chmod 600 {key.Path}");
    }

    private static Remark Writable(DataFolder folder) => folder.IsWritable()
        ? Remark.Fine("数据文件夹", $"“{folder.Path}”能写")
        : Remark.Wrong("数据文件夹", $"“{folder.Path}”写不进去。", "请看看磁盘是不是满了、是不是只读，并以运行网站的账号来检查（例如 runuser -u zuoshi -- zuoshi doctor）。");

    private static Remark Space(DataFolder folder)
    {
        var free = new DriveInfo(folder.Path).AvailableFreeSpace;
        var says = $"还剩 {free / (double)(1L << 30):0.0} GB";
        const string Mend = "请清理磁盘或扩容；旧备份可以移到别处。";
        return free switch
        {
            < TooLittle => Remark.Wrong("磁盘空间", $"{says}，很快就存不下了。", Mend),
            < Little => Remark.Warning("磁盘空间", $"{says}，不多了。", Mend),
            _ => Remark.Fine("磁盘空间", says),
        };
    }

    private static Remark Key(MasterKey key) => key.IsNew
        ? Remark.Warning("密钥", $"还没有密钥“{key.Path}”。", "第一次启动网站时会自动生成。已经用过的网站，请从备份把它放回去。")
        : Remark.Fine("密钥", $"“{key.Path}”在");
}
