using Zuoshi.Outlines.Contract;

namespace Zuoshi.Discussions;

/// <summary>A prompt that a contribution answers.</summary>
public sealed class ContributionPrompt
{
    private ContributionPrompt()
    {
    }

    internal ContributionPrompt(Guid promptId) => PromptId = promptId;

    /// <summary>The prompt.</summary>
    public Guid PromptId { get; private set; }
}

/// <summary>A place of the outline that a contribution cites.</summary>
public sealed class ContributionClause
{
    private ContributionClause()
    {
    }

    internal ContributionClause(CitedClause cited) => (ClauseKey, Sentence, Quote) = (cited.ClauseKey, cited.Sentence, cited.Quote);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The clause, through all versions.</summary>
    public Guid ClauseKey { get; private set; }

    /// <summary>The sentence as it was counted then, from 1; null for the whole clause.</summary>
    public int? Sentence { get; private set; }

    /// <summary>The words cited; empty for the whole clause.</summary>
    public string Quote { get; private set; } = "";

    /// <summary>It as other features see it.</summary>
    public CitedClause ToCited() => new(ClauseKey, Sentence, Quote);
}

/// <summary>A file that came with a contribution; it goes as far as the contribution does.</summary>
public sealed class ContributionFile
{
    private ContributionFile()
    {
    }

    internal ContributionFile(string name, string hash, int size) => (Name, FileHash, Size) = (name, hash, size);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>SHA-256 under which it is kept.</summary>
    public string FileHash { get; private set; } = "";

    /// <summary>Its size in bytes.</summary>
    public int Size { get; private set; }
}
