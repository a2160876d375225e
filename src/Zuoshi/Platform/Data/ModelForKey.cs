using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Zuoshi.Platform.Data;

/// <summary>The model seals with the installation's key, so sites with different keys in one process must not share a model.</summary>
internal sealed class ModelForKey : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), ((AppDb)context).Key?.Fingerprint, designTime);
}
