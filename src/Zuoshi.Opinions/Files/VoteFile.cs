using Zuoshi.Opinions.Votes;

namespace Zuoshi.Opinions.Files;

/// <summary>
/// Votes as Polis publishes them, in either form: a line a participant (<c>participants-votes.csv</c>) or a line a vote
/// (<c>votes.csv</c>). Agreement is 1, disagreement −1, passing 0; 1.0 and so on when another program has written the file again.
/// </summary>
/// <param name="Votes">The votes. Rows stand in the order of first votes where times are given, else in that of the file; columns in that of the statements' numbers.</param>
/// <param name="Participants">The participants' identifiers by row.</param>
/// <param name="Statements">The statements' identifiers by column.</param>
public sealed record VoteFile(VoteMatrix Votes, IReadOnlyList<string> Participants, IReadOnlyList<string> Statements)
{
    /// <summary>What stands in a line of a participant beside the votes.</summary>
    private static readonly HashSet<string> AboutParticipants = new(StringComparer.OrdinalIgnoreCase)
    {
        "participant", "xid", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree",
    };

    /// <summary>Reads votes in UTF-8.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="UnreadableVotesException">It can't be read.</exception>
    public static VoteFile Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var table = new CsvTable(stream, name);
        var (participant, statement, vote) = (table.Column("voter-id", "participant"), table.Column("comment-id", "statement"), table.Column("vote"));
        if (participant >= 0 && statement >= 0 && vote >= 0) return ByVote(table, participant, statement, vote);
        if (table.Column("participant") is var column and >= 0) return ByParticipant(table, column);
        throw table.Head.Refused("表头认不出。每人一行的表要有participant列，每票一行的表要有voter-id、comment-id、vote三列。");
    }

    private static VoteFile ByParticipant(CsvTable table, int participant)
    {
        // Statements are numbered; where one column is, those that aren't say something about the person (an age, a row's number).
        var numbered = table.Headings.Any(Keys.IsNumber);
        var columns = Enumerable.Range(0, table.Headings.Count)
            .Where(at => at != participant && !AboutParticipants.Contains(table.Headings[at]) && (!numbered || Keys.IsNumber(table.Headings[at])))
            .ToArray();
        if (columns.GroupBy(at => table.Headings[at]).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
            throw table.Head.Refused(twice.Key.Length == 0 ? "有几列没有表头。请写上意见的编号。" : $"意见“{twice.Key}”有两列。请只留一列。");

        var box = Put(table, columns.Select(at => table.Headings[at]));
        var met = new HashSet<string>();
        foreach (var line in table.Lines())
        {
            var who = Identifier(line, participant, "参与者");
            if (!met.Add(who)) throw line.Refused($"参与者“{who}”前面已经有一行。请合成一行。");

            foreach (var at in columns)
                if (line.Fields[at].AsSpan().Trim() is { Length: > 0 } said) box.Cast(who, table.Headings[at], StanceOf(line, said));
        }

        return Counted(box);
    }

    private static VoteFile ByVote(CsvTable table, int participant, int statement, int vote)
    {
        var time = table.Column("timestamp");
        var cast = new List<(long Time, string Who, string What, Stance Said)>();
        foreach (var line in table.Lines())
            cast.Add((time < 0 ? cast.Count : Time(line, time), Identifier(line, participant, "参与者"), Identifier(line, statement, "意见"), StanceOf(line, line.Fields[vote].AsSpan().Trim())));

        // Published files are sorted by statement. Votes of the same moment have no order of their own, so they get one that the file's doesn't change;
        // of two by the same person on the same statement the later line holds.
        var box = Put(table, cast.Select(one => one.What));
        foreach (var (_, who, what, said) in cast.OrderBy(one => one.Time).ThenBy(one => one.Who, Keys.Order).ThenBy(one => one.What, Keys.Order))
            box.Cast(who, what, said);
        return Counted(box);
    }

    private static BallotBox<string, string> Put(CsvTable table, IEnumerable<string> statements)
    {
        string[] all = [.. statements.Distinct().Order(Keys.Order)];
        if (all.Length > VoteMatrix.MostStatements)
            throw new UnreadableVotesException($"“{table.File}”有{all.Length}条意见，最多能算{VoteMatrix.MostStatements}条。请先合并或分开。");

        var box = new BallotBox<string, string>();
        foreach (var statement in all) box.Put(statement);
        return box;
    }

    private static VoteFile Counted(BallotBox<string, string> box) => new(box.Count(), box.Participants, box.Statements);

    private static Stance StanceOf(CsvLine line, ReadOnlySpan<char> said) => Keys.WithoutFraction(said) switch
    {
        "1" => Stance.Agree,
        "0" => Stance.Pass,
        "-1" => Stance.Disagree,
        _ => throw line.Refused($"投票“{Shortened(said)}”认不出。请写1（同意）、-1（不同意）或0（略过）。"),
    };

    private static long Time(CsvLine line, int column) =>
        long.TryParse(Keys.WithoutFraction(line.Fields[column]), out var time) ? time : throw line.Refused($"时间“{Shortened(line.Fields[column])}”认不出。请写从1970年起的毫秒数，或去掉timestamp列。");

    private static string Identifier(CsvLine line, int column, string what) =>
        line.Fields[column].Trim() is { Length: > 0 } identifier ? identifier : throw line.Refused($"没有写{what}的编号。");

    private static string Shortened(ReadOnlySpan<char> text) => text.Length > 20 ? $"{text[..20]}…" : text.ToString();
}
