namespace Zuoshi.Platform.Web;

/// <summary>Slot that each feature fills: where its things stand, for whoever knows them only by their keys.</summary>
public interface IThingAddresses
{
    /// <summary>The addresses of those of the keys that are this feature's.</summary>
    Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys);
}
