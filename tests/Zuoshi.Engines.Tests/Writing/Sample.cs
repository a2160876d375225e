using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Engines.Tests.Writing;

/// <summary>Invented documents for the writer's tests.</summary>
internal static class Sample
{
    /// <summary>One of everything.</summary>
    public static GongwenDocument Everything => new()
    {
        Title = "某某市交通运输局关于印发\n夜间公交服务行动计划的通知",
        Addressees = "各区、县（市）交通运输局，局属各单位、机关各处室",
        Blocks =
        [
            new GongwenParagraph("为贯彻落实“交通强国”战略，现将有关事项通知如下。\n请认真执行。"),
            new GongwenHeading(1, "总体要求"),
            new GongwenHeading(2, "指导思想"),
            new GongwenParagraph("2020年6月底前开通12站，12月底前全覆盖。"),
            new GongwenHeading(3, "织密夜间公共交通", "以地铁末班车到站时间为基准，在22个主要换乘站开行接驳公交。"),
            new GongwenHeading(3, "推进公交专用道成网"),
            new GongwenHeading(4, "补齐断点", "补齐两段。"),
            new GongwenHeading(4, "信号优先", "同步开通。"),
            new GongwenHeading(2, "行动目标"),
            new GongwenHeading(3, "近期", "到2020年。"),
            new GongwenParagraph("站位要高，谋划要远。", Lead: "一要站高谋远。"),
            new GongwenHeading(1, "重点任务"),
            new GongwenTable(
                [new("序号", 1, Centred: true), new("任务", 4), new("牵头单位", 2), new("完成时限", 2, Centred: true)],
                [["1", "开行夜间接驳公交，末班车后30分钟内有车", "市公交集团", "2020年6月"], ["2", "公交专用道成网"]]),
            new GongwenHeading(2, "第二章的第一节"),
            new GongwenHeading(1, "保障措施"),
            new GongwenHeading(3, "越过一级"),
        ],
        AttachmentNotes = ["任务清单。", "责任清单"],
        Issuer = "某某市交通运输局",
        IssuedOn = new DateOnly(2019, 12, 6),
    };

    /// <summary>
    /// A notice with everything around it that GB/T 9704 knows: 版头, a sealed signature, 附注, the plan that it issues on several full pages, a
    /// turned and an upright annex, 版记. Its long paragraphs have no digits and no punctuation but the last: every character is one 字 wide.
    /// </summary>
    public static GongwenDocument Official => new()
    {
        Head = new("岚江市交通运输局文件") { Number = "岚交发〔2026〕12号", CopyNumber = "1", Secrecy = "机密★1年", Urgency = "特急" },
        Title = "岚江市交通运输局关于印发夜间公交服务提升三年行动计划（2026—2028年）的通知",
        Addressees = "各区、县（市）交通运输局，局属各单位、机关各处室",
        Blocks = [new GongwenParagraph("《夜间公交服务提升三年行动计划》已经局长办公会同意，现印发给你们。"), new GongwenParagraph("请结合实际认真执行。")],
        AttachmentNotes = ["重点任务清单", "夜间公交服务规范"],
        Issuer = "岚江市交通运输局",
        IssuedOn = new(2026, 11, 26),
        Sealed = true,
        Remark = "此件公开发布",
        Issued = new("夜间公交服务提升三年行动计划\n（2026—2028年）",
        [
            new GongwenHeading(1, "工作目标"), new GongwenHeading(2, "总体目标"), new GongwenParagraph(FullWidth(22 * 28 * 4) + "。"),
            new GongwenHeading(1, "重点任务"), new GongwenHeading(2, "补齐断点"), new GongwenHeading(3, "优化信号", FullWidth(100) + "。"), new GongwenHeading(4, "压缩候车时间", "到2028年不超过20分钟。"),
        ]),
        Annexes =
        [
            new("重点任务清单", Table(25), "金额单位：万元"),
            new("夜间公交服务规范", [new GongwenHeading(1, "运营"), new GongwenParagraph("末班车后30分钟内有车。"), new GongwenHeading(1, "监督"), new GongwenParagraph("每季度通报一次。")]),
        ],
        Imprint = new("岚江市交通运输局办公室", new(2026, 11, 27)) { CopyTo = "市委办公室、市人大常委会办公室、市政府办公室、市政协办公室，市中级人民法院、市人民检察院，市各民主党派" },
    };

    /// <summary>So many characters, each one 字 wide.</summary>
    public static string FullWidth(int characters) => string.Concat(Enumerable.Repeat("织密夜间公共交通以末班车到站时间为基准开行接驳", characters / 23 + 1))[..characters];

    /// <summary>A text with two annexes of so many rows each.</summary>
    public static GongwenDocument WithAnnexes(int rows) => new()
    {
        Title = "夜间公交服务行动计划", Blocks = [new GongwenParagraph("现印发给你们。")], AttachmentNotes = ["任务清单", "项目清单"],
        Annexes = [new("任务清单", Table(rows), "金额单位：万元"), new("项目清单", Table(1))],
    };

    private static GongwenTable Table(int rows) => new(
        [new("序号", 1, Centred: true), new("任务名称", 4), new("主要内容（工作举措）", 9), new("牵头单位", 3)],
        [.. Enumerable.Range(1, rows).Select(i => new[] { $"{i}", $"第{i}项夜间接驳", "以地铁末班车到站时间为基准，在主要换乘站开行接驳公交。", "市公交集团" })]);

    public static byte[] Write(GongwenDocument document)
    {
        using var stream = new MemoryStream();
        GongwenWriter.Write(document, stream);
        return stream.ToArray();
    }
}
