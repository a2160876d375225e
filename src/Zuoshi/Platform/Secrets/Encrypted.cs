using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Zuoshi.Platform.Secrets;

/// <summary>
/// The text property is stored sealed with the installation's key. The database can't search, sort or compare it; a query takes
/// it along and the program looks at it.
/// </summary>
/// <param name="purpose">Stable name, <c>feature.thing</c>, which stays when the property is renamed.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EncryptedAttribute(string purpose) : Attribute
{
    /// <summary>Stable name of what is sealed.</summary>
    public string Purpose => purpose;
}

/// <summary>Maps <see cref="EncryptedAttribute"/>.</summary>
public static class EncryptedProperties
{
    /// <summary>Lets each property that is marked so be stored sealed.</summary>
    /// <param name="model">The model.</param>
    /// <param name="key">The installation's key; null where nothing is read or written, as when migrations are made.</param>
    public static void SealEncrypted(this ModelBuilder model, MasterKey? key)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            if (property.PropertyInfo?.GetCustomAttribute<EncryptedAttribute>() is not { } encrypted) continue;

            var seal = key?.For(encrypted.Purpose);
            property.SetValueConverter(new Converter(() => seal ?? throw new InvalidOperationException("There is no key to seal with")));
        }
    }

    private sealed class Converter : ValueConverter<string, string>
    {
        public Converter(Func<Seal> seal) : base(text => seal().Protect(text), text => seal().Unprotect(text))
        {
        }
    }
}
