using Zuoshi.Opinions.Files;
using Zuoshi.Opinions.Votes;

namespace Zuoshi.Engines.Tests.Opinions;

/// <summary>A published conversation with the groups that Polis found in it. Attribution: ../shared/data/polis/README.md.</summary>
internal sealed record Conversation(VoteFile File, IReadOnlyList<int> Published, int Groups, int[] Hidden)
{
    public VoteMatrix Votes => File.Votes;

    /// <summary>The votes a line each, rows in the order of first votes; skips the test when the folder isn't there.</summary>
    public static Conversation ByTime(string folder) => Of(folder, "votes.csv");

    /// <summary>The votes a line a participant, in the order of their numbers.</summary>
    public static Conversation ByParticipant(string folder) => Of(folder, "participants-votes.csv");

    private static Conversation Of(string folder, string form)
    {
        using var votes = System.IO.File.OpenRead(Path(folder, form));
        using var groups = System.IO.File.OpenRead(Path(folder, "participants-votes.csv"));
        using var comments = System.IO.File.OpenRead(Path(folder, "comments.csv"));
        var file = VoteFile.Read(votes, form);
        var published = GroupFile.Read(groups, "participants-votes.csv");
        var statements = StatementFile.Read(comments, "comments.csv");
        int[] hidden = [.. Enumerable.Range(0, file.Statements.Count).Where(at => statements.Hidden.Contains(file.Statements[at]))];
        return new(file, published.NumbersOf(file.Participants), published.Groups.Count, hidden);
    }

    public static string Path(string folder, string file) => SharedSamples.Path($"data/polis/{folder}/{file}");
}
