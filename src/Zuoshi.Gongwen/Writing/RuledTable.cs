using DocumentFormat.OpenXml.Wordprocessing;

namespace Zuoshi.Gongwen.Writing;

/// <summary>How wide a table is, in twips, and in which styles it is set.</summary>
internal sealed record TableLook(int Width, string Head, string Cell)
{
    /// <summary>Within the text.</summary>
    public static readonly TableLook Text = new(Layout.TextWidth, Stylesheet.TableHead, Stylesheet.TableText);

    /// <summary>On a turned page of its own.</summary>
    public static readonly TableLook Annex = new(Layout.LandscapeWidth, Stylesheet.AnnexHead, Stylesheet.AnnexText);
}

/// <summary>Draws a table over the full width of the 版心.</summary>
internal static class RuledTable
{
    public static Table Compose(GongwenTable table, TableLook look)
    {
        var widths = Widths(table.Columns, look.Width);
        var drawn = new Table(
            new TableProperties
            {
                TableStyle = new TableStyle { Val = Stylesheet.Grid },
                TableWidth = new TableWidth { Width = $"{look.Width}", Type = TableWidthUnitValues.Dxa },
                TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
            },
            new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" })));

        var head = Row(table.Columns.Select((column, i) => Cell(widths[i], [BodyLayout.Styled(look.Head, Wording.Line(column.Header))])));
        head.TableRowProperties!.Append(new TableHeader());
        drawn.Append(head);

        foreach (var row in table.Rows)
        {
            if (row.Count > table.Columns.Count)
                throw new ArgumentException($"A row has {row.Count} cells for {table.Columns.Count} columns", nameof(table));
            drawn.Append(Row(table.Columns.Select((column, i) => Cell(widths[i], Lines(i < row.Count ? row[i] : "", look.Cell, column.Centred)))));
        }

        return drawn;
    }

    /// <summary>Shares out the width; what rounding leaves goes to the last column.</summary>
    private static int[] Widths(IReadOnlyList<GongwenColumn> columns, int whole)
    {
        if (columns.Count == 0) throw new ArgumentException("A table has at least one column", nameof(columns));
        if (columns.Any(column => column.Width is not (> 0 and < double.PositiveInfinity)))
            throw new ArgumentException("A column's width is more than 0", nameof(columns));

        var total = columns.Sum(column => column.Width);
        int[] widths = [.. columns.Select(column => (int)(whole * column.Width / total))];
        widths[^1] += whole - widths.Sum();
        return widths;
    }

    /// <summary>A row stays on one page unless it is longer than one.</summary>
    private static TableRow Row(IEnumerable<TableCell> cells)
    {
        var row = new TableRow(cells);
        row.TableRowProperties = new TableRowProperties(new CantSplit());
        return row;
    }

    private static TableCell Cell(int width, IEnumerable<Paragraph> paragraphs)
    {
        var cell = new TableCell(new TableCellProperties
        {
            TableCellWidth = new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa },
            TableCellVerticalAlignment = new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center },
        });
        cell.Append(paragraphs);
        return cell;
    }

    private static IEnumerable<Paragraph> Lines(string text, string style, bool centred)
    {
        foreach (var line in Wording.Lines(text).DefaultIfEmpty(""))
        {
            var paragraph = BodyLayout.Styled(style, line);
            if (centred) paragraph.ParagraphProperties!.Justification = new Justification { Val = JustificationValues.Center };
            yield return paragraph;
        }
    }
}
