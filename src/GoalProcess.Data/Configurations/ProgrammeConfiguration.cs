using GoalProcess.Domain.Common;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoalProcess.Data.Configurations;

internal sealed class ProgrammeConfiguration :
    IEntityTypeConfiguration<StrategicProgramme>,
    IEntityTypeConfiguration<ProgrammeGoal>,
    IEntityTypeConfiguration<FocusArea>,
    IEntityTypeConfiguration<SuccessFactor>,
    IEntityTypeConfiguration<PoliticalStrategy>
{
    public void Configure(EntityTypeBuilder<StrategicProgramme> builder)
    {
        builder.ToTable("Programmes");
        builder.Property(programme => programme.Version).IsConcurrencyToken();
        builder.Property(programme => programme.Name).HasMaxLength(StrategicProgramme.NameMaxLength);
        builder.Property(programme => programme.Introduction).HasMaxLength(StrategicProgramme.IntroductionMaxLength);
        builder.Property(programme => programme.ContentHash).HasMaxLength(Content.HashLength);
        builder.HasOne<GoalSettingProcess>().WithMany().HasForeignKey(programme => programme.ProcessId);
        builder.HasIndex(programme => programme.ProcessId).IsUnique();
        builder.HasMany(programme => programme.Goals).WithOne().HasForeignKey("ProgrammeId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(programme => programme.FocusAreas).WithOne().HasForeignKey("ProgrammeId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(programme => programme.SuccessFactors).WithOne().HasForeignKey("ProgrammeId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(programme => programme.Goals).AutoInclude();
        builder.Navigation(programme => programme.FocusAreas).AutoInclude();
        builder.Navigation(programme => programme.SuccessFactors).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<ProgrammeGoal> builder)
    {
        builder.ToTable("ProgrammeGoals");
        builder.Property(part => part.GoalName).HasMaxLength(Goal.ShortNameMaxLength);
        builder.Property(part => part.Meaning).HasMaxLength(ProgrammeGoal.TextMaxLength);
        builder.Property(part => part.Purpose).HasMaxLength(ProgrammeGoal.TextMaxLength);
        builder.Property(part => part.Strategy).HasMaxLength(ProgrammeGoal.TextMaxLength);
        builder.Property(part => part.FollowUp).HasMaxLength(ProgrammeGoal.TextMaxLength);
        builder.Property(part => part.TargetGroups).HasMaxLength(ProgrammeGoal.TargetGroupsMaxLength);
        builder.Property(part => part.FocusAreaIds).IsJsonList().HasMaxLength(2000);
        builder.HasOne<Goal>().WithMany().HasForeignKey(part => part.GoalId);
    }

    public void Configure(EntityTypeBuilder<FocusArea> builder)
    {
        builder.ToTable("FocusAreas");
        builder.Property(area => area.Name).HasMaxLength(FocusArea.NameMaxLength);
        builder.Property(area => area.Description).HasMaxLength(FocusArea.DescriptionMaxLength);
    }

    public void Configure(EntityTypeBuilder<SuccessFactor> builder)
    {
        builder.ToTable("SuccessFactors");
        builder.Property(factor => factor.Name).HasMaxLength(SuccessFactor.NameMaxLength);
        builder.Property(factor => factor.Criteria).HasMaxLength(SuccessFactor.CriteriaMaxLength);
        builder.HasOne<Goal>().WithMany().HasForeignKey(factor => factor.GoalId);
        builder.HasMany(factor => factor.Strategies).WithOne().HasForeignKey("SuccessFactorId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(factor => factor.Strategies).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<PoliticalStrategy> builder)
    {
        builder.ToTable("PoliticalStrategies");
        builder.Property(strategy => strategy.Wording).HasMaxLength(PoliticalStrategy.WordingMaxLength);
    }
}
