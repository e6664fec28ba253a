using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Meetings;
using GoalProcess.Domain.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoalProcess.Data.Configurations;

internal sealed class MatterConfiguration :
    IEntityTypeConfiguration<Matter>,
    IEntityTypeConfiguration<ChainStage>,
    IEntityTypeConfiguration<Decision>,
    IEntityTypeConfiguration<DecisionPoint>,
    IEntityTypeConfiguration<DecisionText>,
    IEntityTypeConfiguration<DecisionBasis>,
    IEntityTypeConfiguration<RecordedSetAside>,
    IEntityTypeConfiguration<RecordedFlag>
{
    public void Configure(EntityTypeBuilder<Matter> builder)
    {
        builder.ToTable("Matters");
        builder.Property(matter => matter.Version).IsConcurrencyToken();
        builder.Property(matter => matter.Title).HasMaxLength(Matter.TitleMaxLength);
        builder.Property(matter => matter.DiaryNumber).HasMaxLength(Matter.DiaryNumberMaxLength);
        builder.Property(matter => matter.SpecialReasons).HasMaxLength(Matter.SpecialReasonsMaxLength);
        builder.HasOne<GoalSettingProcess>().WithMany().HasForeignKey(matter => matter.ProcessId);
        builder.HasIndex(matter => new { matter.ProcessId, matter.Number }).IsUnique();
        builder.HasMany(matter => matter.Stages).WithOne().HasForeignKey("MatterId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(matter => matter.Stages).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<ChainStage> builder)
    {
        builder.ToTable("ChainStages");
        builder.HasOne<GoverningBody>().WithMany().HasForeignKey(stage => stage.BodyId);
    }

    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("Decisions");
        builder.Property(decision => decision.Version).IsConcurrencyToken();
        builder.Property(decision => decision.RecordedBy).HasMaxLength(Accounts.User.DisplayNameMaxLength);
        builder.Property(decision => decision.SentTo).HasMaxLength(Decision.SentToMaxLength);
        builder.Property(decision => decision.AnnulledBy).HasMaxLength(Decision.AnnulledByMaxLength);
        builder.HasOne<GoalSettingProcess>().WithMany().HasForeignKey(decision => decision.ProcessId);
        builder.HasOne<Matter>().WithMany().HasForeignKey(decision => decision.MatterId);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(decision => decision.AgendaItemId);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(decision => decision.MeetingId);
        builder.HasOne<GoverningBody>().WithMany().HasForeignKey(decision => decision.BodyId);
        builder.HasIndex(decision => decision.AgendaItemId).IsUnique();
        builder.HasMany(decision => decision.Points).WithOne().HasForeignKey("DecisionId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(decision => decision.RestsOn).WithOne().HasForeignKey(basis => basis.DecisionId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(decision => decision.SetAsides).WithOne().HasForeignKey("DecisionId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(decision => decision.Points).AutoInclude();
        builder.Navigation(decision => decision.RestsOn).AutoInclude();
        builder.HasMany(decision => decision.Flags).WithOne().HasForeignKey("DecisionId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(decision => decision.SetAsides).AutoInclude();
        builder.Navigation(decision => decision.Flags).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<DecisionPoint> builder)
    {
        builder.ToTable("DecisionPoints");
        builder.Property(point => point.Wording).HasMaxLength(DecisionPoint.WordingMaxLength);
        builder.HasOne<GoverningBody>().WithMany().HasForeignKey(point => point.ToBodyId);
        builder.HasMany(point => point.Texts).WithOne().HasForeignKey("PointId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(point => point.Texts).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<DecisionText> builder)
    {
        builder.ToTable("DecisionTexts");
        builder.Property(text => text.Hash).HasMaxLength(Content.HashLength);
        builder.HasIndex(text => text.SubjectId);
    }

    public void Configure(EntityTypeBuilder<DecisionBasis> builder)
    {
        builder.ToTable("DecisionBases");
        builder.HasKey(basis => new { basis.DecisionId, basis.RestsOnId });
        builder.HasOne<Decision>().WithMany().HasForeignKey(basis => basis.RestsOnId);
    }

    public void Configure(EntityTypeBuilder<RecordedSetAside> builder)
    {
        builder.ToTable("RecordedSetAsides");
        builder.Property(setAside => setAside.RuleId).HasMaxLength(60);
        builder.Property(setAside => setAside.Exception).HasMaxLength(60);
        builder.Property(setAside => setAside.Because).HasMaxLength(SetAside.BecauseMaxLength);
        builder.Property(setAside => setAside.By).HasMaxLength(Accounts.User.DisplayNameMaxLength);
    }

    public void Configure(EntityTypeBuilder<RecordedFlag> builder)
    {
        builder.ToTable("RecordedFlags");
        builder.Property(flag => flag.RuleId).HasMaxLength(60);
        builder.Property(flag => flag.Findings).IsJsonList();
    }
}
