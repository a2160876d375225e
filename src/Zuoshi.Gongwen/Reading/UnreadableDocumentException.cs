namespace Zuoshi.Gongwen.Reading;

/// <summary>
/// The bytes can't be read as a document. <see cref="Exception.Message"/> is one plain Chinese sentence for the person who
/// sent the file: what is wrong with it and what to do.
/// </summary>
public sealed class UnreadableDocumentException : Exception
{
    /// <param name="message">The sentence for the person.</param>
    /// <param name="cause">What the library underneath said, for the log alone.</param>
    public UnreadableDocumentException(string message, Exception? cause = null) : base(message, cause)
    {
    }
}
