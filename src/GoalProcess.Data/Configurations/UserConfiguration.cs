using GoalProcess.Data.Accounts;
using GoalProcess.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoalProcess.Data.Configurations;

internal sealed class UserConfiguration :
    IEntityTypeConfiguration<User>, IEntityTypeConfiguration<UserGrant>, IEntityTypeConfiguration<AccountLink>,
    IEntityTypeConfiguration<SecondFactor>, IEntityTypeConfiguration<RecoveryCode>
{
    private const int ProtectedMaxLength = 1000;
    private const int CodeHashMaxLength = 200;

    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.Property(user => user.DisplayName).HasMaxLength(User.DisplayNameMaxLength);
        builder.Property(user => user.Title).HasMaxLength(User.DisplayNameMaxLength);
        builder.Property(user => user.Version).IsConcurrencyToken();
        builder.Property(user => user.Language).HasMaxLength(User.LanguageMaxLength);
        builder.HasMany(user => user.Grants).WithOne().HasForeignKey(grant => grant.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<UserGrant> builder)
    {
        builder.ToTable("UserGrants");
        builder.Property(grant => grant.Id).ValueGeneratedNever();
        builder.HasIndex(grant => grant.UserId);
    }

    public void Configure(EntityTypeBuilder<AccountLink> builder)
    {
        builder.ToTable("AccountLinks");
        builder.Property(link => link.SecretHash).HasMaxLength(Content.HashLength);
        // used twice at once, it works once
        builder.Property(link => link.UsedAt).IsConcurrencyToken();
        builder.Property(link => link.EndedAt).IsConcurrencyToken();
        builder.HasOne<User>().WithMany().HasForeignKey(link => link.UserId);
        builder.HasIndex(link => link.SecretHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SecondFactor> builder)
    {
        builder.ToTable("SecondFactors");
        builder.HasKey(factor => factor.UserId);
        builder.Property(factor => factor.ProtectedSecret).HasMaxLength(ProtectedMaxLength);
        builder.HasOne<User>().WithOne().HasForeignKey<SecondFactor>(factor => factor.UserId);
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("RecoveryCodes");
        builder.Property(code => code.CodeHash).HasMaxLength(CodeHashMaxLength);
        // used twice at once, it works once
        builder.Property(code => code.UsedAt).IsConcurrencyToken();
        builder.HasOne<User>().WithMany().HasForeignKey(code => code.UserId);
        builder.HasIndex(code => code.UserId);
    }
}
