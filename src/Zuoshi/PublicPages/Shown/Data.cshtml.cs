using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zuoshi.Platform.Web;

namespace Zuoshi.PublicPages.Shown;

/// <summary>What the public page shows, for programs: one file of JSON, and tables of it as CSV (RFC 4180, UTF-8 with its mark, so that Excel reads Chinese).</summary>
[AllowAnonymous]
[OutputCache(PolicyName = SameForAll.Name)]
public sealed class DataModel(PublicSheets sheets) : AppPage
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<IActionResult> OnGetAsync(int campaign, string file)
    {
        if (await sheets.FindAsync(campaign) is not { } sheet) return NotFound();

        return file switch
        {
            "all.json" => Content(JsonSerializer.Serialize(
                new
                {
                    sheet.Campaign.Name, sheet.Campaign.Organiser, sheet.On,
                    Phases = sheet.Phases.Select(phase => new { phase.Name, phase.Start, phase.End, Standing = sheet.Standing(phase) }),
                    Items = sheet.Lights.Select(light => new { light.Light, light.Count }),
                    Ideas = sheet.Release.Ideas.Select(idea => new { idea.Text, idea.Outcome }), sheet.Indicators,
                },
                Json), "application/json; charset=utf-8"),
            "ideas.csv" when sheet.Release.Ideas.Count > 0 => Csv(["建议", "怎么办"], sheet.Release.Ideas.Select(idea => (string[])[idea.Text, idea.Outcome])),
            "indicators.csv" when sheet.Indicators.Count > 0 => Csv(
                ["指标", "单位", "时间", "最近值", "目标年", "目标值"], sheet.Indicators.Select(one => (string[])[one.Name, one.Measure, one.Period, one.Value, $"{one.TargetYear}", one.Target])),
            _ => NotFound(),
        };
    }

    private FileContentResult Csv(IEnumerable<string> head, IEnumerable<string[]> rows) =>
        File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(rows.Prepend([.. head]).Select(row => $"{string.Join(',', row.Select(Cell))}\r\n")))], "text/csv; charset=utf-8");

    // What a spreadsheet would take for a formula is told to be text; negative numbers stay numbers.
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+@\t-".Contains(text[0]) && !decimal.TryParse(text, out _) ? $"'{text}" : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
