using Zuoshi.Campaigns.Contract;
using Zuoshi.Ui;

namespace Zuoshi.Burden.Ledger;

/// <summary>
/// How long a form takes, in seconds. The numbers are assumptions and the page says so: nobody is timed here. They are meant for a clerk
/// who has the figures at hand; looking for them, asking colleagues and getting a signature come on top.
/// </summary>
public static class FillTime
{
    /// <summary>To open a form and see what is wanted.</summary>
    public const int Opening = 30;

    /// <summary>By kind of field. A sentence or two are typed at about 40 characters a minute, as the typing tests for clerks ask for.</summary>
    public static int Of(FieldKind kind) => kind switch
    {
        FieldKind.Choice => 8,
        FieldKind.Day => 10,
        FieldKind.Words => 20,
        FieldKind.Sentences => 180,
        _ => 60,
    };

    /// <summary>For a whole form, once.</summary>
    public static int Of(AskedForm form) => Opening + form.Fields.Sum(field => Of(field.Kind));

    /// <summary>Seconds as minutes, a part of one counting as one.</summary>
    public static int Minutes(int seconds) => (seconds + 59) / 60;

    /// <summary>How it is said: 约40分钟, 约2.5小时.</summary>
    public static string Words(int minutes) => minutes < 60 ? $"约{minutes}分钟" : $"约{minutes / 60m:0.#}小时";

    /// <summary>The assumptions in words, for the page and the workbook.</summary>
    public static string Assumptions =>
        $"用时是估的：打开看一遍{Opening}秒，选一项{Of(FieldKind.Choice)}秒，填日期{Of(FieldKind.Day)}秒，填一个数或几个字{Of(FieldKind.Words)}秒，写一段话{Of(FieldKind.Sentences)}秒，传一个文件{Of(FieldKind.File)}秒。找数据、请示的时间没有算。";
}
