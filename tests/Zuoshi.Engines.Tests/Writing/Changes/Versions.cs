using Zuoshi.Engines.Tests.Redline;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Redline;

namespace Zuoshi.Engines.Tests.Writing.Changes;

/// <summary>Two versions of an official document made of the samples' paragraphs, the second edited at random.</summary>
internal static class Versions
{
    private static readonly string[] Units = ["综合规划处", "市公交集团", "运输管理处", "区交通局"];

    /// <summary>A version and the one that came of it.</summary>
    public static (GongwenDocument Before, GongwenDocument After) Of(int seed)
    {
        var random = new Random(seed);
        var before = Redline.Outlines.Invented(seed);
        var draft = new Draft(before, seed);
        draft.Edit(random.Next(12));
        var table = Table(random);
        return (Document(before, table, random), Document(draft.After, random.Next(3) == 0 ? table : Edited(table, random), random));
    }

    /// <summary>A document of these clauses, with a table among them.</summary>
    public static GongwenDocument Document(IReadOnlyList<Passage> passages, GongwenTable? table, Random random)
    {
        List<GongwenBlock> blocks = [.. passages.Skip(1).Select(Block)];
        if (table is not null) blocks.Insert(random.Next(blocks.Count + 1), table);
        if (random.Next(4) == 0) blocks.Add(new GongwenParagraph("站位要高，谋划要远。", Lead: "一要站高谋远。"));
        return new()
        {
            Title = passages[0].Title + passages[0].Text,
            Addressees = random.Next(4) == 0 ? null : "各区、县（市）交通运输局，局属各单位",
            Blocks = blocks,
            AttachmentNotes = random.Next(3) switch { 0 => [], 1 => ["任务清单"], _ => ["任务清单", "项目清单"] },
            Issuer = random.Next(3) == 0 ? null : "岚江市交通运输局",
            IssuedOn = random.Next(3) == 0 ? null : new DateOnly(2026, random.Next(1, 13), 6),
        };
    }

    private static GongwenBlock Block(Passage passage) => passage.Number switch
    {
        "" => new GongwenParagraph(passage.Text),
        ['（', ..] => new GongwenHeading(2, passage.Title, passage.Text),
        _ => new GongwenHeading(1, passage.Title, passage.Text),
    };

    private static GongwenTable Table(Random random) => new(
        [new("序号", 1, Centred: true), new("任务", 4), new("牵头单位", 2)],
        [.. Enumerable.Range(1, random.Next(2, 9)).Select(at => new[] { $"{at}", $"推进第{random.Next(40)}项任务落实\n建立工作台账", Units[random.Next(Units.Length)] })]);

    private static GongwenTable? Edited(GongwenTable table, Random random)
    {
        if (random.Next(4) == 0) return null;

        var rows = table.Rows.ToList();
        rows.RemoveAt(random.Next(rows.Count));
        rows.Insert(random.Next(rows.Count + 1), ["新", "补充的任务", Units[0]]);
        rows[0] = [rows[0][0], rows[0][1].Replace("工作台账", "问题清单", StringComparison.Ordinal), Units[random.Next(Units.Length)]];
        return random.Next(4) == 0 ? new([.. table.Columns, new("时限")], rows) : table with { Rows = rows };
    }
}
