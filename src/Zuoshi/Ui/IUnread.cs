using Zuoshi.Platform.Access;

namespace Zuoshi.Ui;

/// <summary>Slot of the site's head: how much there is that the reader hasn't looked at.</summary>
public interface IUnread
{
    /// <summary>How many.</summary>
    Task<int> CountAsync(Actor actor);
}
