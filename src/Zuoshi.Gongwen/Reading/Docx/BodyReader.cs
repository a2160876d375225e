using System.Xml;

namespace Zuoshi.Gongwen.Reading.Docx;

/// <summary>
/// Reads a body's paragraphs and tables as somebody meets them on paper. Tracked changes count as accepted. Methods that take
/// <c>inside</c> put paragraphs there (a cell or text box keeps its own together), or into the document when it is null.
/// </summary>
/// <param name="xml">The body's part.</param>
/// <param name="numbering">The lists.</param>
/// <param name="styles">The styles that put paragraphs into lists.</param>
/// <param name="text">Where the paragraphs go.</param>
/// <param name="keepsLines">Whether a soft break stays inside its paragraph; otherwise it begins another, as it does on paper.</param>
internal sealed class BodyReader(XmlReader xml, Numbering numbering, ParagraphStyles styles, SourceBuilder text, bool keepsLines = false)
{
    private readonly FieldStack fields = new();
    private readonly char[] buffer = new char[4096];
    private ParagraphText? runningOn;
    private int tables;
    private int length;
    private int notes;
    private bool changed;

    /// <summary>Whether tracked changes were met.</summary>
    public bool MetChanges => changed;

    public void Read()
    {
        if (xml.Find("body")) Blocks(inside: null);

        if (notes > 0) text.Remark($"有 {notes} 处脚注或尾注没有读入。");
        if (changed) text.Remark("文件带有修订痕迹，已按接受全部修订读取。");
    }

    private void Blocks(List<string>? inside)
    {
        xml.Children(element => Block(element, inside));
        if (runningOn is { } last) Finish(last, inside);
        runningOn = null;
    }

    private void Block(string element, List<string>? inside)
    {
        switch (element)
        {
            case "p":
                Paragraph(inside);
                break;
            case "tbl":
                Table(inside);
                break;
            case "sdtPr" or "sdtEndPr" or "sectPr" or "del" or "moveFrom":
                xml.Pass();
                break;
            case "AlternateContent":
                Alternative(child => Block(child, inside));
                break;
            default:
                xml.Children(child => Block(child, inside));
                break;
        }
    }

    private void Paragraph(List<string>? inside)
    {
        var paragraph = runningOn ?? new ParagraphText();
        paragraph.RunsOn = false;
        runningOn = null;

        xml.Children(element => Inline(element, paragraph));
        fields.EndParagraph();

        if (paragraph.RunsOn) runningOn = paragraph;
        else Finish(paragraph, inside);
    }

    private void Finish(ParagraphText paragraph, List<string>? inside)
    {
        // A letterhead drawn as a text box is anchored to the first paragraph and stands above it; later boxes stand beside or below theirs.
        var boxesFirst = inside is null && text.IsEmpty;
        var lines = paragraph.Finish(Number(paragraph));
        if (keepsLines && inside is null)
        {
            text.AddLines(lines);
            foreach (var box in paragraph.Boxes) text.Add(box);
            return;
        }

        foreach (var line in boxesFirst ? paragraph.Boxes.Concat(lines) : lines.Concat(paragraph.Boxes))
        {
            if (inside is null) text.Add(line);
            else if (!string.IsNullOrWhiteSpace(line)) inside.Add(line);
        }
    }

    private string Number(ParagraphText paragraph)
    {
        var (place, style) = styles.Find(paragraph.Style);
        if (paragraph.Place.List is { } own) (place, style) = (paragraph.Place, null);
        else if (paragraph.Place.Level is { } level) place = place with { Level = level };

        // List 0 takes a paragraph out of its style's list.
        return place.List is { } list and > 0 ? numbering.Next(list, place.Level, style) : "";
    }

    private void Inline(string element, ParagraphText paragraph)
    {
        switch (element)
        {
            case "pPr":
                xml.Children(property => Property(property, paragraph));
                break;
            case "r":
                Run(paragraph);
                break;
            case "t":
                Text(paragraph);
                break;
            case "instrText":
                fields.Code(Code());
                break;
            case "txbxContent":
                Blocks(paragraph.Boxes);
                break;
            case "AlternateContent":
                Alternative(child => Inline(child, paragraph));
                break;
            case "ins" or "moveTo":
                changed = true;
                xml.Children(child => Inline(child, paragraph));
                break;
            case "del" or "moveFrom":
                changed = true;
                xml.Pass();
                break;
            case "sdtPr" or "sdtEndPr" or "rPr" or "rt" or "delText" or "delInstrText":
                xml.Pass();
                break;
            default:
                Mark(element, paragraph);
                xml.Children(child => Inline(child, paragraph));
                break;
        }
    }

    /// <summary>Elements that stand for a character, a break or a field's parts.</summary>
    private void Mark(string element, ParagraphText paragraph)
    {
        switch (element)
        {
            case "tab" or "ptab":
                Append(paragraph, "\t");
                break;
            case "br" or "cr":
                paragraph.EndLine();
                break;
            case "noBreakHyphen":
                Append(paragraph, "-");
                break;
            case "sym":
                Append(paragraph, Symbols.Read(xml.Attribute("font"), xml.Attribute("char")));
                break;
            case "fldChar":
                fields.Mark(xml.Attribute("fldCharType"));
                break;
            case "footnoteReference" or "endnoteReference":
                notes++;
                break;
            case "textpath" when xml.GetAttribute("string") is { } letters:
                paragraph.Boxes.Add(letters);
                break;
        }
    }

