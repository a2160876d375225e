using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Zuoshi.Gongwen.Reading.Pdf;

/// <summary>Runs a page's content stream and keeps the characters it shows.</summary>
internal sealed class PageTextProcessor(
    int pageNumber, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser, ILookupFilterProvider filters,
    CropBox cropBox, UserSpaceUnit unit, PageRotationDegrees rotation, TransformationMatrix initialMatrix, ParsingOptions options)
    : BaseStreamProcessor<PdfPageText>(pageNumber, resources, scanner, parser, filters, cropBox, unit, rotation, initialMatrix, options)
{
    // Forms in honest files nest to three or four; two that draw each other would never end.
    private const int DeepestForm = 24;
    private const int MostGlyphs = 200_000;

    private readonly PdfBudget budget = ((BoundedFilters)options.FilterProvider!).Budget;
    private readonly List<Glyph>[] glyphs = [[], [], [], []];
    private bool hasPicture;
    private int depth;

    public override PdfPageText Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);

        // A page set sideways has all its text sideways; what else stands askew is a stamp or watermark.
        return new PdfPageText(glyphs.MaxBy(direction => direction.Count)!, hasPicture);
    }

    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        budget.Glyph();

        var start = OnPage(0, 0, renderingMatrix, textMatrix, transformationMatrix);
        var end = OnPage(characterBoundingBox.Width, 0, renderingMatrix, textMatrix, transformationMatrix);
        var top = OnPage(0, 1, renderingMatrix, textMatrix, transformationMatrix);
        var (x, y) = (end.X - start.X, end.Y - start.Y);
        var size = Math.Sqrt(Math.Pow(top.X - start.X, 2) + Math.Pow(top.Y - start.Y, 2));
        if (!double.IsFinite(x + y + size) || size is < 0.5 or > 1000 || unicode.Length is 0 or > 8) return;

        var (direction, glyph) = (Math.Abs(y) * 20 <= Math.Abs(x), Math.Abs(x) * 20 <= Math.Abs(y)) switch
        {
            (true, _) when x >= 0 => (0, new Glyph(unicode, start.X, start.Y, end.X, size)),
            (true, _) => (2, new Glyph(unicode, -start.X, -start.Y, -end.X, size)),
            (_, true) when y >= 0 => (1, new Glyph(unicode, start.Y, -start.X, end.Y, size)),
            (_, true) => (3, new Glyph(unicode, -start.Y, start.X, -end.Y, size)),
            _ => (-1, default),
        };
        if (direction >= 0 && glyphs[direction].Count < MostGlyphs) glyphs[direction].Add(glyph);
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        budget.Form();
        if (depth == DeepestForm) return;

        depth++;
        base.ProcessFormXObject(formStream, xObjectName);
        depth--;
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) => hasPicture = true;

    protected override void RenderInlineImage(InlineImage inlineImage) => hasPicture = true;

    private static PdfPoint OnPage(double x, double y, in TransformationMatrix rendering, in TransformationMatrix text, in TransformationMatrix page) =>
        page.Transform(text.Transform(rendering.Transform(new PdfPoint(x, y))));

    // Lines, areas and marks say nothing to a reader of text.
    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close)
    {
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
    }

    public override void MoveTo(double x, double y)
    {
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
    }

    public override void LineTo(double x, double y)
    {
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
    }

    public override void EndPath()
    {
    }

    public override void ClosePath()
    {
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }
}
