using GoalProcess.Domain.BoardGoals;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoalProcess.Data.Configurations;

internal sealed class BoardGoalConfiguration :
    IEntityTypeConfiguration<BoardGoal>, IEntityTypeConfiguration<BoardGoalTie>, IEntityTypeConfiguration<BoardGoalAbstention>
{
    public void Configure(EntityTypeBuilder<BoardGoal> builder)
    {
        builder.ToTable("BoardGoals");
        builder.Property(goal => goal.Version).IsConcurrencyToken();
        builder.Property(goal => goal.Wording).HasMaxLength(BoardGoal.WordingMaxLength);
        builder.Property(goal => goal.TargetGroup).HasMaxLength(BoardGoal.TargetGroupMaxLength);
        builder.Property(goal => goal.Effect).HasMaxLength(BoardGoal.EffectMaxLength);
        builder.Property(goal => goal.WithdrawnBecause).HasMaxLength(Goal.BecauseMaxLength);
        builder.HasOne<GoalSettingProcess>().WithMany().HasForeignKey(goal => goal.ProcessId);
        builder.HasOne<GoverningBody>().WithMany().HasForeignKey(goal => goal.BodyId);
        builder.HasIndex(goal => new { goal.ProcessId, goal.Number }).IsUnique();
        builder.HasMany(goal => goal.Ties).WithOne().HasForeignKey(tie => tie.BoardGoalId).OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(goal => goal.Ties).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<BoardGoalTie> builder)
    {
        builder.ToTable("BoardGoalTies");
        builder.HasKey(tie => new { tie.BoardGoalId, tie.GoalId });
        builder.HasOne<Goal>().WithMany().HasForeignKey(tie => tie.GoalId);
    }

    public void Configure(EntityTypeBuilder<BoardGoalAbstention> builder)
    {
        builder.ToTable("BoardGoalAbstentions");
        builder.Property(abstention => abstention.Version).IsConcurrencyToken();
        builder.Property(abstention => abstention.Because).HasMaxLength(BoardGoalAbstention.BecauseMaxLength);
        builder.HasOne<GoalSettingProcess>().WithMany().HasForeignKey(abstention => abstention.ProcessId);
        builder.HasOne<GoverningBody>().WithMany().HasForeignKey(abstention => abstention.BodyId);
        builder.HasIndex(abstention => new { abstention.ProcessId, abstention.BodyId }).IsUnique();
    }
}
