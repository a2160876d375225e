using System.Text;
using Zuoshi.Opinions.Similarity;

namespace Zuoshi.Opinions.Wording;

/// <summary>What is wrong in a text of rules.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">One Chinese sentence for the person who edits it.</param>
public readonly record struct RuleFault(int Line, string Message);

/// <summary>
/// The words that <see cref="EmptyTalk"/> goes by. They are data, written as plain text that an office can edit: a line 【名称】问句 opens a kind of
/// stock phrases with the question that would make them concrete; 【虚词】 and 【着落】 open words that say nothing either way and words that make a
/// sentence concrete. Words stand apart by spaces, 、 or lines; lines with # are remarks.
/// </summary>
public sealed class WordingRules
{
    /// <summary>Longest text of rules, in characters.</summary>
    public const int Longest = 60_000;

    /// <summary>Longest word.</summary>
    public const int LongestWord = 20;

    internal const string Filler = "虚词";
    internal const string Ground = "着落";

    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Question)> kinds = [];

    private WordingRules()
    {
    }

    /// <summary>The rules that come with the program, as text.</summary>
    public static string DefaultText { get; } = ReadDefault();

    /// <summary>The rules that come with the program.</summary>
    public static WordingRules Default { get; } = Parse(DefaultText, out var faults) ?? throw new InvalidOperationException($"The built-in rules don't parse: {faults[0].Message}");

    internal IReadOnlyList<(string Name, string Question)> Kinds => kinds;

    /// <summary>Reads rules; null when something is wrong, and then the faults say what and where.</summary>
    public static WordingRules? Parse(string text, out IReadOnlyList<RuleFault> faults)
    {
        var rules = new WordingRules();
        var found = new List<RuleFault>();
        if (text.Length > Longest) found.Add(new(1, $"最多{Longest}个字，现在有{text.Length}个。请删去一些词。"));
        else rules.Read(text, found);

        faults = found;
        return found.Count == 0 ? rules : null;
    }

    /// <summary>The longest word that begins here: which kind it is of, or what it is instead; null when none does.</summary>
    internal (int Length, int Kind)? WordAt(ReadOnlySpan<char> text)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(text.Length, LongestWord); length > 0; length--)
            if (lookup.TryGetValue(text[..length], out var kind)) return (length, kind);
        return null;
    }

    internal const int FillerKind = -1;
    internal const int GroundKind = -2;

    private void Read(string text, List<RuleFault> faults)
    {
        int? kind = null;
        foreach (var (at, line) in text.Split('\n').Index())
        {
            var trimmed = line.Trim();
            if (trimmed.Length == 0 || trimmed[0] == '#') continue;

            if (trimmed[0] == '【')
            {
                kind = Open(trimmed, at + 1, faults);
                continue;
            }

            foreach (var word in trimmed.Split([' ', '、', '\t', '\u3000', '，', ','], StringSplitOptions.RemoveEmptyEntries))
            {
                if (kind is not { } of) faults.Add(new(at + 1, $"第{at + 1}行：“{Short(word)}”前面还没有写类别。请先写一行“【类别】问句”。"));
                else if (word.Length > LongestWord) faults.Add(new(at + 1, $"第{at + 1}行：“{Short(word)}”太长，一个词最多{LongestWord}个字。词与词之间用空格或顿号隔开。"));
                else words.TryAdd(Form(word), of);
                if (faults.Count >= 20) return;
            }
        }

        if (kinds.Count == 0 && faults.Count == 0) faults.Add(new(1, "还没有一类套话。请写一行“【类别】问句”，下面写这类的词。"));
    }

    private int? Open(string line, int number, List<RuleFault> faults)
    {
        var close = line.IndexOf('】');
        var name = close > 1 ? line[1..close].Trim() : "";
        var question = close > 1 ? line[(close + 1)..].Trim() : "";
        if (name.Length == 0) faults.Add(new(number, $"第{number}行：类别要写成“【名称】问句”，名称不能空。"));
        else if (name is Filler) return FillerKind;
        else if (name is Ground) return GroundKind;
        else if (!question.EndsWith('？')) faults.Add(new(number, $"第{number}行：“{Short(name)}”后面要有一个问句，以“？”结尾，例如“【{Short(name)}】由谁做？”。"));
        else if (kinds.Exists(kind => kind.Name == name)) faults.Add(new(number, $"第{number}行：“{Short(name)}”写了两次。请把词并到一处。"));

        // Also after a fault, so that the words below it aren't reported as well.
        kinds.Add((name, question));
        return kinds.Count - 1;
    }

    private static string Form(string word) => string.Create(word.Length, word, static (form, word) =>
    {
        word.AsSpan().ToLowerInvariant(form);
        Simplified.Write(form);
    });

    private static string Short(string word) => word.Length <= 12 ? word : word[..12] + "…";

    private static string ReadDefault()
    {
        using var stream = typeof(WordingRules).Assembly.GetManifestResourceStream("wording.txt") ?? throw new InvalidOperationException("The built-in rules are missing");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
