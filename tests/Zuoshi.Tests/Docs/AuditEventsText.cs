using System.Text;
using System.Text.RegularExpressions;

namespace Zuoshi.Tests.Docs;

/// <summary><c>docs/audit-events.md</c>: the events that entities raise, read from the source.</summary>
internal static partial class AuditEventsText
{
    public static string Write()
    {
        var text = new StringBuilder("""
            # What is recorded

            Generated from the source by a test; do not edit. Each event is one line of the audit, written in the same save as the change itself: when, who with name and unit as they stood then, the thing, its campaign, the reason where people give one, and the detail below.

            | event | thing | reason | detail |
            | --- | --- | :-: | --- |

            """);
        foreach (var (name, thing, arguments) in Events().OrderBy(found => found.Name, StringComparer.Ordinal))
            text.Append($"| `{name}` | {thing} | {(Reason().IsMatch(arguments) ? "●" : "")} | {Detail(arguments)} |\n");
        return text.ToString();
    }

    private static IEnumerable<(string Name, string Thing, string Arguments)> Events() =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Folder, "src", "Zuoshi"), "*.cs", SearchOption.AllDirectories)
        from Match call in Happened().Matches(File.ReadAllText(file))
        let arguments = call.Groups["arguments"].Value
        from Match name in Name().Matches(arguments)
        select (name.Groups["name"].Value, Path.GetFileName(file).Split('.')[0], arguments);

    private static string Detail(string arguments) =>
        New().Match(arguments) is { Success: true } detail ? $"`{Spaces().Replace(detail.Value, " ").Trim()}`" : "";

    [GeneratedRegex(@"\bHappened\((?<arguments>(?>[^()]+|\((?<open>)|\)(?<-open>))*(?(open)(?!)))\);", RegexOptions.CultureInvariant)]
    private static partial Regex Happened();

    [GeneratedRegex("\"(?<name>[a-z]+\\.[a-z-]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\breason\b", RegexOptions.CultureInvariant)]
    private static partial Regex Reason();

    [GeneratedRegex(@"(?<=\bnew\b).+$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex New();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
