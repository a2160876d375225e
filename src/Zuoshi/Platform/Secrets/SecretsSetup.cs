using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;

namespace Zuoshi.Platform.Secrets;

/// <summary>Gives the site its key and sees that key and database belong together.</summary>
public static class SecretsSetup
{
    private const string Remembered = "secret-key-fingerprint";

    /// <summary>Registers the key and seals the keys of cookies with it.</summary>
    public static IServiceCollection AddSecrets(this IServiceCollection services, MasterKey key)
    {
        services.AddSingleton(key);
        services.Configure<KeyManagementOptions>(options => options.XmlEncryptor = new SealedKeys(key));
        return services;
    }

    /// <summary>
    /// Before the first request: the database's first key is kept and remembered; any other than that is refused, as it would
    /// open nothing that the first has sealed.
    /// </summary>
    /// <exception cref="RuleBroken">The key is missing or isn't the one that the database remembers.</exception>
    public static async Task AgreeWithAsync(this MasterKey key, AppDb db)
    {
        var remembered = await db.Set<Setting>().Where(x => x.Name == Remembered).Select(x => x.Value).SingleOrDefaultAsync();
        if (remembered is null)
        {
            key.Keep();
            db.Add(new Setting { Name = Remembered, Value = key.Fingerprint });
            await db.SaveChangesAsync();
        }
        else if (remembered != key.Fingerprint)
        {
            throw key.IsNew
                ? new RuleBroken("secrets.key-missing", $"找不到密钥文件“{key.Path}”，数据库里有用它加密的内容。请从备份把这个文件放回原处，再启动。")
                : new RuleBroken("secrets.other-key", $"密钥文件“{key.Path}”不是这个数据库的。请从备份找回原来的文件，再启动。");
        }
    }
}
