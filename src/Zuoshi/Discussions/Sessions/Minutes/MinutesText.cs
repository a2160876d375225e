using System.Text.RegularExpressions;

namespace Zuoshi.Discussions.Sessions.Minutes;

/// <summary>What one person says, as the minutes have it.</summary>
/// <param name="Speaker">The name as typed; empty for none.</param>
/// <param name="Text">The words, without marks.</param>
/// <param name="Marks">What it is about, as typed: 问2.</param>
/// <param name="Line">Line in the text, from 1.</param>
public sealed record Spoken(string Speaker, string Text, IReadOnlyList<string> Marks, int Line);

/// <summary>
/// Reads minutes as one recorder types them for thirty speakers: a line is <c>发言人：内容</c>; a line without a speaker goes on with the
/// one before, behind an empty line or a bare colon it is nobody's. It never refuses: what it takes for a name is shown to be put right.
/// </summary>
public static partial class MinutesText
{
    /// <summary>Reads a text.</summary>
    public static IReadOnlyList<Spoken> Read(string text)
    {
        var read = new List<Spoken>();
        var (number, goesOn) = (0, false);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                goesOn = false;
                continue;
            }

            var (words, marks) = Marks.Part(line.Trim());
            if (Opens(words) is { } opening) read.Add(new Spoken(opening.Groups["who"].Value.Trim(), words[opening.Length..].Trim(), marks, number));
            else if (goesOn) read[^1] = read[^1] with { Text = Join(read[^1].Text, words), Marks = [.. read[^1].Marks, .. marks] };
            else read.Add(new Spoken("", words, marks, number));
            goesOn = true;
        }

        return read;
    }

    /// <summary>Writes what was read so that it reads the same again.</summary>
    public static string Write(IEnumerable<Spoken> spoken) => string.Join("\n\n", spoken.Select(one =>
        $"{one.Speaker}：{string.Concat(one.Marks.Select(mark => $"〔{mark}〕"))}{one.Text}"));

    // 14:00 and http:// open no speech.
    private static Match? Opens(string words)
    {
        var opening = Opening().Match(words);
        if (!opening.Success) return null;

        var (who, next) = (opening.Groups["who"].Value, opening.Length < words.Length ? words[opening.Length] : ' ');
        return who.Length > 0 && (char.IsDigit(who[^1]) && char.IsDigit(next) || next is '/' && who.All(char.IsAsciiLetter)) ? null : opening;
    }

    private static string Join(string before, string then) => before.Length == 0 ? then : then.Length == 0 ? before : $"{before}\n{then}";

    // A name is short and has no stop in it.
    [GeneratedRegex(@"^(?<who>[^：:，。；！？、,;!?“”‘’""/\\\s][^：:，。；！？,;!?“”‘’""/\\]{0,24}?)?\s*[：:]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();
}
