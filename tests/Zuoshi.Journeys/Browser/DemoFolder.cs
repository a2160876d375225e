[assembly: AssemblyFixture(typeof(Zuoshi.Journeys.Browser.DemoFolder))]

namespace Zuoshi.Journeys.Browser;

/// <summary>
/// A data folder with the demo, made once in a run by the program itself and copied for each site: loading the demo takes much
/// longer than most of what people then do with it.
/// </summary>
public sealed class DemoFolder : IDisposable
{
    private static readonly DirectoryInfo Made = Directory.CreateTempSubdirectory("zuoshi-journey-demo-");
    private static readonly Lazy<Task> Making = new(MakeAsync);

    /// <summary>Puts a copy into a folder.</summary>
    public static async Task CopyIntoAsync(DirectoryInfo folder)
    {
        await Making.Value;
        foreach (var file in Made.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder.FullName, Path.GetRelativePath(Made.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            file.CopyTo(target);
        }
    }

    public void Dispose() => Made.Delete(recursive: true);

    private static async Task MakeAsync()
    {
        await using var site = await ServedSite.InAsync(Made, keeps: true, "--demo");
    }
}
