using System.Text;
using System.Xml;

namespace Zuoshi.Gongwen.Reading.Docx;

/// <summary>
/// Counts Word's automatic lists while the document is read (ECMA-376 part 1, 17.9). Lists that share an abstract list share its
/// counters, unless one of them starts over by <c>w:startOverride</c>.
/// </summary>
internal sealed class Numbering
{
    private sealed class AbstractList
    {
        public ListLevel?[] Levels { get; } = new ListLevel?[ListLevel.Deepest + 1];

        public int?[] Counters { get; } = new int?[ListLevel.Deepest + 1];

        public string? StyleLink { get; set; }

        public string? NumStyleLink { get; set; }
    }

    private sealed class List(int abstractId)
    {
        public int AbstractId => abstractId;

        public AbstractList? Shared { get; set; }

        public ListLevel?[] Levels { get; } = new ListLevel?[ListLevel.Deepest + 1];

        /// <summary>Numbers to start over with; each is used up by the level's first paragraph.</summary>
        public int?[] Restarts { get; } = new int?[ListLevel.Deepest + 1];
    }

    // Files that were pasted together for years have a few thousand.
    private const int MostLists = 50_000;

    private readonly Dictionary<int, AbstractList> abstracts = [];
    private readonly Dictionary<int, List> lists = [];

    public static Numbering Read(ZipPackage package, string name)
    {
        var numbering = new Numbering();
        using var part = package.Part(name);
        if (part is null) return numbering;

        using var xml = WordXml.Open(part);
        if (!xml.Find("numbering")) return numbering;

        xml.Children(element =>
        {
            if (element == "abstractNum") numbering.ReadAbstract(xml);
            else if (element == "num") numbering.ReadList(xml);
            else xml.Pass();

            if (numbering.abstracts.Count + numbering.lists.Count > MostLists) throw ZipPackage.Bomb();
        });
        numbering.Tie();
        return numbering;
    }

    /// <summary>Counts a paragraph and writes its number; empty for bullets, unknown lists and lists without text.</summary>
    public string Next(int listId, int? level, string? style)
    {
        if (!lists.TryGetValue(listId, out var list) || list.Shared is not { } shared) return "";

        var at = Math.Min(level ?? LevelOf(shared, style), ListLevel.Deepest);
        if (Level(list, shared, at) is not { } definition) return "";

        shared.Counters[at] = list.Restarts[at] ?? (shared.Counters[at] is { } last ? Math.Min(last + 1, short.MaxValue) : definition.Start);
        list.Restarts[at] = null;
        for (var inner = at + 1; inner <= ListLevel.Deepest; inner++)
            if (Level(list, shared, inner)?.RestartsAfter is not { } after || at < after) shared.Counters[inner] = null;

        return Write(list, shared, definition);
    }

    private static string Write(List list, AbstractList shared, ListLevel definition)
    {
        // A bullet carries no number; Markdown's bullets are left out as well.
        if (definition.Format == "bullet" || definition.Text.Length == 0) return "";

        var text = new StringBuilder();
        for (var i = 0; i < definition.Text.Length; i++)
        {
            if (definition.Text[i] != '%' || i + 1 == definition.Text.Length || definition.Text[i + 1] is < '1' or > '9')
            {
                text.Append(definition.Text[i]);
                continue;
            }

            var at = definition.Text[++i] - '1';
            if (Level(list, shared, at) is { } level)
                text.Append(NumberFormat.Write(definition.Legal ? "decimal" : level.Format, shared.Counters[at] ?? level.Start));
        }

        // 一、 and （一） stand close to their text; 第一条 and 1.1 don't.
        if (text.Length > 0 && char.IsLetterOrDigit(text[^1]) && !definition.Tight) text.Append(' ');
        return text.ToString();
    }

    /// <summary>Ties each list to its abstract list, or to the one that the abstract list borrows by a numbering style.</summary>
    private void Tie()
    {
        var byStyle = abstracts.Values.Where(shared => shared.StyleLink is not null).DistinctBy(shared => shared.StyleLink).ToDictionary(shared => shared.StyleLink!);
        foreach (var list in lists.Values)
        {
            var found = abstracts.GetValueOrDefault(list.AbstractId);
            list.Shared = found?.NumStyleLink is { } link ? byStyle.GetValueOrDefault(link, found) : found;
        }
    }

    private static ListLevel? Level(List list, AbstractList shared, int at) => list.Levels[at] ?? shared.Levels[at];

    // A style that names a list without a level takes the level that names the style.
    private static int LevelOf(AbstractList shared, string? style) =>
        style is null ? 0 : Math.Max(0, Array.FindIndex(shared.Levels, level => level?.Style == style));

    private void ReadAbstract(XmlReader xml)
    {
        var list = new AbstractList();
        if (int.TryParse(xml.Attribute("abstractNumId"), out var id)) abstracts.TryAdd(id, list);

        xml.Children(child =>
        {
            if (child == "lvl")
            {
                ReadLevel(xml, list.Levels, xml.Attribute("ilvl"));
                return;
            }

            if (child == "styleLink") list.StyleLink = xml.Value();
            if (child == "numStyleLink") list.NumStyleLink = xml.Value();
            xml.Pass();
        });
    }

    private void ReadList(XmlReader xml)
    {
        var known = int.TryParse(xml.Attribute("numId"), out var id);
        var list = default(List);
        xml.Children(child =>
        {
            if (child == "abstractNumId" && list is null) list = new List(xml.Number() ?? -1);
            if (child != "lvlOverride" || list is null)
            {
                xml.Pass();
                return;
            }

            var level = xml.Attribute("ilvl");
            xml.Children(over =>
            {
                if (over == "lvl")
                {
                    ReadLevel(xml, list.Levels, level);
                    return;
                }

                if (over == "startOverride" && Depth(level) is { } at) list.Restarts[at] = xml.Number();
                xml.Pass();
            });
        });
        if (known && list is not null) lists.TryAdd(id, list);
    }

    private static void ReadLevel(XmlReader xml, ListLevel?[] levels, string? depth)
    {
        var level = ListLevel.Read(xml);
        if (Depth(depth) is { } at) levels[at] = level;
    }

    private static int? Depth(string? level) => int.TryParse(level, out var at) && at is >= 0 and <= ListLevel.Deepest ? at : null;
}
