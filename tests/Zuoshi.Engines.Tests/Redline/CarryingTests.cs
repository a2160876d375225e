using Zuoshi.Redline;

namespace Zuoshi.Engines.Tests.Redline;

/// <summary>Remarks follow their words into the next version. The edits are ours, so where each belongs is known.</summary>
public sealed class CarryingTests
{
    /// <summary>An item moved, a paragraph split, two sentences reworded, one deleted.</summary>
    [Theory]
    [InlineData(200)]
    [InlineData(2000)]
    public void Remarks_on_the_real_outline_follow_a_usual_revision(int anchors)
    {
        var before = Outlines.Real();
        var tally = new Tally();
        foreach (var seed in Enumerable.Range(1, 10))
        {
            var draft = new Draft(before, seed);
            var items = Enumerable.Range(0, draft.Lines.Count).Where(at => draft.Lines[at].Cells.Count > 120).ToArray();
            draft.Reword(items[seed], 0.1);
            draft.Reword(items[seed + 3], 0.2);
            draft.DeleteSentence(items[seed + 6]);
            draft.SplitClause(items[seed + 9]);
            draft.MoveClause(items[seed + 12], items[^seed]);
            tally.Place(before, draft, anchors / 10, seed);
        }

        Holds(tally, anchors);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(15)]
    [InlineData(40)]
    public void Remarks_on_the_real_outline_follow_any_edits(int edits) => Holds(Edited(_ => Outlines.Real(), edits, 20, 50), 1000);

    [Fact]
    public void Remarks_on_invented_notices_follow_any_edits() => Holds(Edited(Outlines.Invented, 5, 100, 20), 2000);

    /// <summary>The hardest case: each sentence in turn is struck out, and words of it that also stand elsewhere are looked for.</summary>
    [Fact]
    public void Repeated_words_of_a_deleted_sentence_do_not_land_on_another_sentence()
    {
        var before = Outlines.Real();
        var words = Tally.Repeated(before);
        var tally = new Tally();
        foreach (var passage in before)
        {
            foreach (var (start, length) in Draft.Sentences(passage.Text))
            {
                var draft = new Draft(before, 1);
                draft.Lines.Single(line => line.CameFrom == passage.Key).Cells.RemoveRange(start, length);
                tally.Place(before, draft,
                    from word in words
                    from at in Enumerable.Range(start, length)
                    where at + word.Length <= start + length && passage.Text.AsSpan(at).StartsWith(word)
                    select ("repeated", passage, at, word.Length));
            }
        }

        tally.Print();
        Assert.InRange(tally.Count, 500, 10_000);
        Assert.Equal(0, tally.Wrong);
    }

    private static Tally Edited(Func<int, Passage[]> source, int edits, int rounds, int anchors)
    {
        var tally = new Tally();
        for (var seed = 0; seed < rounds; seed++)
        {
            var before = source(seed);
            var draft = new Draft(before, seed);
            draft.Edit(edits);
            tally.Place(before, draft, anchors, seed);
        }

        return tally;
    }

    private static void Holds(Tally tally, int anchors)
    {
        tally.Print();
        Assert.Equal(anchors, tally.Count);
        Assert.InRange(tally.Right, 0.97, 1);
        Assert.InRange(tally.Wrong, 0, anchors / 100);
    }
}
