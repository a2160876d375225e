using Microsoft.AspNetCore.Mvc;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;

namespace Zuoshi.Delivery.Circulars;

/// <summary>A circular to take away as a Word file.</summary>
[Can(Permission.Export)]
public sealed class IssuedWordModel(CircularFile file) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign, int number) =>
        await file.OfAsync(campaign, number, Actor) is var (text, export) ? File(text.ToWord(export), GongwenWriter.MediaType, $"{text.Title}.docx") : NotFound();
}
