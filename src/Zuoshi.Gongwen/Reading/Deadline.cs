using System.Diagnostics;

namespace Zuoshi.Gongwen.Reading;

/// <summary>The time that reading one file may take. A small file can be made to keep any parser busy for hours.</summary>
internal sealed class Deadline
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(8);

    private readonly long start = Stopwatch.GetTimestamp();
    private readonly TimeSpan worked = Environment.CpuUsage.TotalTime;

    /// <exception cref="UnreadableDocumentException">The time is over.</exception>
    public void Check()
    {
        // On a machine busy with other programs an honest file takes long as well, but this program hasn't worked then.
        if (Stopwatch.GetElapsedTime(start) > Limit && Environment.CpuUsage.TotalTime - worked > Limit / 2)
            throw new UnreadableDocumentException($"文件太复杂，{Limit.TotalSeconds:0} 秒内没能读完，请只保留文字另存后再传。");
    }
}
