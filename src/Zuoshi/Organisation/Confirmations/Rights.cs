using Zuoshi.Platform.Access;

namespace Zuoshi.Organisation.Confirmations;

/// <summary>What a duty lets people do, for whoever confirms that somebody gets it.</summary>
public static class Rights
{
    /// <summary>The rights in words.</summary>
    public static string Of(Duty duty)
    {
        // The own account comes with every duty, and is no reason to confirm or refuse one.
        var rights = Enum.GetValues<Permission>().Where(permission => permission is not Permission.KeepOwnAccount && duty.Has(permission)).Select(Permissions.Name).ToList();
        return duty.IsAdministrative() ? $"{string.Join('；', rights)}；看不到业务内容" : string.Join('；', rights);
    }
}
