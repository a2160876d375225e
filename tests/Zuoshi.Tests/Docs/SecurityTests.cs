using System.Text.RegularExpressions;

namespace Zuoshi.Tests.Docs;

/// <summary><c>docs/security.md</c> points at files; what it says is shown must be there.</summary>
public sealed partial class SecurityTests
{
    [Fact]
    public void Every_file_that_shows_a_requirement_is_there() => Assert.Empty(
        from Match named in FileName().Matches(File.ReadAllText(Path.Combine(Repository.Folder, "docs", "security.md")))
        let path = Path.Combine(Repository.Folder, named.Groups["path"].Value)
        where !File.Exists(path)
        select named.Groups["path"].Value);

    [Fact]
    public void Every_chapter_of_the_standard_is_answered()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "security.md"));

        Assert.Equal(Enumerable.Range(1, 17), Requirement().Matches(text).Select(row => int.Parse(row.Groups["chapter"].Value)).Distinct());
    }

    [GeneratedRegex("`(?<path>(?:src|tests|docs)/[^` ]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();

    [GeneratedRegex(@"^\| (?<chapter>[0-9]+)\.[0-9]+\.[0-9]+", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Requirement();
}
