using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Zuoshi.Redline.Wording;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Zuoshi.Gongwen.Writing.Changes;

/// <summary>Prints two versions as one text with tracked changes.</summary>
internal sealed class ChangedBody(Revision revision)
{
    private readonly Signing sign = new(revision);

    /// <summary>The paragraphs and tables of both versions, each marked with the version that has it.</summary>
    public IEnumerable<OpenXmlElement> Compose(IReadOnlyList<OpenXmlElement> before, IReadOnlyList<OpenXmlElement> after)
    {
        var stretch = new List<MarkedParagraph>();
        foreach (var (olds, news) in Alignment.Of(before, after))
        {
            OpenXmlElement[] old = [.. before.Take(olds)], now = [.. after.Take(news)];
            if (old.Concat(now).All(element => element is Paragraph))
            {
                stretch.AddRange(Paragraphs([.. old.Cast<Paragraph>()], [.. now.Cast<Paragraph>()]));
                continue;
            }

            foreach (var paragraph in Print(stretch)) yield return paragraph;
            foreach (var table in Tables(old.OfType<Table>().SingleOrDefault(), now.OfType<Table>().SingleOrDefault())) yield return table;
        }

        foreach (var paragraph in Print(stretch)) yield return paragraph;
    }

    private List<Paragraph> Print(List<MarkedParagraph> stretch)
    {
        MarkedParagraph.KeepLastMark(stretch);
        List<Paragraph> printed = [.. stretch.Select(paragraph => paragraph.Print(sign))];
        stretch.Clear();
        return printed;
    }

    /// <summary>Compares the words of neighbouring paragraphs; a line's end is a character like any other, so that one paragraph may become two.</summary>
    private List<MarkedParagraph> Paragraphs(Paragraph[] before, Paragraph[] after)
    {
        Reading old = new(before), now = new(after);
        var marked = new List<MarkedParagraph> { new() };
        foreach (var run in Words.Between(old.Text, now.Text)) Add(run);
        if (before.Length > 0) marked[^1].Before = old.End();
        if (after.Length > 0) marked[^1].After = now.End();
        return marked;

        void Add(Redline.Wording.Run run)
        {
            for (var at = 0; at < run.Text.Length;)
            {
                if (run.Text[at] == '\n')
                {
                    if (run.Kind != RunKind.Added) marked[^1].Before = old.End();
                    if (run.Kind != RunKind.Deleted) marked[^1].After = now.End();
                    marked.Add(new());
                    at++;
                    continue;
                }

                var stop = run.Text.IndexOf('\n', at) is >= 0 and var end ? end : run.Text.Length;
                var length = stop - at;
                if (run.Kind != RunKind.Added) length = Math.Min(length, old.Ahead);
                if (run.Kind != RunKind.Deleted) length = Math.Min(length, now.Ahead);
                marked[^1].Words.AddRange(Marked(run.Kind, run.Text.Substring(at, length), old, now));
                at += length;
            }
        }
    }

    private List<OpenXmlElement> Marked(RunKind kind, string text, Reading old, Reading now)
    {
        var before = kind == RunKind.Added ? null : old.Take(text.Length);
        var after = kind == RunKind.Deleted ? null : now.Take(text.Length);
        if (kind == RunKind.Kept && before?.OuterXml == after?.OuterXml) return [Set(text, after, words => new Text(words))];

        var marked = new List<OpenXmlElement>();
        if (kind != RunKind.Added) marked.Add(sign.This(new DeletedRun(Set(text, before, words => new DeletedText(words)))));
        if (kind != RunKind.Deleted) marked.Add(sign.This(new InsertedRun(Set(text, after, words => new Text(words)))));
        return marked;
    }

    private static Run Set(string text, RunProperties? format, Func<string, TextType> write)
    {
        var run = new Run();
        if (format is not null) run.Append(format.CloneNode(deep: true));
        foreach (var (at, line) in text.Split(SetParagraph.LineBreak).Index())
        {
            if (at > 0) run.Append(new Break());
            if (line.Length == 0) continue;

            var words = write(line);
            words.Space = SpaceProcessingModeValues.Preserve;
            run.Append(words);
        }

        return run;
    }

    private IEnumerable<Table> Tables(Table? before, Table? after)
    {
        if (before is not null && after is not null && Head(before) == Head(after)) return [Merged(before, after)];

        return new[] { before is null ? null : Whole<Deleted>(before), after is null ? null : Whole<Inserted>(after) }.OfType<Table>();

        static string Head(Table table) => table.GetFirstChild<TableProperties>()!.OuterXml + table.GetFirstChild<TableGrid>()!.OuterXml;
    }

    private Table Merged(Table before, Table after)
    {
        TableRow[] olds = [.. before.Elements<TableRow>()], news = [.. after.Elements<TableRow>()];
        var rows = Alignment.Of(olds, news).SelectMany<Pair, TableRow>(pair => (olds[pair.Before], news[pair.After]) switch
        {
            ([var old], [var now]) => [Row(old, now)],
            (var gone, var come) => [.. gone.Select(Whole<Deleted>), .. come.Select(Whole<Inserted>)],
        });
        return new Table([after.GetFirstChild<TableProperties>()!.CloneNode(deep: true), after.GetFirstChild<TableGrid>()!.CloneNode(deep: true), .. rows]);
    }

    /// <summary>A row of the same columns: what was reworded in each cell.</summary>
    private TableRow Row(TableRow before, TableRow after)
    {
        var cells = before.Elements<TableCell>().Zip(after.Elements<TableCell>(), (old, now) =>
        {
            var cell = new TableCell();
            if (now.TableCellProperties is { } properties) cell.Append(properties.CloneNode(deep: true));
            cell.Append(Compose([.. old.Elements<Paragraph>()], [.. now.Elements<Paragraph>()]));
            return cell;
        });
        return new TableRow(cells.Prepend<OpenXmlElement>(after.TableRowProperties!.CloneNode(deep: true)));
    }

    private Table Whole<T>(Table table)
        where T : OpenXmlElement, new() =>
        new(table.ChildElements.Select(child => child is TableRow row ? Whole<T>(row) : child.CloneNode(deep: true)));

    private TableRow Whole<T>(TableRow row)
        where T : OpenXmlElement, new()
    {
        var whole = (TableRow)row.CloneNode(deep: true);
        whole.TableRowProperties!.Append(sign.This(new T()));
        foreach (var cell in whole.Elements<TableCell>())
        {
            Paragraph[] lines = [.. cell.Elements<Paragraph>()];
            var marked = typeof(T) == typeof(Deleted) ? Compose(lines, []) : Compose([], lines);
            foreach (var (line, now) in lines.Zip(marked.ToList())) cell.ReplaceChild(now, line);
        }

        return whole;
    }

    /// <summary>Some paragraphs of one version, read from their beginning.</summary>
    private sealed class Reading(Paragraph[] paragraphs)
    {
        private readonly SetParagraph[] set = [.. paragraphs.Select(paragraph => new SetParagraph(paragraph))];
        private int paragraph;
        private int place;

        public string Text => string.Join('\n', set.Select(one => one.Text));

        /// <summary>How many characters from here are set alike.</summary>
        public int Ahead => set[paragraph].At(place).End - place;

        public RunProperties? Take(int length)
        {
            var format = set[paragraph].At(place).Format;
            place += length;
            return format;
        }

        /// <summary>Passes over the paragraph's mark.</summary>
        public ParagraphProperties End()
        {
            place = 0;
            return set[paragraph++].Properties;
        }
    }
}
