using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zuoshi.Organisation;

public sealed partial class Account
{
    internal sealed class Mapping : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> account)
        {
            account.ToTable("organisation_accounts");
            account.HasOne(x => x.Person).WithOne(x => x.Account).HasForeignKey<Account>(x => x.Id).OnDelete(DeleteBehavior.Cascade);
            account.HasMany(x => x.FormerPasswords).WithOne().HasForeignKey("AccountId").IsRequired().OnDelete(DeleteBehavior.Cascade);
            account.HasMany(x => x.RecoveryCodes).WithOne().HasForeignKey("AccountId").IsRequired().OnDelete(DeleteBehavior.Cascade);
            account.HasMany(x => x.Passkeys).WithOne().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.Cascade);
        }
    }

    internal sealed class FormerPasswordMapping : IEntityTypeConfiguration<FormerPassword>
    {
        public void Configure(EntityTypeBuilder<FormerPassword> former) => former.ToTable("organisation_former_passwords");
    }

    internal sealed class RecoveryCodeMapping : IEntityTypeConfiguration<RecoveryCode>
    {
        public void Configure(EntityTypeBuilder<RecoveryCode> code) => code.ToTable("organisation_recovery_codes");
    }

    internal sealed class PasskeyMapping : IEntityTypeConfiguration<Passkey>
    {
        public void Configure(EntityTypeBuilder<Passkey> passkey)
        {
            passkey.ToTable("organisation_passkeys");
            passkey.HasIndex(x => x.CredentialId).IsUnique();
            passkey.Property(x => x.Name).HasMaxLength(50);
        }
    }
}
