using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Zuoshi.Platform.Secrets;

/// <summary>Seals the keys of cookies and held forms before they go to the database.</summary>
public sealed class SealedKeys(MasterKey key) : IXmlEncryptor
{
    internal const string Purpose = "platform.data-protection-keys";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement("sealed", key.For(Purpose).Protect(plaintextElement.ToString(SaveOptions.DisableFormatting))), typeof(UnsealedKeys));
}

/// <summary>Opens what <see cref="SealedKeys"/> sealed. Its full name stands in the database: neither name nor namespace may change.</summary>
public sealed class UnsealedKeys(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(services.GetRequiredService<MasterKey>().For(SealedKeys.Purpose).Unprotect(encryptedElement.Value));
}
