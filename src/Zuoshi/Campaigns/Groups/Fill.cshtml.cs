using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.Workbooks.Reading;

namespace Zuoshi.Campaigns.Groups;

/// <summary>
/// Fills the groups from the notice's attachment. The table read travels with the check page as text, so that what is saved is
/// what was looked at.
/// </summary>
[Can(Permission.ManageCampaign)]
[RequestSizeLimit(Uploads.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = Uploads.LargestRequest)]
public sealed class FillModel(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation) : AppPage
{
    [BindProperty]
    public IFormFile? Sheet { get; set; }

    [BindProperty, StringLength(200_000, ErrorMessage = "文字太长，请上传文件。")]
    public string? Pasted { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public IReadOnlyList<PersonFact> Conveners { get; private set; } = [];

    /// <summary>The rows to be checked; null while there is nothing to check.</summary>
    public IReadOnlyList<GroupRow>? Rows { get; private set; }

    public string? FileError { get; private set; }

    public async Task<IActionResult> OnGetAsync(int campaign) => await LoadAsync(campaign) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCheckAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!ModelState.IsValid) return Invalid();

        try
        {
            var tables = Sheet is not null
                ? TableReader.Read(await Sheet.BytesAsync(), Path.GetFileName(Sheet.FileName))
                : [TableReader.ReadPasted(Pasted ?? "")];
            Rows = await RecogniseAsync(tables);
            var read = tables.FirstOrDefault(table => GroupTable.Read([table], Campaign.Themes, [], []) is not null);
            Pasted = read is null ? Pasted : AsText(read);
        }
        catch (UnreadableTableException unreadable)
        {
            return Refuse(unreadable.Message);
        }

        if (Rows is not { Count: > 0 })
        {
            Rows = null;
            return Refuse("没有读到分组。表头里要有“专题组”“召集人”“成员单位”这样的列名。");
        }

        ModelState.Remove(nameof(Pasted));
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        Rows = await RecogniseAsync([TableReader.ReadPasted(Pasted ?? "")]);
        if (Rows is null) return Refuse("表格内容丢了，请重新上传。");

        var stored = await db.Campaigns.ManagedBy(Actor).WithParts().SingleAsync(x => x.Id == Campaign.Id);
        foreach (var row in Rows.Where(row => row.Theme is not null))
        {
            var chosen = Guid.TryParse(Request.Form[$"who-{row.Theme!.Id}"], out var id) && Conveners.Any(person => person.Id == id) ? id : (Guid?)null;
            stored.GroupFilled(stored.Themes.First(theme => theme.Id == row.Theme.Id), row.ToGroup(chosen));
        }

        await db.SaveChangesAsync();
        return Done("分组名单已写入", $"{Campaign.Address}/groups");
    }

    private PageResult Refuse(string message)
    {
        if (Sheet is null) return Invalid(nameof(Pasted), message);

        FileError = message;
        return Invalid(nameof(Sheet), message);
    }

    private static string AsText(Table table) =>
        string.Join('\n', table.Rows.Select(row => string.Join('\t', row.Select(cell => cell.Replace('\t', ' ').Replace('\n', '、')))));

    private async Task<IReadOnlyList<GroupRow>?> RecogniseAsync(IEnumerable<Table> tables) =>
        GroupTable.Read(tables, [.. Campaign.Themes.Where(theme => !theme.IsRetired)], await organisation.StandingUnitsAsync(), Conveners);

    private async Task<bool> LoadAsync(int number)
    {
        if (await campaigns.FindManagedAsync(number, Actor) is not { } found) return false;

        (Campaign, Scope) = (found, found.Scope);
        Conveners = await organisation.PeopleAsync(Duty.Convener, Duty.Office);
        return true;
    }
}
