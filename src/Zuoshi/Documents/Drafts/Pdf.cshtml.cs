using Microsoft.AspNetCore.Mvc;
using Zuoshi.Documents.Contract;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;

namespace Zuoshi.Documents.Drafts;

/// <summary>One edition to take away as PDF, where LibreOffice is installed.</summary>
[Can(Permission.Export)]
public sealed class PdfModel(Editions editions, WordFiles files, ILogger<PdfModel> log) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign, int edition)
    {
        if (await editions.OpenAsync(campaign, edition, Actor) is not { } opened) return NotFound();
        if (!PdfCopy.IsAvailable) return Done("这台服务器没有装 LibreOffice，不能导出 PDF。请下载 Word 后另存。", DocumentLinks.Edition(campaign, edition));

        try
        {
            var word = await files.TakeAsync(opened, Actor);
            return File(await Task.Run(() => PdfCopy.Of(word), HttpContext.RequestAborted), PdfCopy.MediaType, $"{WordFile.NameOf(opened.Document)}.pdf");
        }
        catch (PdfCopyFailedException failed)
        {
            log.LogWarning(failed, "No PDF of edition {Edition}", edition);
            return Done($"{failed.Message}请下载 Word 后另存。", DocumentLinks.Edition(campaign, edition));
        }
    }
}
