namespace Zuoshi.Demo;

/// <summary>A clock that stands at a moment of the demo's past, for what is done through the site's own rules.</summary>
internal sealed class Standstill(DateTime at) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(at, TimeSpan.Zero);
}
