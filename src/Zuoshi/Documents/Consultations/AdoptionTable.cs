using Zuoshi.Gongwen.Writing;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Time;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Documents.Consultations;

/// <summary>征求意见采纳情况表: each opinion with its answer, and what each unit did.</summary>
/// <param name="Document">The edition.</param>
/// <param name="Consultation">The consultation.</param>
/// <param name="UnitName">A unit's name.</param>
/// <param name="Export">Who takes it away, when, and its label.</param>
internal sealed record AdoptionTable(OfficialDocument Document, Consultation Consultation, Func<Guid, string> UnitName, Export Export)
{
    /// <summary>Its title, and the file's name.</summary>
    public string Title => $"《{Document.Title}》征求意见采纳情况表";

    private IEnumerable<Comment> Comments => Consultation.Comments.OrderBy(comment => comment.Number);

    private string Sums
    {
        get
        {
            var (units, silent) = (Consultation.Units.Count, Consultation.Units.Where(unit => !Consultation.HasHeard(unit.UnitId)).Select(unit => UnitName(unit.UnitId)).ToList());
            var parts = Enum.GetValues<CommentOutcome>().Select(outcome => (outcome, Count: Comments.Count(comment => comment.Outcome == outcome))).Where(part => part.Count > 0)
                .Select(part => $"{part.outcome.Name()}{part.Count}条").ToList();
            if (Consultation.Unanswered > 0) parts.Add($"待答复{Consultation.Unanswered}条");
            var answered = parts.Count > 0 ? $"，其中{string.Join('、', parts)}" : "";
            return $"征求{units}个单位意见，收到意见{Consultation.Comments.Count}条{answered}。{Consultation.Units.Count(unit => unit.AgreedAt is not null)}个单位没有意见，{(silent.Count > 0 ? $"{silent.Count}个单位没有反馈：{string.Join('、', silent)}。" : "没有单位不反馈。")}";
        }
    }

    /// <summary>The workbook.</summary>
    public Workbook ToWorkbook() => new()
    {
        Author = Export.TakenBy, Subject = Export.Mark,
        Sheets =
        [
            new()
            {
                Name = "采纳情况", Title = Title, Subtitle = $"{Sums}　{Export.Mark}",
                Columns =
                [
                    new("序号", 6, ColumnKind.Number), new("单位", 16), new("条款", 8), new("意见", 44), new("建议改为", 44), new("提出时间", 11, ColumnKind.Date), new("是否迟到", 8),
                    new("采纳情况", 10, ColumnKind.Choice) { Choices = [.. Enum.GetValues<CommentOutcome>().Select(outcome => outcome.Name())] }, new("理由", 36),
                ],
                Rows = [.. Comments.Select(comment => new Row(
                [
                    comment.Number, UnitName(comment.UnitId), comment.Place, comment.Text, comment.Proposal, (DateOnly?)comment.At.DayInChina(), comment.IsLate ? "迟到" : "",
                    comment.Outcome?.Name() ?? "待答复", comment.Reason,
                ]))],
            },
        ],
        Instructions = ["一行一条意见。条款写的是征求意见稿里的段号。"],
    };

    /// <summary>The document's bytes.</summary>
    public byte[] ToWord() => WordFile.Bytes(new GongwenDocument
    {
        Title = Title,
        Blocks =
        [
            new GongwenParagraph(Sums),
            new GongwenTable(
                [new("序号", 1.2, Centred: true), new("单位", 2.2), new("条款", 1.4, Centred: true), new("意见", 5), new("采纳情况", 1.8, Centred: true), new("理由", 3.6)],
                [.. Comments.Select(comment => (IReadOnlyList<string>)
                [
                    $"{comment.Number}", UnitName(comment.UnitId), comment.Place, comment.Proposal.Length > 0 ? $"{comment.Text}建议改为：{comment.Proposal}" : comment.Text,
                    $"{comment.Outcome?.Name() ?? "待答复"}{(comment.IsLate ? "（迟到）" : "")}", comment.Reason,
                ])]),
        ],
        Author = Export.TakenBy, Subject = Export.Mark, FooterNote = Export.Mark,
    });
}
