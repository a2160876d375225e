using Zuoshi.Delivery;
using Zuoshi.Platform;

namespace Zuoshi.Tests.Delivery;

/// <summary>Whatever is done to an item in whatever order, what must hold holds.</summary>
public sealed class RandomWalkTests
{
    private const int Walks = 3_000, Length = 60;

    private static readonly Act[] Acts = Enum.GetValues<Act>();
    private static readonly Party[] Parties = [.. Enum.GetValues<Party>().Where(party => party is not Party.None)];

    [Fact]
    public void The_invariants_of_supervision_hold_on_any_way_through_it()
    {
        var (reached, done) = (new HashSet<AssignmentState>(), new HashSet<Act>());
        for (var seed = 0; seed < Walks; seed++)
        {
            var random = new Random(seed);
            var item = Items.New();
            for (var step = 1; step <= Length; step++)
            {
                if (Step(item, random, step * 4) is { } act) done.Add(act);
                reached.Add(item.State);
            }
        }

        // The walks come everywhere, so that what they show holds of all states.
        Assert.Equal(Enum.GetValues<AssignmentState>(), reached.Order());
        Assert.True(done.Count >= 30, string.Join(' ', Acts.Except(done)));
    }

    private static Act? Step(Assignment item, Random random, int days)
    {
        // Most of the time somebody does what may be done, so that the walk gets on.
        var open = Supervision.Table.Where(line => line.From == item.State && line.Act is not Act.Cancel).ToList();
        var line = open.Count > 0 && random.Next(10) < 8 ? open[random.Next(open.Count)] : null;
        var act = line?.Act ?? Acts[random.Next(Acts.Length)];
        var party = line is null ? Parties[random.Next(Parties.Length)] : Parties.First(party => line.By.HasFlag(party));
        var before = (item.State, item.Happenings.Count, item.LateDays, item.Due, Reports: item.Reports.Count, item.Extended);
        try
        {
            if (random.Next(3) > 0) Items.Prepare(item, act);
            before = (item.State, item.Happenings.Count, item.LateDays, item.Due, item.Reports.Count, item.Extended);
            Items.Do(item, act, Items.By(party, days));
        }
        catch (RuleBroken)
        {
            Assert.Equal(before.State, item.State);
            return null;
        }

        // Nothing happens that the table doesn't know, and nothing without a line in the record.
        Assert.Contains(Supervision.Table, known => known.Act == act && known.From == before.State && known.To == item.State && known.By.HasFlag(party));
        Assert.Equal(before.Item2 + 1, item.Happenings.Count);
        // Nothing goes: reports only grow in number, lateness isn't made good.
        Assert.True(item.Reports.Count >= before.Reports);
        Assert.True((item.LateDays ?? 0) >= (before.LateDays ?? 0));
        // The due date moves by a granted extension, or by taking up again what lay still, and never to a rest day.
        if (item.Due != before.Due) Assert.Contains(act, (Act[])[Act.ApproveExtension, Act.Resume, Act.Reopen]);
        Assert.True(Zuoshi.Platform.Time.WorkCalendar.China.IsWorkday(item.Due!.Value));
        Assert.InRange(item.Extended, 0, Assignment.MostExtensions);
        Assert.True(item.Extensions.Count(extension => extension.IsGranted is null) == (item.State is AssignmentState.AwaitingExtension ? 1 : 0) || item.State is AssignmentState.Ended);
        Assert.Equal(100, item.Nodes.Sum(node => node.Weight));
        Assert.InRange(item.Percent!.Value, 0, 100);
        // Who signs has neither asked for it nor reviewed it.
        if (item.State is AssignmentState.Closed) Assert.True(item.Closings[^1] is { SignedById: { } signed } last && signed != last.RequestedById && signed != last.ReviewedById && last.VerifiedOn is not null);
        Assert.Equal(item.State is not AssignmentState.Ended, item.TakenItemId is not null);
        return act;
    }
}
