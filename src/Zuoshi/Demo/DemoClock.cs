namespace Zuoshi.Demo;

/// <summary>
/// The clock of the site. For the demo it starts in the middle of the invented campaign's second phase on the day the demo was
/// loaded and runs on from there, so that the demo shows a living campaign whenever somebody tries it; else it is the clock.
/// </summary>
public sealed class DemoClock(TimeProvider real) : TimeProvider
{
    private TimeSpan shift;

    /// <summary>The moment at which the demo's world begins: 25 November 2026, ten in the morning in China.</summary>
    public static readonly DateTime Begins = new(2026, 11, 25, 2, 0, 0, DateTimeKind.Utc);

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + shift;

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public override long TimestampFrequency => real.TimestampFrequency;

    public override long GetTimestamp() => real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);

    /// <summary>The real moment, for what is to be remembered across starts.</summary>
    public DateTime RealNow => real.GetUtcNow().UtcDateTime;

    /// <summary>Lets the demo's world begin at a real moment.</summary>
    public void BeginAt(DateTime loadedAt) => shift = Begins - loadedAt;
}
