using System.Diagnostics;

namespace Zuoshi.Endurance;

/// <summary>A disk in memory, small enough to be filled. Only root can mount one; elsewhere the tests that need it skip and say so.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly DirectoryInfo mount;
    private readonly bool ownsMountPoint;

    private SmallDisk(DirectoryInfo mount, bool ownsMountPoint) => (this.mount, this.ownsMountPoint) = (mount, ownsMountPoint);

    /// <summary>A folder on it for data.</summary>
    public string Folder => Path.Combine(mount.FullName, "data");

    private string Filler => Path.Combine(mount.FullName, "filler");

    /// <summary>Mounts one that has room for so much.</summary>
    public static async Task<SmallDisk> MountAsync(int megabytes)
    {
        var disk = await MountAsync(Directory.CreateTempSubdirectory("zuoshi-disk-"), $"size={megabytes}m", ownsMountPoint: true);
        Directory.CreateDirectory(disk.Folder);
        return disk;
    }

    /// <summary>Lays one over a folder that can only be read.</summary>
    public static Task<SmallDisk> ReadOnlyOverAsync(string folder) => MountAsync(Directory.CreateDirectory(folder), "ro", ownsMountPoint: false);

    private static async Task<SmallDisk> MountAsync(DirectoryInfo mount, string options, bool ownsMountPoint)
    {
        var refusal = await RunAsync("mount", "-t", "tmpfs", "-o", options, "tmpfs", mount.FullName);
        Assert.SkipWhen(refusal is not null, $"No disk can be mounted here: {refusal}");
        return new SmallDisk(mount, ownsMountPoint);
    }

    /// <summary>Fills it to the last byte.</summary>
    public async Task FillAsync()
    {
        await using var filler = new FileStream(Filler, FileMode.Append);
        for (var piece = new byte[1 << 20]; piece.Length >= 1 << 12; piece = new byte[piece.Length / 2])
        {
            try
            {
                while (true)
                {
                    await filler.WriteAsync(piece);
                    await filler.FlushAsync();
                }
            }
            catch (IOException)
            {
                // Full for pieces of this size.
            }
        }
    }

    /// <summary>Makes room again.</summary>
    public void MakeRoom() => File.Delete(Filler);

    public async ValueTask DisposeAsync()
    {
        await RunAsync("umount", "-l", mount.FullName);
        if (ownsMountPoint) mount.Delete();
    }

    private static async Task<string?> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? null : errors.Trim();
    }
}
