using GoalProcess.Domain.Agenda2030;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Direction;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoalProcess.Data.Configurations;

internal sealed class GoalConfiguration :
    IEntityTypeConfiguration<GoalArea>,
    IEntityTypeConfiguration<GuidingQuestion>,
    IEntityTypeConfiguration<Keyword>,
    IEntityTypeConfiguration<Goal>,
    IEntityTypeConfiguration<GoalWording>,
    IEntityTypeConfiguration<GoalKeyword>,
    IEntityTypeConfiguration<Tie>
{
    public void Configure(EntityTypeBuilder<GoalArea> builder)
    {
        builder.ToTable("GoalAreas");
        builder.Property(area => area.Version).IsConcurrencyToken();
        builder.Property(area => area.Name).HasMaxLength(GoalArea.NameMaxLength);
        builder.Property(area => area.Meaning).HasMaxLength(GoalArea.MeaningMaxLength);
        builder.Property(area => area.WithdrawnBecause).HasMaxLength(Goal.BecauseMaxLength);
        builder.Property(area => area.ContentHash).HasMaxLength(Content.HashLength);
        builder.HasOne<GoalSettingProcess>().WithMany().HasForeignKey(area => area.ProcessId);
        builder.HasIndex(area => new { area.ProcessId, area.Number }).IsUnique();
        builder.HasMany(area => area.Questions).WithOne().HasForeignKey("GoalAreaId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(area => area.Ties).WithOne().HasForeignKey(tie => tie.GoalAreaId).OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(area => area.Questions).AutoInclude();
        builder.Navigation(area => area.Ties).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<GuidingQuestion> builder)
    {
        builder.ToTable("GuidingQuestions");
        builder.Property(question => question.Text).HasMaxLength(GuidingQuestion.TextMaxLength);
    }

    public void Configure(EntityTypeBuilder<Keyword> builder)
    {
        builder.ToTable("Keywords");
        builder.Property(keyword => keyword.Version).IsConcurrencyToken();
        builder.Property(keyword => keyword.Text).HasMaxLength(Keyword.TextMaxLength);
        builder.Property(keyword => keyword.SourceText).HasMaxLength(Keyword.SourceMaxLength);
        builder.Property(keyword => keyword.WithdrawnBecause).HasMaxLength(Goal.BecauseMaxLength);
        builder.HasOne<GoalSettingProcess>().WithMany().HasForeignKey(keyword => keyword.ProcessId);
        builder.HasOne<GoalArea>().WithMany().HasForeignKey(keyword => keyword.GoalAreaId);
        builder.HasIndex(keyword => new { keyword.ProcessId, keyword.Number }).IsUnique();
        builder.HasIndex(keyword => new { keyword.ProcessId, keyword.GoalAreaId, keyword.Text });
    }

    public void Configure(EntityTypeBuilder<Goal> builder)
    {
        builder.ToTable("Goals");
        builder.Property(goal => goal.Version).IsConcurrencyToken();
        builder.Property(goal => goal.AreaName).HasMaxLength(GoalArea.NameMaxLength);
        builder.Property(goal => goal.ShortName).HasMaxLength(Goal.ShortNameMaxLength);
        builder.Property(goal => goal.Wording).HasMaxLength(Goal.WordingMaxLength);
        builder.Property(goal => goal.Effect).HasMaxLength(Goal.EffectMaxLength);
        builder.Property(goal => goal.Serves).HasMaxLength(Goal.ServesMaxLength);
        builder.Property(goal => goal.WithdrawnBecause).HasMaxLength(Goal.BecauseMaxLength);
        builder.Property(goal => goal.ContentHash).HasMaxLength(Content.HashLength);
        builder.HasOne<GoalSettingProcess>().WithMany().HasForeignKey(goal => goal.ProcessId);
        builder.HasOne<GoalArea>().WithMany().HasForeignKey(goal => goal.GoalAreaId);
        builder.HasIndex(goal => new { goal.ProcessId, goal.Number }).IsUnique();
        builder.HasMany(goal => goal.Wordings).WithOne().HasForeignKey("GoalId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(goal => goal.Ties).WithOne().HasForeignKey(tie => tie.GoalId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(goal => goal.Keywords).WithOne().HasForeignKey(link => link.GoalId).OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(goal => goal.Wordings).AutoInclude();
        builder.Navigation(goal => goal.Ties).AutoInclude();
        builder.Navigation(goal => goal.Keywords).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<GoalWording> builder)
    {
        builder.ToTable("GoalWordings");
        builder.Property(wording => wording.Text).HasMaxLength(Goal.WordingMaxLength);
        builder.Property(wording => wording.Because).HasMaxLength(Goal.BecauseMaxLength);
        builder.Property(wording => wording.Author).HasMaxLength(Accounts.User.DisplayNameMaxLength);
        builder.HasOne<DecisionPoint>().WithMany().HasForeignKey(wording => wording.DecisionPointId);
    }

    public void Configure(EntityTypeBuilder<GoalKeyword> builder)
    {
        builder.ToTable("GoalKeywords");
        builder.HasKey(link => new { link.GoalId, link.KeywordId });
        builder.HasOne<Keyword>().WithMany().HasForeignKey(link => link.KeywordId);
    }

    public void Configure(EntityTypeBuilder<Tie> builder)
    {
        builder.ToTable("Ties");
        builder.Property(tie => tie.Code).HasMaxLength(TargetCode.MaxLength);
        builder.Property(tie => tie.Label).HasMaxLength(Tie.LabelMaxLength);
        builder.Property(tie => tie.Rationale).HasMaxLength(Tie.RationaleMaxLength);
        builder.Property(tie => tie.AddedBy).HasMaxLength(Accounts.User.DisplayNameMaxLength);
        builder.Property(tie => tie.RemovedBy).HasMaxLength(Accounts.User.DisplayNameMaxLength);
        builder.HasOne<DirectionStatement>().WithMany().HasForeignKey(tie => tie.StatementId);
    }
}
