namespace Zuoshi.Opinions.Files;

/// <summary>A file of votes can't be read; the message says, in Chinese, where, why and how to mend it.</summary>
public sealed class UnreadableVotesException : Exception
{
    /// <summary>The whole file.</summary>
    public UnreadableVotesException(string message) : base(message)
    {
    }

    /// <summary>One line of it.</summary>
    public UnreadableVotesException(string file, int line, string message) : base($"“{file}”第{line}行：{message}") => Line = line;

    /// <summary>The line, from 1; 0 for the whole file.</summary>
    public int Line { get; }
}
