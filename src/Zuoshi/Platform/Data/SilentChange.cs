using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Zuoshi.Platform.Data;

/// <summary>Event names for things that changed and raised no event of their own.</summary>
public static partial class SilentChange
{
    /// <summary>What such names end with, and the word for it.</summary>
    public static readonly IReadOnlyDictionary<string, string> Endings = new Dictionary<string, string>
    {
        ["-added"] = "新增", ["-changed"] = "修改", ["-removed"] = "移除",
    };

    /// <summary><c>lists.work-item-changed</c>: the feature, the thing, what happened to it.</summary>
    public static string NameOf(Type kind, EntityState state)
    {
        var feature = kind.Namespace?.Split('.') is ["Zuoshi", var folder, ..] ? folder.ToLowerInvariant() : "platform";
        var ending = state switch { EntityState.Added => "-added", EntityState.Deleted => "-removed", _ => "-changed" };
        return $"{feature}.{WordStart().Replace(kind.Name, "-").ToLowerInvariant()}{ending}";
    }

    [GeneratedRegex("(?<!^)(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex WordStart();
}
