using System.ComponentModel.DataAnnotations;

namespace Zuoshi.Lists.Rows;

/// <summary>What of a row is changed in the list itself; all else is changed in its form.</summary>
public sealed class InlineInput
{
    /// <summary>The version that was shown.</summary>
    public int Version { get; set; }

    [Required(ErrorMessage = "请写名称")]
    [StringLength(RowRules.LongestTitle, MinimumLength = RowRules.ShortestTitle, ErrorMessage = "名称4—60个字，写清做什么事")]
    public string? Title { get; set; }

    [Required(ErrorMessage = "请选一个牵头单位，由它负总责")]
    public Guid? LeadUnitId { get; set; }

    [StringLength(RowRules.LongestName, ErrorMessage = "不超过60个字")]
    public string? Owner { get; set; }

    public DateOnly? Due { get; set; }

    /// <summary>万元; of a project.</summary>
    [Range(0.01, Money.MostWan, ErrorMessage = "请填大于0的数，单位是万元")]
    public decimal? TotalInvestment { get; set; }

    public List<RowInput.OwnLine> Own { get; set; } = [];

    /// <summary>What a row's form says of the same.</summary>
    public static InlineInput From(RowInput row) => new()
    {
        Version = row.Version, Title = row.Title, LeadUnitId = row.LeadUnitId, Owner = row.Owner, Due = row.Due, TotalInvestment = row.TotalInvestment, Own = row.Own,
    };

    /// <summary>Puts it into the row's form.</summary>
    public void Into(RowInput row)
    {
        // A day that was changed has its own words again.
        if (row.Due != Due) row.DueText = "";
        (row.Title, row.LeadUnitId, row.Owner, row.Due, row.TotalInvestment) = (Title, LeadUnitId, Owner, Due, TotalInvestment);
        row.Own = [.. row.Own.Select(line => Own.Find(sent => sent.ColumnId == line.ColumnId) ?? line).Concat(Own.Where(sent => row.Own.TrueForAll(line => line.ColumnId != sent.ColumnId)))];
    }
}
