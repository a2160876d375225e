using Zuoshi.Discussions.Contract;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Platform.Alarms;
using Zuoshi.Ui;

namespace Zuoshi.Discussions.Sessions.Minutes;

/// <summary>会议纪要: when and where, who was there, what was on the agenda, who said what and what of it was adopted.</summary>
/// <param name="View">The session as its reader sees it.</param>
/// <param name="Present">Who was there.</param>
/// <param name="Said">What was said, in the order of the minutes.</param>
internal sealed record MinutesDocument(SessionView View, IReadOnlyList<Attendance> Present, IReadOnlyList<Contribution> Said)
{
    /// <summary>The file's bytes, with the mark of who took it away.</summary>
    public byte[] ToWord(Export export)
    {
        using var file = new MemoryStream();
        GongwenWriter.Write(
            new GongwenDocument
            {
                Title = $"{View.Session.Name}会议纪要",
                Blocks = [.. Circumstances(), .. Agenda(), .. Words(), .. Adopted()],
                Author = export.TakenBy, Subject = export.Mark,
            },
            file);
        return file.ToArray();
    }

    private IEnumerable<GongwenBlock> Circumstances()
    {
        var session = View.Session;
        yield return new GongwenHeading(1, "会议情况");
        yield return new GongwenParagraph(session.When(), "时间：");
        if (session.Place.Length > 0) yield return new GongwenParagraph(session.Place, "地点：");
        yield return new GongwenParagraph($"{session.ConvenerName}（{session.ConvenerUnit}）", "召集：");
        if (session.RecorderName.Length > 0) yield return new GongwenParagraph(session.RecorderName, "记录：");
        if (!session.Stands) yield return new GongwenParagraph(session.Reason, "会议取消：");
        if (Present.Count > 0) yield return new GongwenParagraph($"{string.Join("、", Present.Select(Who))}，共{Present.Count}人。", "出席：");
    }

    private IEnumerable<GongwenBlock> Agenda() => View.Session.Agenda.Count == 0 ? [] :
    [
        new GongwenHeading(1, "议程"),
        .. View.Session.Agenda.OrderBy(item => item.Place).Select(item => new GongwenParagraph(item.Text, $"{item.Place}．")),
    ];

    private IEnumerable<GongwenBlock> Words() => Said.Count == 0 ? [] :
    [
        new GongwenHeading(1, "发言"),
        .. Said.Select(said => new GongwenParagraph($"{said.Text}（建言{Mark.Four(said.Number)}）", said.Speaker.Length == 0 ? null : $"{said.Speaker}：")),
    ];

    private IEnumerable<GongwenBlock> Adopted()
    {
        var adopted = Said.Where(said => said.Disposition?.Kind.IsAdopted() == true).ToList();
        return adopted.Count == 0 ? [] :
        [
            new GongwenHeading(1, "采纳的意见"),
            .. adopted.Select(said => new GongwenParagraph($"{said.Text}处理：{said.Disposition!.Reason}", $"建言{Mark.Four(said.Number)}：")),
        ];
    }

    private static string Who(Attendance present) => present.Unit.Length == 0 ? present.Name : $"{present.Name}（{present.Unit}）";
}
