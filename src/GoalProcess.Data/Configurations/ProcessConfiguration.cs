using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoalProcess.Data.Configurations;

internal sealed class ProcessConfiguration :
    IEntityTypeConfiguration<GoalSettingProcess>,
    IEntityTypeConfiguration<ProcessStep>,
    IEntityTypeConfiguration<StepMove>,
    IEntityTypeConfiguration<OmittedSustainableGoal>
{
    public void Configure(EntityTypeBuilder<GoalSettingProcess> builder)
    {
        builder.ToTable("Processes");
        builder.Property(process => process.Version).IsConcurrencyToken();
        builder.Property(process => process.NameSv).HasMaxLength(GoalSettingProcess.NameMaxLength);
        builder.Property(process => process.NameEn).HasMaxLength(GoalSettingProcess.NameMaxLength);
        builder.HasIndex(process => process.Number).IsUnique();
        builder.HasMany(process => process.Steps).WithOne().HasForeignKey("ProcessId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(process => process.Omitted).WithOne().HasForeignKey("ProcessId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(process => process.Steps).AutoInclude();
        builder.Navigation(process => process.Omitted).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<ProcessStep> builder)
    {
        builder.ToTable("ProcessSteps");
        builder.Property(step => step.TitleSv).HasMaxLength(ProcessStep.TitleMaxLength);
        builder.Property(step => step.TitleEn).HasMaxLength(ProcessStep.TitleMaxLength);
        builder.Property(step => step.Produces).HasMaxLength(ProcessStep.ProducesMaxLength);
        builder.Property(step => step.Outcome).HasMaxLength(ProcessStep.OutcomeMaxLength);
        builder.Property(step => step.After).IsJsonList().HasMaxLength(400);
        builder.Property(step => step.Expected).IsJsonList().HasMaxLength(2000);
        builder.HasOne<GoverningBody>().WithMany().HasForeignKey(step => step.BodyId);
        builder.HasOne<Matter>().WithMany().HasForeignKey(step => step.MatterId);
        builder.HasMany(step => step.Moves).WithOne().HasForeignKey("StepId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(step => step.Moves).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<StepMove> builder)
    {
        builder.ToTable("StepMoves");
        builder.Property(move => move.By).HasMaxLength(Accounts.User.DisplayNameMaxLength);
        builder.Property(move => move.Because).HasMaxLength(Goal.BecauseMaxLength);
    }

    public void Configure(EntityTypeBuilder<OmittedSustainableGoal> builder)
    {
        builder.ToTable("OmittedSustainableGoals");
        builder.Property(omitted => omitted.Because).HasMaxLength(Goal.BecauseMaxLength);
    }
}
