using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Time;
using Zuoshi.Ui;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Outlines.Takeaway;

/// <summary>The released annotations as a table, a row each.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Clauses">The current version's clauses by their keys.</param>
/// <param name="Answers">The office's answers by the questions' keys.</param>
/// <param name="Contributions">The marks of contributions that were made of annotations, by their keys.</param>
/// <param name="Export">Who takes it away, when, and its label.</param>
internal sealed record AnnotationTable(
    CampaignFact Campaign, IReadOnlyDictionary<Guid, Clause> Clauses, IReadOnlyDictionary<Guid, string> Answers,
    IReadOnlyDictionary<Guid, SourceMark> Contributions, Zuoshi.Platform.Alarms.Export Export)
{
    /// <summary>The workbook of these annotations, in their order.</summary>
    public Workbook Of(IReadOnlyList<Annotation> released) => new()
    {
        Author = Export.TakenBy, Subject = Export.Mark,
        Sheets =
        [
            new()
            {
                Name = "批注", Title = $"{Campaign.Name}纲要批注", Subtitle = Export.Mark,
                Columns =
                [
                    new("编号", 7), new("条款", 14), new("第几句", 7, ColumnKind.Number), new("选中的文字", 24),
                    new("类别", 10, ColumnKind.Choice) { Choices = [.. Enum.GetValues<AnnotationKind>().Select(kind => kind.Name())] },
                    new("内容", 40), new("单位", 14), new("时间", 11, ColumnKind.Date), new("回复数", 7, ColumnKind.Number), new("已转建言", 9), new("解答", 30),
                ],
                Rows = [.. released.Select(Row)],
            },
        ],
        Instructions = ["一行一条批注，只有作者公开给全体的；写给自己和本组的不在内。", "批注在新版本里还没有定好位置的，条款写原来的，注明“位置待定”。"],
    };

    private Row Row(Annotation note)
    {
        var clause = note.AdriftSince is null ? Clauses.GetValueOrDefault(note.ClauseKey) : null;
        var turned = note.ContributionId is not { } id ? "" : Contributions.TryGetValue(id, out var mark) ? mark.Mark.Character + mark.Number : "是";
        return new(
        [
            Mark.Four(note.Number), clause?.Citation ?? $"{note.Citation}（位置待定）", clause is null ? null : (decimal?)note.Sentence, note.Quote,
            note.Kind.Name(), note.Text, note.AuthorUnit, (DateOnly?)note.At.DayInChina(), note.Replies.Count, turned, Answers.GetValueOrDefault(note.Id, ""),
        ]);
    }
}
