namespace Zuoshi.Platform.Web;

/// <summary>How many refusals went unwritten in a minute, and from how many addresses.</summary>
public sealed record UnwrittenRefusals(int Refusals, int Addresses, string? OnlyAddress);

/// <summary>
/// Keeps a stranger from filling the disk with refusals: so many lines from one address and so many in all are written in a
/// minute; the rest are counted, and the count makes one line.
/// </summary>
public sealed class RefusalLimit
{
    /// <summary>Lines from one address in a minute.</summary>
    public const int FromOne = 20;

    /// <summary>Lines in all in a minute; addresses are cheap.</summary>
    public const int InAll = 300;

    private readonly Lock gate = new();
    private readonly Dictionary<string, int> seen = [];
    private readonly HashSet<string> muted = [];
    private long minute;
    private int written;
    private int unwritten;

    /// <summary>Whether this refusal gets a line of its own, and what the minutes before left uncounted.</summary>
    public (bool Write, UnwrittenRefusals? Earlier) Admit(string address, DateTime now)
    {
        lock (gate)
        {
            var earlier = TurnTo(now);
            var count = seen.GetValueOrDefault(address);
            if (count >= FromOne || written >= InAll)
            {
                unwritten++;
                // Above the limit in all no address is remembered: they may be a million.
                if (muted.Count < InAll) muted.Add(address);
                return (false, earlier);
            }

            seen[address] = count + 1;
            written++;
            return (true, earlier);
        }
    }

    /// <summary>What the minutes before left unwritten, when nobody was refused since.</summary>
    public UnwrittenRefusals? TakeEarlier(DateTime now)
    {
        lock (gate) return TurnTo(now);
    }

    private UnwrittenRefusals? TurnTo(DateTime now)
    {
        var current = now.Ticks / TimeSpan.TicksPerMinute;
        if (current == minute) return null;

        var earlier = unwritten == 0 ? null : new UnwrittenRefusals(unwritten, muted.Count, muted.Count == 1 ? muted.Single() : null);
        minute = current;
        (written, unwritten) = (0, 0);
        seen.Clear();
        muted.Clear();
        return earlier;
    }
}
