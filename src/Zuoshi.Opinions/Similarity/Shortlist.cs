namespace Zuoshi.Opinions.Similarity;

/// <summary>
/// The slots whose sketches agree most with a text's, each once, and not many more than are wanted: what can't be among the best any more is turned away
/// before it costs anything. Which ones stay doesn't depend on the order they come in.
/// </summary>
internal sealed class Shortlist(Bits bits, int least, int most)
{
    private readonly List<(int Common, int Slot)> listed = [];
    private readonly HashSet<int> known = [];
    private readonly int[] having = new int[MinHash.Values + 1];
    private int above;

    /// <summary>Offers a slot with the bits of its text.</summary>
    public void Offer(int slot, Bits other)
    {
        var common = bits.Common(other);
        if (common < least || !known.Add(slot)) return;

        listed.Add((common, slot));
        having[common]++;
        above++;
        while (above - having[least] >= most) above -= having[least++];
    }

    /// <summary>The best, the most promising first.</summary>
    public IEnumerable<int> Best() => listed.OrderByDescending(each => each.Common).ThenBy(each => each.Slot).Take(most).Select(each => each.Slot);
}
