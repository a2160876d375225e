using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;

namespace Zuoshi.Ui.Keep;

/// <summary>Takes what the page's script sends while somebody types into a field that is kept.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(KeptTexts kept) : AppPage
{
    public IActionResult OnGet() => OnTo("/");

    public async Task<IActionResult> OnPostAsync([Required, StringLength(100)] string field, [StringLength(KeptText.Longest)] string? text)
    {
        if (!ModelState.IsValid) return BadRequest();

        await kept.KeepAsync(Actor.PersonId, field, text);
        return new NoContentResult();
    }
}
