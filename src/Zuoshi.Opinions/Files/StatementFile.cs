namespace Zuoshi.Opinions.Files;

/// <summary>What Polis publishes about statements (<c>comments.csv</c>), as far as maps need it.</summary>
/// <param name="Hidden">Those that were moderated out, and those in <paramref name="Meta"/>.</param>
/// <param name="Meta">Those about the person rather than the matter.</param>
public sealed record StatementFile(IReadOnlySet<string> Hidden, IReadOnlySet<string> Meta)
{
    /// <summary>Reads it in UTF-8; a file without the columns <c>moderated</c> and <c>is-meta</c> hides nothing.</summary>
    /// <exception cref="UnreadableVotesException">It can't be read.</exception>
    public static StatementFile Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var table = new CsvTable(stream, name);
        var (statement, moderated, isMeta) = (table.Column("comment-id", "statement"), table.Column("moderated"), table.Column("is-meta"));
        if (statement < 0) throw table.Head.Refused("表头认不出：要有comment-id列。");

        var (hidden, meta) = (new HashSet<string>(), new HashSet<string>());
        foreach (var line in table.Lines())
        {
            var identifier = line.Fields[statement].Trim();
            if (isMeta >= 0 && IsTrue(Keys.WithoutFraction(line.Fields[isMeta].Trim()))) meta.Add(identifier);
            if (moderated >= 0 && Keys.WithoutFraction(line.Fields[moderated].Trim()) is "-1") hidden.Add(identifier);
        }

        hidden.UnionWith(meta);
        return new(hidden, meta);
    }

    private static bool IsTrue(ReadOnlySpan<char> written) => written is "1" || written.Equals("true", StringComparison.OrdinalIgnoreCase);
}
