using System.Diagnostics.Metrics;

namespace Zuoshi.Platform.Telemetry;

/// <summary>What is counted of the site's own doings; how many, never who.</summary>
public static class Counters
{
    /// <summary>Name of the meter.</summary>
    public const string Meter = "Zuoshi";

    private static readonly Meter Own = new(Meter);
    private static readonly Counter<long> Refusals = Own.CreateCounter<long>("zuoshi.refused", description: "Requests refused by a rule, a right or a limit");
    private static readonly Counter<long> SignIns = Own.CreateCounter<long>("zuoshi.sign_ins", description: "Attempts to sign in");

    /// <summary>A request was refused.</summary>
    /// <param name="code">Stable name of the reason.</param>
    public static void Refused(string code) => Refusals.Add(1, new KeyValuePair<string, object?>("code", code));

    /// <summary>Somebody tried to sign in.</summary>
    /// <param name="known">Whether name and password were right.</param>
    public static void SignIn(bool known) => SignIns.Add(1, new KeyValuePair<string, object?>("known", known));

    /// <summary>Lets collectors see how old the last backup is.</summary>
    /// <param name="age">The age, or null when there is none; asked at each collection.</param>
    public static ObservableGauge<double> WatchBackup(Func<TimeSpan?> age) => Own.CreateObservableGauge(
        "zuoshi.backup.age", () => age() is { } known ? new Measurement<double>[] { new(known.TotalSeconds) } : [], unit: "s", description: "Age of the last whole backup");
}
