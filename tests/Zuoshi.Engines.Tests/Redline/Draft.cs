using Zuoshi.Redline;

namespace Zuoshi.Engines.Tests.Redline;

/// <summary>A new version in the making, in which every character remembers where it came from: the truth that placements are held against.</summary>
internal sealed class Draft
{
    private readonly Random random;
    private readonly string alphabet;
    private int added;

    public Draft(IReadOnlyList<Passage> before, int seed)
    {
        random = new(seed);
        alphabet = string.Concat(before.Select(passage => passage.Text));
        foreach (var passage in before)
        {
            var line = new Line($"n{Lines.Count}", passage.Number, passage.Title, passage.Key);
            for (var at = 0; at < passage.Text.Length; at++) line.Cells.Add(new(passage.Text[at], (passage.Key, at)));
            Lines.Add(line);
        }
    }

    public List<Line> Lines { get; } = [];

    public Passage[] After => [.. Lines.Select(line => new Passage(line.Key, line.Number, line.Title, string.Concat(line.Cells.Select(cell => cell.Character))))];

    /// <summary>Where the characters of a stretch of the old version are now.</summary>
    public IEnumerable<(string Key, int At)> Survivors(string key, int start, int length) =>
        from line in Lines
        from cell in line.Cells.Index()
        where cell.Item.Origin is { } origin && origin.Key == key && origin.At >= start && origin.At < start + length
        select (line.Key, cell.Index);

    /// <summary>Random edits of every kind, as many as told.</summary>
    public void Edit(int edits)
    {
        for (var edit = 0; edit < edits && Lines.Count > 3; edit++)
        {
            switch (random.Next(11))
            {
                case 0: MoveClause(Any(), random.Next(Lines.Count)); break;
                case 1: SplitClause(Long()); break;
                case 2: JoinWithNext(random.Next(Lines.Count - 1)); break;
                case 3: DeleteSentence(Long()); break;
                case 4: InsertSentence(Any()); break;
                case 5: SwapSentences(Long()); break;
                case 6 or 7: Reword(Long(), 0.05 + random.NextDouble() * 0.15); break;
                case 8: Lines[Any()].Number = $"（{random.Next(99)}）"; break;
                case 9: MoveSentence(Long(), Long()); break;
                default:
                    if (random.Next(3) == 0) Lines.RemoveAt(Any());
                    else AddClause(Any());
                    break;
            }
        }
    }

    public void MoveClause(int from, int to)
    {
        var line = Lines[from];
        Lines.RemoveAt(from);
        Lines.Insert(Math.Min(to, Lines.Count), line);
    }

    public void SplitClause(int at)
    {
        var sentences = SentencesOf(at);
        if (sentences.Count < 2) return;

        var cut = sentences[random.Next(1, sentences.Count)].Start;
        var line = Lines[at];
        var rest = new Line($"n+{added++}", "", "", null);
        rest.Cells.AddRange(line.Cells[cut..]);
        line.Cells.RemoveRange(cut, line.Cells.Count - cut);
        Lines.Insert(at + 1, rest);
    }

    public void JoinWithNext(int at)
    {
        Lines[at].Cells.AddRange(Lines[at + 1].Cells);
        Lines.RemoveAt(at + 1);
    }

    public void DeleteSentence(int at)
    {
        if (SentencesOf(at) is { Count: > 0 } sentences) Cut(at, sentences[random.Next(sentences.Count)]);
    }

    public void InsertSentence(int at)
    {
        var sentences = SentencesOf(at);
        Lines[at].Cells.InsertRange(sentences.Count == 0 ? 0 : sentences[random.Next(sentences.Count)].Start, NewSentence());
    }

    public void SwapSentences(int at)
    {
        var sentences = SentencesOf(at);
        if (sentences.Count < 2) return;

        var moved = Cut(at, sentences[random.Next(sentences.Count)]);
        sentences = SentencesOf(at);
        Lines[at].Cells.InsertRange(sentences[random.Next(sentences.Count)].Start, moved);
    }

    public void MoveSentence(int from, int to)
    {
        if (SentencesOf(from) is not { Count: > 1 } sentences) return;

        var moved = Cut(from, sentences[random.Next(sentences.Count)]);
        var there = SentencesOf(to);
        Lines[to].Cells.InsertRange(there.Count == 0 ? 0 : there[random.Next(there.Count)].Start, moved);
    }

    /// <summary>Replaces characters of one sentence, in runs of one to four as people do.</summary>
    public void Reword(int at, double share)
    {
        if (SentencesOf(at) is not { Count: > 0 } sentences) return;

        var (start, length) = sentences[random.Next(sentences.Count)];
        for (var left = (int)Math.Ceiling(length * share); left > 0;)
        {
            var run = Math.Min(random.Next(1, 5), left);
            var from = start + random.Next(Math.Max(1, length - run));
            for (var cell = from; cell < Math.Min(from + run, start + length); cell++) Lines[at].Cells[cell] = new(AnyCharacter(), null);
            left -= run;
        }
    }

    private void AddClause(int at)
    {
        var line = new Line($"n+{added++}", "", "", null);
        for (var sentence = random.Next(1, 4); sentence > 0; sentence--) line.Cells.AddRange(NewSentence());
        Lines.Insert(at, line);
    }

    /// <summary>New, but of the phrases of the text itself, so that quotes occur again where they do not belong.</summary>
    private List<Cell> NewSentence()
    {
        var cells = new List<Cell>();
        for (var phrase = random.Next(3, 12); phrase > 0; phrase--)
        {
            var from = random.Next(alphabet.Length - 8);
            cells.AddRange(alphabet.Substring(from, random.Next(2, 8)).Replace('。', '，').Select(character => new Cell(character, null)));
        }

        cells.Add(new('。', null));
        return cells;
    }

    private List<Cell> Cut(int at, (int Start, int Length) stretch)
    {
        var cut = Lines[at].Cells.GetRange(stretch.Start, stretch.Length);
        Lines[at].Cells.RemoveRange(stretch.Start, stretch.Length);
        return cut;
    }

    private List<(int Start, int Length)> SentencesOf(int at) => Sentences(string.Concat(Lines[at].Cells.Select(cell => cell.Character)));

    public static List<(int Start, int Length)> Sentences(string text)
    {
        var found = new List<(int, int)>();
        for (int start = 0, stop; start < text.Length; start = stop)
        {
            stop = text.IndexOf('。', start) + 1;
            if (stop == 0) stop = text.Length;
            found.Add((start, stop - start));
        }

        return found;
    }

    private int Any() => random.Next(Lines.Count);

    private int Long() => Enumerable.Range(0, 20).Select(_ => Any()).MaxBy(at => Math.Min(random.Next(40, 400), Lines[at].Cells.Count));

    private char AnyCharacter() => alphabet[random.Next(alphabet.Length)] is var found && found is '。' or '\n' ? '新' : found;

    public sealed class Line(string key, string number, string title, string? cameFrom)
    {
        public string Key => key;

        public string Number { get; set; } = number;

        public string Title => title;

        public string? CameFrom => cameFrom;

        public List<Cell> Cells { get; } = [];
    }

    public readonly record struct Cell(char Character, (string Key, int At)? Origin);
}
