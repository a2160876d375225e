using Zuoshi.Gongwen.Reading.Office;

namespace Zuoshi.Gongwen.Writing;

/// <summary>
/// A Word file as PDF, as LibreOffice prints it. It needs LibreOffice on the machine, and the standard's fonts there too: others are taken
/// where they are missing. The same file gives the same pages, not the same bytes.
/// </summary>
public static class PdfCopy
{
    /// <summary>What kind of file it is.</summary>
    public const string MediaType = "application/pdf";

    /// <summary>Whether LibreOffice is installed.</summary>
    public static bool IsAvailable => LibreOffice.Program is not null;

    /// <summary>Makes it; takes some three seconds, and three more for a hundred pages. Two are made at a time, others wait.</summary>
    /// <param name="docx">The Word file.</param>
    /// <exception cref="PdfCopyFailedException">LibreOffice isn't installed, can't open the file, or takes too long.</exception>
    public static byte[] Of(ReadOnlyMemory<byte> docx) => LibreOffice.ToPrint().ToPdf(docx);
}

/// <summary>No PDF could be made. <see cref="Exception.Message"/> is one plain Chinese sentence for the person who asked for it.</summary>
public sealed class PdfCopyFailedException : Exception
{
    /// <param name="message">The sentence for the person.</param>
    /// <param name="cause">What the program underneath said, for the log alone.</param>
    public PdfCopyFailedException(string message, Exception? cause = null) : base(message, cause)
    {
    }
}
