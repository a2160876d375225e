namespace Zuoshi.Workbooks.Reading;

/// <summary>
/// The bytes can't be read as a table. <see cref="Exception.Message"/> is one plain Chinese sentence for the person who sent them:
/// what is wrong and what to do.
/// </summary>
public sealed class UnreadableTableException : Exception
{
    /// <param name="message">The sentence for the person.</param>
    /// <param name="cause">What the library underneath said, for the log alone.</param>
    public UnreadableTableException(string message, Exception? cause = null) : base(message, cause)
    {
    }
}
