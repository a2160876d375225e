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

            Generated from the source by a test; do not edit. Each event is one line of the audit, written in the same save as the change itself: when, who with name, post and unit as they stood then and for whom they act, from which address and in which request, the thing, its campaign, the reason where people give one, the changed fields before and after, and the detail below.

            A thing that changes without an event of its own is recorded by its kind: `lists.work-item-changed`, `-added`, `-removed`. What is refused is recorded too, in a save of its own: who, from where, what was asked for, and never what was typed. Secrets and encrypted fields are never recorded; long texts are cut, with their length and hash. `0012-sealing-the-audit.md` says how each day is sealed.

            | event | thing | reason | detail |
            | --- | --- | :-: | --- |

            """);
        // One event may be raised in several places alike.
        foreach (var line in Events().OrderBy(found => found.Name, StringComparer.Ordinal).Select(Line).Distinct()) text.Append(line);
        return text.ToString();
    }

    /// <summary>The names of all events.</summary>
    public static IEnumerable<string> Names() => Events().Select(found => found.Name).Distinct();

    // Things raise events; exports, checks and refusals, which change none, are noted.
    private static IEnumerable<(string Name, string Thing, string Arguments)> Events() =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Folder, "src", "Zuoshi"), "*.cs", SearchOption.AllDirectories)
        from Match call in Raised().Matches(File.ReadAllText(file))
        let arguments = call.Groups["arguments"].Value
        from Match name in Name().Matches(arguments)
        select (name.Groups["name"].Value, call.Groups["by"].Value == "Happened" ? Path.GetFileName(file).Split('.')[0] : "", arguments);

    private static string Line((string Name, string Thing, string Arguments) found) =>
        $"| `{found.Name}` | {found.Thing} | {(Reason().IsMatch(found.Arguments) ? "●" : "")} | {Detail(found.Arguments)} |\n";

    private static string Detail(string arguments) =>
        New().Match(arguments) is { Success: true } detail ? $"`{Spaces().Replace(detail.Value, " ").Trim()}`" : "";

    [GeneratedRegex(@"\b(?<by>Happened|Note|new Refusal)\((?<arguments>(?>[^()]+|\((?<open>)|\)(?<-open>))*(?(open)(?!)))\)", RegexOptions.CultureInvariant)]
    private static partial Regex Raised();

    [GeneratedRegex("\"(?<name>[a-z]+\\.[a-z-]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\breason\b", RegexOptions.CultureInvariant)]
    private static partial Regex Reason();

    [GeneratedRegex(@"(?<=\bnew\b).+$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex New();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
