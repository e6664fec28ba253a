using GoalProcess.Data.Accounts;
using GoalProcess.Data.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoalProcess.Data.Configurations;

internal sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("Drafts");
        builder.Property(draft => draft.PageKey).HasMaxLength(Draft.PageKeyMaxLength);
        builder.HasOne<User>().WithMany().HasForeignKey(draft => draft.UserId);
        builder.HasIndex(draft => new { draft.UserId, draft.PageKey }).IsUnique();
    }
}
