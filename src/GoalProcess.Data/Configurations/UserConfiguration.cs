using GoalProcess.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoalProcess.Data.Configurations;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>, IEntityTypeConfiguration<UserGrant>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.Property(user => user.DisplayName).HasMaxLength(User.DisplayNameMaxLength);
        builder.Property(user => user.Title).HasMaxLength(User.DisplayNameMaxLength);
        builder.HasMany(user => user.Grants).WithOne().HasForeignKey(grant => grant.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<UserGrant> builder)
    {
        builder.ToTable("UserGrants");
        builder.Property(grant => grant.Id).ValueGeneratedNever();
        builder.HasIndex(grant => grant.UserId);
    }
}
