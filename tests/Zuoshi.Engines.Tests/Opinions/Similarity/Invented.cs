namespace Zuoshi.Engines.Tests.Opinions.Similarity;

/// <summary>Opinions made of parts, no two alike, and the edits by which people make near-copies of them.</summary>
public static class Invented
{
    private static readonly string[] Places =
    [
        "学府路", "滨江大道", "解放路小学门口", "城东客运站", "湖西隧道", "青龙桥", "开发区北门", "三号码头", "石桥镇街上", "高铁站落客区", "柳林服务区", "云岭盘山路段", "体育馆周边", "第一医院南侧", "大学城环线", "临港物流园",
        "老城十字街", "红旗渠渡口", "农贸市场外", "会展中心", "工业园主干道", "白沙洲航道", "机场快速路", "金山工业桥", "北门菜场", "枫林社区", "翠湖景区", "东郊货场", "南站地下通道", "平安里小区",
    ];

    private static readonly string[] Troubles =
    [
        "路灯坏了没人修", "停车位被长期占用", "公交班次太稀", "货车绕行标志看不清", "雨天积水漫过路沿", "盲道被摊位堵住", "信号灯配时过短", "导航信息与现场不符", "充电桩常年报错", "护栏锈蚀松动", "斑马线已经磨没了", "候车棚漏雨", "围挡占去半幅路面",
        "路面坑槽连片", "限高架屡次被撞", "夜间渣土车超速", "共享单车堆成小山", "出租车拒载绕道", "摩托车逆行成风", "接送学生车辆拥堵", "排水沟盖板缺失", "行道树遮住标牌", "桥面伸缩缝响声大", "航标灯熄灭", "快递三轮抢道",
        "无障碍坡道太陡", "票务系统经常卡死", "应急车道被占", "监控探头存在盲区", "边坡落石频繁",
    ];

    private static readonly string[] Bodies =
    [
        "由市公路中心", "请属地街道", "由区交通局", "请公安交警支队", "由城管局", "请公交集团", "由建设单位", "请镇政府", "由港航中心", "请运营企业", "由综合执法队", "请教育局会同交通局", "由养护公司", "请社区物业", "由规划部门", "请地铁公司",
        "由信息中心", "请客运管理处", "由质监站", "请保险机构",
    ];

    private static readonly string[] Deeds =
    [
        "逐处登记后分批修好", "重新划线并竖牌说明", "加密早晚高峰的车次", "换成反光材料的标牌", "把雨水口扩大一倍", "每天巡查两次并公布结果", "延长行人绿灯时间", "把数据接到统一的平台", "改为先付后充的模式", "整段更换成波形梁", "补划热熔标线", "加装顶棚和座椅",
        "把围挡往里收两米", "冷补之后再做罩面", "前移预警龙门架", "联合设卡查处", "设置电子围栏", "公开投诉处理的时限", "增设隔离柱", "错开放学时间", "安装防盗的井盖", "修剪到四米净高", "更换静音型构件", "配备备用电源", "划出装卸时段",
        "按规范改成缓坡", "扩充服务器", "用无人机抓拍取证", "补装高清摄像机", "挂设主动防护网",
    ];

    private static readonly string[] Ends =
    [
        "年底前见到效果", "费用从养护资金里列支", "结果向群众公开", "先试行再推广", "完工后请居民代表验收", "纳入今年的民生实事", "并留下联系电话", "汛期以前做完", "由分管领导包干", "每月通报进度", "不影响早高峰通行", "同时征求商户意见", "与管线改造一并施工", "做好施工期间的引导",
        "并把图纸贴在现场", "经验写进操作手册",
    ];

    private static readonly string Common = "的了在是我有和就人都一上也很到说要去你会着看好自己这那来用们生大为子中年以后得里对所然家种面法方多学进过成部度现出分场问题本月电高长地体机市明动产";

    /// <summary>As many different opinions; the same for the same seed.</summary>
    public static IReadOnlyList<string> Opinions(int count, int seed)
    {
        var random = new Random(seed);
        var known = new HashSet<string>();
        while (known.Count < count)
        {
            var one = $"{Any(Places)}{Any(Troubles)}，{Any(Bodies)}{Any(Deeds)}";
            known.Add(random.Next(3) switch { 0 => one + "。", 1 => $"{one}，{Any(Ends)}。", _ => $"{Any(Bodies)}{Any(Deeds)}，{Any(Places)}{Any(Troubles)}，{Any(Ends)}。" });
        }

        return [.. known];

        string Any(string[] words) => words[random.Next(words.Length)];
    }

    /// <summary>As many opinions of words of two characters, a few of them frequent, most rare, as in a language.</summary>
    public static IReadOnlyList<string> FreeOpinions(int count, int seed)
    {
        var random = new Random(seed);
        var text = new System.Text.StringBuilder();
        return [.. Enumerable.Range(0, count).Select(_ => Free())];

        string Free()
        {
            text.Clear();
            for (var words = random.Next(8, 28); words > 0; words--)
            {
                // Zipf's law over 60,000 words.
                var word = (int)Math.Exp(random.NextDouble() * Math.Log(60_000));
                text.Append((char)('一' + word * 7919L % 3500)).Append((char)('一' + word * 104_729L % 3499));
                if (random.Next(6) == 0) text.Append('，');
            }

            return text.Append('。').ToString();
        }
    }

    /// <summary>The names of the edits, those of the reference measurement.</summary>
    public static readonly string[] Edits = ["punctuation", "prefix", "delete1", "delete2", "swap", "substitute3"];

    /// <summary>The text after one edit.</summary>
    public static string Edited(string text, string edit, int seed)
    {
        var random = new Random(seed);
        var characters = text.ToList();
        switch (edit)
        {
            case "punctuation": return text.Replace('，', ' ').Replace("。", "！！", StringComparison.Ordinal);
            case "prefix": return new[] { "我觉得", "建议", "我认为", "希望领导能", "个人意见：" }[random.Next(5)] + text;
            case "swap": return string.Join('，', text.TrimEnd('。').Split('，').Reverse()) + "。";
            case "delete1" or "delete2":
                for (var times = edit == "delete1" ? 1 : 2; times > 0; times--) characters.RemoveAt(random.Next(characters.Count - 1));
                break;
            default:
                for (var times = 3; times > 0; times--) characters[random.Next(characters.Count - 1)] = Common[random.Next(Common.Length)];
                break;
        }

        return string.Concat(characters);
    }
}
