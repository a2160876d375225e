using System.Buffers;

namespace Zuoshi.Gongwen.Notices;

/// <summary>Tells a person's name from a post by surname, length and the word before it.</summary>
internal static class PersonNames
{
    static readonly SearchValues<char> Surnames = SearchValues.Create(
        "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公辰佘佟闫肖覃佀占仝付代候闪苑原亓揭涂苟楚尉门么年岳帅亢况郈有琴商牟佴伯赏墨哈谯笪爱阳言福信隋邸盘");

    static readonly string[] DoubleSurnames = ["欧阳", "司马", "上官", "诸葛", "皇甫", "令狐", "慕容", "司徒", "尉迟", "公孙", "长孙", "夏侯", "东方", "独孤", "宇文", "端木", "呼延", "南宫", "西门", "轩辕", "百里", "濮阳", "澹台", "闻人", "鲜于"];

    // What a post ends with; a name stands right behind it.
    static readonly string[] PostEndings = ["书记", "主任", "主席", "部长", "长", "委员", "常委", "总理", "经理", "总监", "总师", "工程师", "会计师", "经济师", "调研员", "巡视员", "督察员", "监察专员", "专员", "队员", "科员", "干事", "助理", "主管", "秘书", "政委", "教授", "医师", "教师", "法官", "检察官", "同志", "负责人", "成员", "组长", "员", "代表", "董事", "监事", "顾问", "研究员", "编辑", "级"];

    static readonly string[] NotEndings = ["长", "记", "主任", "主席", "员", "局", "部", "委", "办", "厅", "处", "科", "室", "院", "校", "所", "站", "中心", "公司", "单位", "部门", "人", "负责", "同志", "政府", "组", "会", "县", "区", "市", "镇", "乡", "街道", "学", "系", "班子", "领导", "们", "等", "团", "队", "行", "馆", "社", "台", "业"];

    /// <summary>Whether words are a person's name and nothing else.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > 15 || !Surnames.Contains(text[0]) && !text.Contains('·')) return false;
        if (text.Contains('·')) return text.IndexOfAnyExceptInRange('\u4E00', '\u9FFF') == text.IndexOf('·') && text[0] != '·' && text[^1] != '·';
        if (text.Length == 4 ? !HasDoubleSurname(text) : text.Length > 3) return false;

        foreach (var c in text)
        {
            if (c is not (>= '\u4E00' and <= '\u9FFF' or '×' or 'X')) return false;
        }

        foreach (var ending in NotEndings)
        {
            if (text.EndsWith(ending)) return false;
        }

        return true;
    }

    /// <summary>
    /// Where the name begins that ends a phrase such as 局长郑翰献 or 郑翰献; -1 when the phrase names a post alone.
    /// </summary>
    public static int Start(ReadOnlySpan<char> phrase)
    {
        if (IsName(phrase)) return 0;

        for (var length = Math.Min(4, phrase.Length - 2); length >= 2; length--)
        {
            if (IsName(phrase[^length..]) && EndsWithPost(phrase[..^length])) return phrase.Length - length;
        }

        return -1;
    }

    /// <summary>Whether words end as posts do.</summary>
    public static bool EndsWithPost(ReadOnlySpan<char> text)
    {
        foreach (var ending in PostEndings)
        {
            if (text.EndsWith(ending)) return true;
        }

        return false;
    }

    static bool HasDoubleSurname(ReadOnlySpan<char> text)
    {
        foreach (var surname in DoubleSurnames)
        {
            if (text.StartsWith(surname)) return true;
        }

        return false;
    }
}
