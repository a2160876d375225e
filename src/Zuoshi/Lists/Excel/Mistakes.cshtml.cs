using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Lists.Excel;

/// <summary>A person's own table with a comment in each cell that is wrong or waits for an answer.</summary>
[Can(Permission.EditLists)]
public sealed class MistakesModel(CampaignFacts campaigns, ListImport imports) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign, Guid draftId)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found || await imports.FindAsync(found, draftId, Actor) is not { ClosedAt: null } draft) return NotFound();

        var import = await imports.OpenAsync(found, draft, draft.ReadAnswers(), Actor);
        var content = await Task.Run(() => RemarkedWorkbook.WriteAsync(
            draft.Bytes(), draft.FileName, [.. Remarks(import)], import.Sheets.ToDictionary(sheet => sheet.Name, sheet => sheet.HeaderRows[^1])));
        return File(content, WorkbookWriter.MediaType, $"{Path.GetFileNameWithoutExtension(draft.FileName)}（标出错误）.xlsx");
    }

    private static IEnumerable<CellRemark> Remarks(OpenImport import)
    {
        var sheets = import.Sheets.ToDictionary(sheet => sheet.Name);
        foreach (var row in import.Comparison.Rows.Where(row => row.Fate is RowFate.Open))
        {
            var said = row.Problems.Select(problem => (problem.Field, problem.Message))
                .Concat(row.Asked.Where(asked => import.Answers.Find(asked.Question.Key) is null).Select(asked => (asked.Field, Message: Told(asked.Question))))
                .Concat(row.Cells.Where(cell => cell.Fate is CellFate.Conflict).Select(cell => (Field: cell.Field.Name, Message: $"系统里现在是“{cell.Now}”，和表里不一样，请在核对页上选一个。")));
            foreach (var (name, message) in said) yield return new CellRemark(row.Line.Sheet, row.Line.Row, Column(sheets[row.Line.Sheet], name), message);
        }
    }

    /// <summary>The column of a field; where the table has none, that of the name.</summary>
    private static int Column(ListSheet sheet, string name) =>
        (sheet.Columns.FirstOrDefault(column => column.Field == name) ?? sheet.Columns.FirstOrDefault(column => column.Field == ListField.Title) ?? sheet.Columns[0]).Index + 1;

    private static string Told(ImportQuestion question) => question.Kind switch
    {
        QuestionKind.Unit => $"名录里没有单位“{question.Subject}”。",
        QuestionKind.Lead => $"写了{question.Names.Count}个牵头单位，只能有一个。",
        _ => "没有写所属主题。",
    };
}
