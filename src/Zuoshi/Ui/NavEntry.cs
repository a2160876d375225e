using Zuoshi.Platform.Access;

namespace Zuoshi.Ui;

/// <summary>One entry of the main navigation; each feature registers its own.</summary>
/// <param name="Key">What a page names in <c>ViewData["Nav"]</c> to be marked as the current one.</param>
/// <param name="Order">Place from the left.</param>
/// <param name="Label">The word shown.</param>
/// <param name="Address">Behind the campaign's address when <paramref name="InCampaign"/>, else from the root.</param>
/// <param name="InCampaign">Whether it belongs to a campaign's pages or to the site's.</param>
/// <param name="Permission">Shown to those who have it.</param>
public sealed record NavEntry(string Key, int Order, string Label, string Address, bool InCampaign, Permission Permission);

/// <summary>The campaign that a page belongs to, as the page head shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Organiser">Who runs it.</param>
/// <param name="Address">Its home.</param>
public sealed record PageScope(string Name, string Organiser, string Address);
