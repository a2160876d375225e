using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Zuoshi.Redline;

namespace Zuoshi.Gongwen.Writing.Changes;

/// <summary>Neighbouring paragraphs, tables or rows of the old version and those of the new one that they became.</summary>
/// <param name="Before">None where something was added.</param>
/// <param name="After">None where something was deleted.</param>
internal readonly record struct Pair(Range Before, Range After);

/// <summary>Puts two versions side by side, each in its own order, so that they can be printed as one.</summary>
internal static class Alignment
{
    /// <summary>Everything of both versions once, in order: what was deleted before what was added at the same place.</summary>
    public static IEnumerable<Pair> Of(IReadOnlyList<OpenXmlElement> before, IReadOnlyList<OpenXmlElement> after)
    {
        int old = 0, now = 0;
        foreach (var pair in Kin(before, after).Append(new(before.Count..before.Count, after.Count..after.Count)))
        {
            for (; old < pair.Before.Start.Value; old++) yield return new(old..(old + 1), now..now);
            for (; now < pair.After.Start.Value; now++) yield return new(old..old, now..(now + 1));
            if (pair.Before.End.Value > old || pair.After.End.Value > now) yield return pair;
            (old, now) = (pair.Before.End.Value, pair.After.End.Value);
        }
    }

    /// <summary>What became of what, as far as it kept its order.</summary>
    private static IEnumerable<Pair> Kin(IReadOnlyList<OpenXmlElement> before, IReadOnlyList<OpenXmlElement> after)
    {
        int old = 0, now = 0;
        foreach (var change in Comparison.Of(Passages(before), Passages(after)).Changes)
        {
            if (change.Moved || change.Before.Count == 0 || change.After.Count == 0) continue;

            var pair = new Pair(Places(change.Before), Places(change.After));
            // Parts of a split that have strangers between them would have to be torn out of their order.
            if (pair.Before.Start.Value < old || pair.After.Start.Value < now || !AreNeighbours(change.Before) || !AreNeighbours(change.After)) continue;
            if (before.Take(pair.Before).Concat(after.Take(pair.After)).DistinctBy(element => element.GetType()).Count() > 1) continue;
            if (before[pair.Before.Start] is not Paragraph && change.Before.Count + change.After.Count > 2) continue;

            yield return pair;
            (old, now) = (pair.Before.End.Value, pair.After.End.Value);
        }
    }

    private static List<Passage> Passages(IReadOnlyList<OpenXmlElement> elements) => [.. elements.Select((element, at) =>
    {
        var text = element is Paragraph ? element.InnerText : string.Join('\n', element.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText));
        // A heading that only counts on is the same heading.
        var number = Numbering.At(text, 0)?.Length ?? 0;
        return new Passage($"{at}", text[..number], "", text[number..]);
    })];

    private static Range Places(IReadOnlyList<Passage> passages) => Place(passages[0])..(Place(passages[^1]) + 1);

    private static bool AreNeighbours(IReadOnlyList<Passage> passages) => Place(passages[^1]) - Place(passages[0]) == passages.Count - 1;

    private static int Place(Passage passage) => int.Parse(passage.Key);
}
