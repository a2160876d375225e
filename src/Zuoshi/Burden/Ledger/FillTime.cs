using Zuoshi.Campaigns.Contract;
using Zuoshi.Ui;

namespace Zuoshi.Burden.Ledger;

/// <summary>
/// How long a form takes, in seconds. The numbers are assumptions and the page says so: nobody is timed here. They are meant for a clerk
/// who has the figures at hand; looking for them, asking colleagues and getting a signature come on top.
/// </summary>
/// <param name="Opening">To open a form and see what is wanted.</param>
/// <param name="Choice">To choose one out of several.</param>
/// <param name="Day">To give a day.</param>
/// <param name="FewWords">To type a few words or a number.</param>
/// <param name="Sentences">To write a sentence or two.</param>
/// <param name="File">To send a file.</param>
public sealed record FillTime(int Opening, int Choice, int Day, int FewWords, int Sentences, int File)
{
    /// <summary>What is assumed until an office says otherwise. Text is typed at about 40 characters a minute, as the typing tests for clerks ask for.</summary>
    public static readonly FillTime Usual = new(Opening: 30, Choice: 8, Day: 10, FewWords: 20, Sentences: 180, File: 60);

    /// <summary>By kind of field.</summary>
    public int Of(FieldKind kind) => kind switch
    {
        FieldKind.Choice => Choice,
        FieldKind.Day => Day,
        FieldKind.Words => FewWords,
        FieldKind.Sentences => Sentences,
        _ => File,
    };

    /// <summary>For a whole form, once.</summary>
    public int Of(AskedForm form) => Opening + form.Fields.Sum(field => Of(field.Kind));

    /// <summary>Seconds as minutes, a part of one counting as one.</summary>
    public static int Minutes(int seconds) => (seconds + 59) / 60;

    /// <summary>How it is said: 约40分钟, 约2.5小时.</summary>
    public static string Words(int minutes) => minutes < 60 ? $"约{minutes}分钟" : $"约{minutes / 60m:0.#}小时";

    /// <summary>The assumptions in words, for the page and the workbook.</summary>
    public string Assumptions =>
        $"用时是估的：打开看一遍{Opening}秒，选一项{Choice}秒，填日期{Day}秒，填一个数或几个字{FewWords}秒，写一段话{Sentences}秒，传一个文件{File}秒。找数据、请示的时间没有算。";
}
