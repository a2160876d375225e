namespace Zuoshi.Digests.Contract;

/// <summary>Something that happened, of which somebody may want to know.</summary>
/// <param name="Name">Name of the event.</param>
/// <param name="SubjectId">Key of the thing.</param>
/// <param name="At">When, UTC.</param>
public sealed record NewsEvent(string Name, Guid SubjectId, DateTime At);

/// <summary>What one person is told.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Title">
/// A line that may leave the site by mail: what the thing is called by its number, and what became of it. No words of the work.
/// </param>
/// <param name="Address">Where the thing stands.</param>
public sealed record News(Guid PersonId, string Title, string Address);

/// <summary>
/// Slot: each feature says whom its own events concern. Whoever did it isn't told, and nobody twice of the same. What waits for
/// somebody isn't news: the campaign's next steps know that.
/// </summary>
public interface INewsSource
{
    /// <summary>Whom an event concerns, with what they are told; nobody when it is another feature's.</summary>
    Task<IReadOnlyList<News>> OfAsync(NewsEvent happened);
}

/// <summary>The events of a feature that concern somebody; registered beside its <see cref="INewsSource"/>, since each save asks for them.</summary>
/// <param name="Events">Their names.</param>
public sealed record NewsNames(params IReadOnlyCollection<string> Events);
