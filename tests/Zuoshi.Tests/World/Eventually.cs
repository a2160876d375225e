namespace Zuoshi.Tests.World;

/// <summary>Waits for what the site does by itself, without a request to wait on; on a slow machine too.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Asks again until it is so.</summary>
    public static async Task Async(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await isSo())
        {
            Assert.False(patience.IsCancellationRequested, "It did not come about");
            await Task.Delay(50);
        }
    }
}
