using System.Text;
using Zuoshi.Gongwen.Reading.Office;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Engines.Tests.Writing;

public sealed class PdfCopyTests
{
    [Fact]
    public void A_word_file_becomes_a_pdf_of_as_many_pages()
    {
        Assert.SkipUnless(PdfCopy.IsAvailable, "LibreOffice (soffice) is not installed");

        var pdf = PdfCopy.Of(Sample.Write(Sample.WithAnnexes(2)));

        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pdf, 0, 8));
        Assert.Equal(3, UglyToad.PdfPig.PdfDocument.Open(pdf).NumberOfPages);
    }

    [Fact]
    public void What_cannot_be_printed_is_said_in_a_sentence()
    {
        Assert.SkipUnless(PdfCopy.IsAvailable, "LibreOffice (soffice) is not installed");

        Assert.Equal(
            "没能转成 PDF，请下载 Word 文件，用 Word 或 WPS 另存为 PDF。",
            Assert.Throws<PdfCopyFailedException>(() => PdfCopy.Of(Sample.Write(Sample.Everything).AsMemory(0, 400))).Message);
    }

    [Fact]
    public void Where_LibreOffice_is_not_installed_the_package_is_named() =>
        Assert.Contains("libreoffice-writer-nogui", Assert.Throws<PdfCopyFailedException>(() => new LibreOffice("/nowhere/soffice", TimeSpan.FromSeconds(5)).ToPdf("x"u8.ToArray())).Message);
}
