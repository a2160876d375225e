using Zuoshi.Lists.Contract;
using Zuoshi.Platform;

namespace Zuoshi.Documents;

/// <summary>Writing on a draft, paragraph by paragraph. Two people on two paragraphs don't meet.</summary>
public sealed partial class OfficialDocument
{
    /// <summary>Most paragraphs in a document.</summary>
    public const int MostParagraphs = 2000;

    /// <summary>Gives it another title.</summary>
    /// <exception cref="RuleBroken">It is closed, or the title is empty or too long.</exception>
    public void Retitle(string? title)
    {
        MustBeOpen();
        var words = PlainText.Of(title).ReplaceLineEndings("");
        if (words.Length == 0) throw new RuleBroken("documents.no-title", "请填标题。");
        if (words.Length > LongestTitle) throw new RuleBroken("documents.long-title", $"标题最多{LongestTitle}个字，现在有{words.Length}个。");
        if (words == Title) return;

        Title = words;
        Happened("documents.retitled", CampaignId);
    }

    /// <summary>Writes a paragraph anew; one that followed its rows doesn't any more.</summary>
    /// <param name="key">Which.</param>
    /// <param name="words">What it is to say.</param>
    /// <param name="rest">What it is to rest on.</param>
    /// <exception cref="RuleBroken">The draft is closed, the paragraph is gone or a table, or the words can't stand so.</exception>
    public void Write(Guid key, ParagraphWords words, ParagraphRest rest)
    {
        var paragraph = Open(key);
        if (paragraph.IsTable) throw new RuleBroken("documents.table", "表格由清单生成，不能在这里改；请改清单，或者定下表格。");

        var written = words.Checked();
        // Who changes the sources alone leaves a paragraph that follows its row as it is.
        if (!paragraph.Follows || written.Level != paragraph.Level || ReadDocument.RowsOf(paragraph, rest.Rows) is not [var row]
            || RowWording.Of(paragraph.Block, [row]) != new SaidWords(written.Heading, written.Text)) paragraph.Write(written);
        var unseen = paragraph.Sources.Where(source => rest.Seen.All(row => row.Id != source.ItemId)).Select(source => new RowReference(source.ItemId, source.ItemVersion));
        paragraph.Rest([.. rest.Rows.Select(RowReference.Of), .. unseen], rest.Grounds);
        if (!paragraph.Follows) Confirmed(paragraph, rest.Rows);
        Happened("documents.paragraph-written", CampaignId);
    }

    /// <summary>Puts paragraphs behind one, or before all.</summary>
    /// <param name="behind">The paragraph before them; null for the very beginning.</param>
    /// <param name="texts">What they say.</param>
    /// <exception cref="RuleBroken">The draft is closed, or the paragraph is gone.</exception>
    public IReadOnlyList<Paragraph> Insert(Guid? behind, IReadOnlyList<ParagraphText> texts)
    {
        MustBeOpen();
        if (paragraphs.Count + texts.Count > MostParagraphs) throw new RuleBroken("documents.too-long", $"一份文稿最多{MostParagraphs}段。");

        Sort();
        var at = behind is { } key ? paragraphs.IndexOf(Find(key)) + 1 : 0;
        List<Paragraph> added = [.. texts.Select(text => new Paragraph(0, text))];
        paragraphs.InsertRange(at, added);
        Number();
        Happened("documents.paragraphs-added", CampaignId);
        return added;
    }

    /// <summary>Lets a table say from now on what it says today, whatever becomes of its rows.</summary>
    /// <param name="key">Which.</param>
    /// <param name="rows">All rows of the lists, in order.</param>
    /// <exception cref="RuleBroken">The draft is closed, the paragraph is gone or no table, or the table is empty.</exception>
    public void Fix(Guid key, IReadOnlyList<WorkItemFact> rows)
    {
        var paragraph = Open(key);
        if (!paragraph.IsTable) throw new RuleBroken("documents.no-table", "这一段不是表格。要定下文字，请直接改这一段。");
        if (!paragraph.Follows) return;

        var said = ReadDocument.RowsOf(paragraph, rows);
        if (said.Count == 0) throw new RuleBroken("documents.no-row", "表里还没有事项，没有可定的。");

        paragraph.Fix(RowWording.Of(paragraph.Block, said), [.. said.Select(RowReference.Of)]);
        KeepAtLeast(said.Max(row => row.Label));
        Happened("documents.table-fixed", CampaignId);
    }

    /// <summary>Lets a paragraph or a table say what its rows say once more.</summary>
    /// <exception cref="RuleBroken">The draft is closed, or the paragraph is gone or neither a table nor of one row.</exception>
    public void Follow(Guid key)
    {
        var paragraph = Open(key);
        if (!paragraph.IsTable && (paragraph.Block is not (ParagraphBlock.Row or ParagraphBlock.Gist) || paragraph.Sources.Count != 1))
            throw new RuleBroken("documents.no-row", "这一段不是由一项任务或项目写成的，没有可跟随的。");

        paragraph.FollowAgain();
        Happened("documents.paragraph-follows", CampaignId);
    }

    /// <summary>Says that a fixed wording still holds though its rows have changed.</summary>
    /// <exception cref="RuleBroken">The draft is closed, or the paragraph is gone.</exception>
    public void Confirm(Guid key, IReadOnlyList<WorkItemFact> rows)
    {
        var paragraph = Open(key);
        Confirmed(paragraph, rows);
        Happened("documents.wording-confirmed", CampaignId);
    }

