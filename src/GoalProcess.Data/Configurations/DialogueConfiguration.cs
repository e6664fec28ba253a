using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoalProcess.Data.Configurations;

internal sealed class DialogueConfiguration :
    IEntityTypeConfiguration<CitizenDialogue>,
    IEntityTypeConfiguration<DialogueChannel>,
    IEntityTypeConfiguration<Contribution>,
    IEntityTypeConfiguration<ContributionKeyword>
{
    public void Configure(EntityTypeBuilder<CitizenDialogue> builder)
    {
        builder.ToTable("CitizenDialogues");
        builder.Property(dialogue => dialogue.Version).IsConcurrencyToken();
        builder.Property(dialogue => dialogue.Title).HasMaxLength(CitizenDialogue.TitleMaxLength);
        builder.Property(dialogue => dialogue.MainQuestion).HasMaxLength(CitizenDialogue.QuestionMaxLength);
        builder.Property(dialogue => dialogue.TargetGroups).HasMaxLength(CitizenDialogue.TargetGroupsMaxLength);
        builder.HasOne<GoalSettingProcess>().WithMany().HasForeignKey(dialogue => dialogue.ProcessId);
        builder.HasOne<ProcessStep>().WithMany().HasForeignKey(dialogue => dialogue.StepId);
        builder.HasIndex(dialogue => new { dialogue.ProcessId, dialogue.Number }).IsUnique();
        builder.HasMany(dialogue => dialogue.Channels).WithOne().HasForeignKey("DialogueId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(dialogue => dialogue.Channels).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<DialogueChannel> builder)
    {
        builder.ToTable("DialogueChannels");
        builder.Property(channel => channel.Name).HasMaxLength(DialogueChannel.NameMaxLength);
    }

    public void Configure(EntityTypeBuilder<Contribution> builder)
    {
        builder.ToTable("Contributions");
        builder.Property(contribution => contribution.Version).IsConcurrencyToken();
        builder.Property(contribution => contribution.Words).HasMaxLength(Contribution.TextMaxLength);
        builder.Property(contribution => contribution.Group).HasMaxLength(Contribution.GroupMaxLength);
        builder.Property(contribution => contribution.HandedTo).HasMaxLength(Contribution.HandedToMaxLength);
        builder.Property(contribution => contribution.Note).HasMaxLength(Contribution.NoteMaxLength);
        builder.Property(contribution => contribution.CodedBy).HasMaxLength(Accounts.User.DisplayNameMaxLength);
        builder.HasOne<GoalSettingProcess>().WithMany().HasForeignKey(contribution => contribution.ProcessId);
        builder.HasOne<CitizenDialogue>().WithMany().HasForeignKey(contribution => contribution.DialogueId);
        builder.HasOne<GuidingQuestion>().WithMany().HasForeignKey(contribution => contribution.QuestionId);
        builder.HasOne<GoalArea>().WithMany().HasForeignKey(contribution => contribution.GoalAreaId);
        builder.HasIndex(contribution => new { contribution.ProcessId, contribution.Number }).IsUnique();
        builder.HasIndex(contribution => new { contribution.DialogueId, contribution.CodedAt, contribution.ReceivedOn });
        builder.HasMany(contribution => contribution.Keywords).WithOne().HasForeignKey(link => link.ContributionId).OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(contribution => contribution.Keywords).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<ContributionKeyword> builder)
    {
        builder.ToTable("ContributionKeywords");
        builder.HasKey(link => new { link.ContributionId, link.KeywordId });
        builder.HasOne<Keyword>().WithMany().HasForeignKey(link => link.KeywordId);
    }
}