    private void Run(ParagraphText paragraph)
    {
        var hidden = false;
        xml.Children(element =>
        {
            if (element == "rPr")
            {
                xml.Children(property =>
                {
                    if (property == "vanish") hidden = xml.IsOn();
                    xml.Pass();
                });
            }
            else if (hidden && element is not ("fldChar" or "instrText"))
            {
                xml.Pass();
            }
            else
            {
                Inline(element, paragraph);
            }
        });
    }

    private void Property(string property, ParagraphText paragraph)
    {
        switch (property)
        {
            case "pStyle":
                paragraph.Style = xml.Value();
                xml.Pass();
                break;
            case "numPr":
                paragraph.Place = ParagraphStyles.NumPr(xml);
                break;
            case "rPr":
                xml.Children(mark =>
                {
                    if (mark is "del" or "moveFrom") paragraph.RunsOn = changed = true;
                    xml.Pass();
                });
                break;
            default:
                xml.Pass();
                break;
        }
    }

    private void Text(ParagraphText paragraph) => Content(characters => Append(paragraph, characters));

    private void Append(ParagraphText paragraph, ReadOnlySpan<char> characters)
    {
        if (!fields.ShowsText) return;

        length += characters.Length;
        if (length > DocumentReader.LongestText) throw SourceBuilder.TooLong();
        paragraph.Append(characters);
    }

    private string Code()
    {
        var code = "";
        Content(characters => code = code.Length == 0 ? characters.ToString() : code);
        return code;
    }

    /// <summary>Hands out an element's text in pieces, so that one of many megabytes is never held whole.</summary>
    private void Content(Action<ReadOnlySpan<char>> take)
    {
        var depth = xml.Depth;
        if (xml.IsEmptyElement)
        {
            xml.Next();
            return;
        }

        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)) continue;
            for (int count; (count = xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0;) take(buffer.AsSpan(0, count));
        }

        xml.Next();
    }

    /// <summary>Takes the first of an AlternateContent's branches: the others show the same thing to older programs.</summary>
    private void Alternative(Action<string> read)
    {
        var taken = false;
        xml.Children(_ =>
        {
            if (taken) xml.Pass();
            else xml.Children(read);
            taken = true;
        });
    }

    private void Table(List<string>? inside)
    {
        var grid = new TableGrid(tables);
        xml.Children(element => TablePart(element, grid, inside));
        if (grid.HasRows) tables++;
    }

    private void TablePart(string element, TableGrid grid, List<string>? inside)
    {
        switch (element)
        {
            case "tblPr":
                xml.Pass();
                break;
            case "tblGrid":
                xml.Children(column =>
                {
                    if (column == "gridCol") grid.Columns++;
                    xml.Pass();
                });
                break;
            case "tr" when inside is not null || grid.Columns == 1:
                // A table inside a cell, and one of a single column, only arrange paragraphs.
                xml.Children(part => LayoutCell(part, inside));
                break;
            case "tr":
                grid.BeginRow();
                xml.Children(part => RowPart(part, grid));
                grid.EndRow(text);
                break;
            default:
                xml.Children(child => TablePart(child, grid, inside));
                break;
        }
    }

    private void LayoutCell(string element, List<string>? inside)
    {
        if (element == "tc") Blocks(inside);
        else if (element is "trPr" or "tblPrEx" or "sdtPr" or "sdtEndPr") xml.Pass();
        else xml.Children(child => LayoutCell(child, inside));
    }

    private void RowPart(string element, TableGrid grid)
    {
        switch (element)
        {
            case "trPr":
                xml.Children(property =>
                {
                    if (property == "gridBefore") grid.Skip(xml.Number() ?? 0);
                    xml.Pass();
                });
                break;
            case "tc":
                Cell(grid);
                break;
            case "tblPrEx" or "sdtPr" or "sdtEndPr":
                xml.Pass();
                break;
            default:
                xml.Children(child => RowPart(child, grid));
                break;
        }
    }

    private void Cell(TableGrid grid)
    {
        var span = 1;
        var fromAbove = false;
        var fromLeft = false;
        var lines = new List<string>();
        xml.Children(element =>
        {
            if (element != "tcPr")
            {
                Block(element, lines);
                return;
            }

            xml.Children(property =>
            {
                // A merge that says nothing more continues the cell before it.
                if (property == "gridSpan") span = xml.Number() ?? 1;
                if (property == "vMerge") fromAbove = xml.Value() is null or "continue";
                if (property == "hMerge") fromLeft = xml.Value() is null or "continue";
                xml.Pass();
            });
        });
        if (runningOn is { } last) Finish(last, lines);
        runningOn = null;

        grid.Add(string.Join(' ', lines.Select(line => line.Trim())), span, fromAbove, fromLeft);
    }
}