    /// <summary>Moves a paragraph, with a heading all that stands under it, past its neighbour.</summary>
    /// <param name="key">Which.</param>
    /// <param name="up">Towards the beginning.</param>
    /// <exception cref="RuleBroken">The draft is closed, the paragraph is gone, or there is nothing to be moved past.</exception>
    public void Move(Guid key, bool up)
    {
        var paragraph = Open(key);
        Sort();
        var (from, length) = Section(paragraph);
        if (up)
        {
            if (Before(from) is not { } before) throw new RuleBroken("documents.at-edge", "已经在这一节的最前面。");
            MoveRange(from, length, before);
        }
        else
        {
            if (from + length >= paragraphs.Count || IsAbove(paragraphs[from + length], paragraph)) throw new RuleBroken("documents.at-edge", "已经在这一节的最后面。");
            var (next, nextLength) = Section(paragraphs[from + length]);
            MoveRange(next, nextLength, from);
        }

        Number();
        Happened("documents.paragraph-moved", CampaignId);
    }

    /// <summary>Moves a paragraph alone to where somebody else has put it.</summary>
    /// <param name="key">Which.</param>
    /// <param name="behind">Behind which it belongs; null for the very beginning.</param>
    /// <exception cref="RuleBroken">The draft is closed, or one of the two is gone.</exception>
    public void Place(Guid key, Guid? behind)
    {
        var paragraph = Open(key);
        Sort();
        paragraphs.Remove(paragraph);
        paragraphs.Insert(behind is { } before ? paragraphs.IndexOf(Find(before)) + 1 : 0, paragraph);
        Number();
        Happened("documents.paragraph-moved", CampaignId);
    }

    /// <summary>Takes a paragraph out; the record and the editions before keep it.</summary>
    /// <exception cref="RuleBroken">The draft is closed, the paragraph is gone, or it heads others.</exception>
    public void Remove(Guid key)
    {
        var paragraph = Open(key);
        Sort();
        var below = Section(paragraph).Length - 1;
        if (below > 0) throw new RuleBroken("documents.heads-others", $"这个标题下面还有{below}段。请先移走或删去它们，再删标题。");

        TakeOut(key);
    }

    /// <summary>Takes a paragraph out alone, as somebody did who edited the whole: what stood under it comes to stand under the heading before.</summary>
    /// <exception cref="RuleBroken">The draft is closed, or the paragraph is gone.</exception>
    public void TakeOut(Guid key)
    {
        var paragraph = Open(key);
        Sort();
        paragraphs.Remove(paragraph);
        Number();
        Happened("documents.paragraph-removed", CampaignId, detail: new { paragraph.Heading, paragraph.Text });
    }

    private void MustBeOpen()
    {
        if (!IsOpen) throw new RuleBroken("documents.closed", $"这一稿已经是{Stage.Name()}，不再改动。要改，请另起一稿。");
    }

    private Paragraph Open(Guid key)
    {
        MustBeOpen();
        return Find(key);
    }

    private Paragraph Find(Guid key) =>
        paragraphs.Find(paragraph => paragraph.Key == key) ?? throw new RuleBroken("documents.paragraph-gone", "这一段已经被别人删去，请刷新页面再看。您写的文字请先复制下来。");

    private static void Confirmed(Paragraph paragraph, IReadOnlyList<WorkItemFact> rows)
    {
        foreach (var source in paragraph.Sources)
            if (rows.FirstOrDefault(row => row.Id == source.ItemId) is { } row) source.ItemVersion = row.Edition;
    }

    // A heading with all that stands under it; an ordinary paragraph alone.
    private (int From, int Length) Section(Paragraph paragraph)
    {
        var from = paragraphs.IndexOf(paragraph);
        return (from, paragraph.Level == 0 ? 1 : 1 + paragraphs.Skip(from + 1).TakeWhile(next => IsBelow(next, paragraph)).Count());
    }

    private static bool IsBelow(Paragraph paragraph, Paragraph heading) => paragraph.Level == 0 || paragraph.Level > heading.Level;

    // A paragraph stays under its heading, a heading under the one above it.
    private static bool IsAbove(Paragraph paragraph, Paragraph moved) => paragraph.Level > 0 && (moved.Level == 0 || paragraph.Level < moved.Level);

    /// <summary>Where the neighbour before begins; null at the edge of the section above.</summary>
    private int? Before(int from)
    {
        var moved = paragraphs[from];
        for (var at = from - 1; at >= 0; at--)
        {
            if (IsAbove(paragraphs[at], moved)) return null;
            if (moved.Level == 0 || paragraphs[at].Level == moved.Level) return at;
        }

        return null;
    }

    private void MoveRange(int from, int length, int to)
    {
        var moved = paragraphs.GetRange(from, length);
        paragraphs.RemoveRange(from, length);
        paragraphs.InsertRange(to, moved);
    }

    private void Sort() => paragraphs.Sort((one, other) => one.Order.CompareTo(other.Order));

    private void Number()
    {
        foreach (var (index, paragraph) in paragraphs.Index()) paragraph.Order = index + 1;
    }
}
