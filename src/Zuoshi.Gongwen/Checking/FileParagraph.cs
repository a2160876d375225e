using System.Text;
using System.Xml.Linq;

namespace Zuoshi.Gongwen.Checking;

/// <summary>A paragraph of a file: its words as accepted, and the elements that hold them.</summary>
internal sealed class FileParagraph
{
    private readonly XNamespace w;
    private readonly List<Stretch> stretches = [];

    /// <summary>Words that one element holds.</summary>
    /// <param name="Run">The run they are set by.</param>
    /// <param name="Words">The element.</param>
    /// <param name="Start">Where they begin in the paragraph's text.</param>
    /// <param name="Length">How many characters they are.</param>
    public readonly record struct Stretch(XElement Run, XElement Words, int Start, int Length)
    {
        public int End => Start + Length;
    }

    public FileParagraph(XElement element, string number, bool inTable)
    {
        (Element, Number, InTable, w) = (element, number, inTable, element.Name.Namespace);
        var text = new StringBuilder(number);
        Collect(element, null, text);
        Text = text.ToString();
    }

    public XElement Element { get; }

    /// <summary>The number that Word counts by itself; empty for none.</summary>
    public string Number { get; }

    public bool InTable { get; }

    /// <summary>Whether it lies in a text box.</summary>
    public bool InBox { get; init; }

    /// <summary>The blank paragraphs between the one before it and it.</summary>
    public IReadOnlyList<XElement> Blanks { get; init; } = [];

    /// <summary>Number and words.</summary>
    public string Text { get; }

    /// <summary>The stretches that have characters between two places.</summary>
    public IEnumerable<Stretch> Between(int from, int to) => stretches.Where(stretch => stretch.Start < to && stretch.End > from);

    /// <summary>Puts other characters in places of <see cref="Text"/>; edits don't overlap.</summary>
    public void Edit(IEnumerable<TextEdit> edits)
    {
        foreach (var edit in edits.OrderByDescending(edit => edit.Start))
        {
            var held = stretches.Where(stretch => stretch.Words.Name == w + "t" && stretch.Start < Math.Max(edit.Start + edit.Length, edit.Start + 1) && stretch.End > edit.Start).Reverse().ToList();
            foreach (var (run, words, start, length) in held)
            {
                var from = Math.Max(edit.Start, start);
                var until = Math.Min(edit.Start + edit.Length, start + length);
                words.Value = words.Value[..(from - start)] + (from == edit.Start ? edit.Text : "") + words.Value[(until - start)..];
                words.SetAttributeValue(XNamespace.Xml + "space", "preserve");
            }
        }
    }

    /// <summary>The runs that hold exactly the characters between two places: runs that reach over an end are cut there.</summary>
    public IEnumerable<XElement> Cut(int from, int to)
    {
        var cut = new FileParagraph(Element, Number, InTable).CutAt(from).CutAt(to);
        return [.. cut.Between(from, to).Select(stretch => stretch.Run).Distinct()];
    }

    private FileParagraph CutAt(int place)
    {
        var at = stretches.FindIndex(stretch => stretch.Start <= place && place < stretch.End);
        if (at < 0 || (place == stretches[at].Start && (at == 0 || stretches[at - 1].Run != stretches[at].Run))) return this;

        var (run, words, start, _) = stretches[at];
        // A mark such as a tab is one character and can't be cut.
        XElement? rest = null;
        if (place > start)
        {
            if (words.Name != w + "t") return this;

            rest = new XElement(words.Name, new XAttribute(XNamespace.Xml + "space", "preserve"), words.Value[(place - start)..]);
            words.Value = words.Value[..(place - start)];
            words.SetAttributeValue(XNamespace.Xml + "space", "preserve");
        }

        List<XElement> moved = [.. place > start ? words.ElementsAfterSelf() : words.ElementsAfterSelf().Prepend(words)];
        foreach (var element in moved) element.Remove();
        run.AddAfterSelf(new XElement(run.Name, run.Attributes(), run.Element(w + "rPr"), rest, moved));
        return new(Element, Number, InTable);
    }

    private void Collect(XElement parent, XElement? run, StringBuilder text)
    {
        foreach (var child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "del" or "moveFrom" or "txbxContent" or "Fallback" or "pPr" or "rPr" or "sdtPr" or "instrText" or "delText" or "rt":
                    break;
                case "r":
                    if (child.Element(w + "rPr")?.Element(w + "vanish") is not { } hidden || hidden.Attribute(w + "val")?.Value is "0" or "false" or "off") Collect(child, child, text);
                    break;
                case "t" when run is not null:
                    Add(child.Value);
                    break;
                case "tab" or "ptab" when run is not null:
                    Add("\t");
                    break;
                case "br" or "cr" when run is not null:
                    Add("\n");
                    break;
                case "noBreakHyphen" when run is not null:
                    Add("-");
                    break;
                default:
                    Collect(child, run, text);
                    break;
            }

            void Add(string words)
            {
                if (words.Length == 0) return;

                stretches.Add(new(run, child, text.Length, words.Length));
                text.Append(words);
            }
        }
    }
}
