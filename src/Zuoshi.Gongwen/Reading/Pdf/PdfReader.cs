using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Zuoshi.Gongwen.Reading.Pdf;

/// <summary>Reads a PDF's text layer: characters to lines, lines to paragraphs.</summary>
internal static class PdfReader
{
    private const int MostPages = 3_000;

    /// <exception cref="UnreadableDocumentException">The file is a scan, encrypted, damaged or beyond the limits.</exception>
    public static SourceText Read(ReadOnlyMemory<byte> content)
    {
        var budget = new PdfBudget();
        var options = new ParsingOptions
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            MaxStackDepth = 128,
            FilterProvider = new BoundedFilters(budget),
        };

        try
        {
            using var document = PdfDocument.Open(content, options);
            if (document.NumberOfPages > MostPages) throw new UnreadableDocumentException($"PDF 超过 {MostPages} 页，请拆分后再传。");

            document.AddPageFactory<PdfPageText, PageTextFactory>();
            return Read(document, budget);
        }
        catch (PdfDocumentEncryptedException cause)
        {
            throw new UnreadableDocumentException("PDF 设了打开密码，请取消密码后再传。", cause);
        }
        catch (Exception cause) when (cause is not (UnreadableDocumentException or OutOfMemoryException))
        {
            // PdfPig meets damage anywhere in its code, by any exception.
            throw Damaged(cause);
        }
    }

    private static SourceText Read(PdfDocument document, PdfBudget budget)
    {
        var pages = new List<PageLines>();
        var pictures = new List<int>();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            budget.Page();
            var page = document.GetPage<PdfPageText>(number);
            var lines = PageLines.Of(page.Glyphs);
            pages.Add(lines);
            if (lines.Lines.Count == 0 && page.HasPicture) pictures.Add(number);
        }

        PageFurniture.Remove(pages);
        var source = new SourceBuilder();
        foreach (var paragraph in PdfParagraphs.Of(pages)) source.Add(paragraph);

        if (source.IsEmpty || pictures.Count * 2 > pages.Count)
            throw new UnreadableDocumentException("这份 PDF 是扫描件，没有可读的文字，请上传 Word 文件，或先做文字识别。");
        if (pictures.Count > 0) source.Remark($"第 {string.Join("、", pictures)} 页是图片，没有读入文字。");
        return source.Finish(SourceFormat.Pdf);
    }

    private static UnreadableDocumentException Damaged(Exception cause) => new("PDF 文件不完整或已损坏，请重新导出后再传。", cause);
}
