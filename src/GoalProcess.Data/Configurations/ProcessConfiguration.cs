using GoalProcess.Domain.Acts;
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
    IEntityTypeConfiguration<OmittedSustainableGoal>,
    IEntityTypeConfiguration<Deviation>,
    IEntityTypeConfiguration<WhatIfPlan>,
    IEntityTypeConfiguration<ProcessTemplate>
{
    public void Configure(EntityTypeBuilder<GoalSettingProcess> builder)
    {
        builder.ToTable("Processes");
        builder.Property(process => process.Version).IsConcurrencyToken();
        builder.Property(process => process.NameSv).HasMaxLength(GoalSettingProcess.NameMaxLength);
        builder.Property(process => process.NameEn).HasMaxLength(GoalSettingProcess.NameMaxLength);
        builder.Property(process => process.WorkingDaysAfterDialogue).HasDefaultValue(GoalSettingProcess.UsualWorkingDaysAfterDialogue);
        builder.Property(process => process.Background).HasMaxLength(GoalSettingProcess.BackgroundMaxLength);
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
        builder.Property(step => step.Track).HasDefaultValue(StepTrack.Goals);
        builder.Property(step => step.DateLabel).HasMaxLength(ProcessStep.DateLabelMaxLength);
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

    public void Configure(EntityTypeBuilder<Deviation> builder)
    {
        builder.ToTable("Deviations");
        builder.Property(deviation => deviation.Version).IsConcurrencyToken();
        builder.Property(deviation => deviation.Act).HasMaxLength(Deviation.ActMaxLength);
        builder.Property(deviation => deviation.RuleId).HasMaxLength(60);
        builder.Property(deviation => deviation.Because).HasMaxLength(SetAside.BecauseMaxLength);
        builder.Property(deviation => deviation.By).HasMaxLength(Accounts.User.DisplayNameMaxLength);
        builder.HasOne<GoalSettingProcess>().WithMany().HasForeignKey(deviation => deviation.ProcessId);
    }

    public void Configure(EntityTypeBuilder<WhatIfPlan> builder)
    {
        builder.ToTable("WhatIfPlans");
        builder.Property(plan => plan.Version).IsConcurrencyToken();
        builder.Property(plan => plan.Name).HasMaxLength(WhatIfPlan.NameMaxLength);
        builder.Property(plan => plan.Note).HasMaxLength(WhatIfPlan.NoteMaxLength);
        builder.Property(plan => plan.MadeBy).HasMaxLength(Accounts.User.DisplayNameMaxLength);
        builder.Property(plan => plan.WithdrawnBecause).HasMaxLength(Goal.BecauseMaxLength);
        builder.Property(plan => plan.Steps).IsJsonList();
        builder.Property(plan => plan.Meetings).IsJsonList();
        builder.Ignore(plan => plan.Change);
        builder.HasOne<GoalSettingProcess>().WithMany().HasForeignKey(plan => plan.ProcessId);
        builder.HasIndex(plan => new { plan.ProcessId, plan.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ProcessTemplate> builder)
    {
        builder.ToTable("ProcessTemplates");
        builder.Property(template => template.Version).IsConcurrencyToken();
        builder.Property(template => template.NameSv).HasMaxLength(GoalSettingProcess.NameMaxLength);
        builder.Property(template => template.NameEn).HasMaxLength(GoalSettingProcess.NameMaxLength);
        builder.Property(template => template.MadeBy).HasMaxLength(Accounts.User.DisplayNameMaxLength);
        builder.Property(template => template.Matters).IsJsonList();
        builder.Property(template => template.Steps).IsJsonList();
        builder.Ignore(template => template.BodyCodes);
    }
}
