namespace Zuoshi.Tests.Outlines;

/// <summary>A text in revision, in which every character remembers which of the old text it was.</summary>
internal sealed class Revision(string before)
{
    private readonly List<(char Character, int? Origin)> characters = [.. before.Select((character, at) => (character, (int?)at))];

    public string Before => before;

    public string After => string.Concat(characters.Select(each => each.Character));

    /// <summary>Where each character of the new text that isn't white space comes from; null for a new one.</summary>
    public IEnumerable<int?> Origins => characters.Where(each => !char.IsWhiteSpace(each.Character)).Select(each => each.Origin);

    /// <summary>Writes other words in place of words that the text has once; what both begin and end with stays.</summary>
    public Revision Reword(string old, string now)
    {
        var first = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var last = old[first..].Reverse().Zip(now[first..].Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var at = Once(old) + first;
        characters.RemoveRange(at, old.Length - first - last);
        characters.InsertRange(at, now[first..^last].Select(character => (character, (int?)null)));
        return this;
    }

    /// <summary>Strikes out a sentence, named by how it begins.</summary>
    public Revision Strike(string beginning)
    {
        Cut(beginning, '。');
        return this;
    }

    /// <summary>Puts a paragraph, named by how it begins, in front of another.</summary>
    public Revision Move(string beginning, string infront)
    {
        var moved = Cut(beginning, '\n');
        characters.InsertRange(Once(infront), moved);
        return this;
    }

    private List<(char Character, int? Origin)> Cut(string beginning, char end)
    {
        var at = Once(beginning);
        var length = After.IndexOf(end, at) + 1 - at;
        var cut = characters.GetRange(at, length);
        characters.RemoveRange(at, length);
        return cut;
    }

    private int Once(string words)
    {
        var at = After.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0 && After.IndexOf(words, at + 1, StringComparison.Ordinal) < 0, $"“{words}” doesn't stand there once");
        return at;
    }
}
