using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Consultations;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoalProcess.Data.Configurations;

internal sealed class ConsultationConfiguration :
    IEntityTypeConfiguration<Consultation>,
    IEntityTypeConfiguration<ConsultationText>,
    IEntityTypeConfiguration<ConsultationResponse>,
    IEntityTypeConfiguration<GoalAnswer>
{
    public void Configure(EntityTypeBuilder<Consultation> builder)
    {
        builder.ToTable("Consultations");
        builder.Property(consultation => consultation.Version).IsConcurrencyToken();
        builder.Property(consultation => consultation.Title).HasMaxLength(Consultation.TitleMaxLength);
        builder.Property(consultation => consultation.Question).HasMaxLength(Consultation.QuestionMaxLength);
        builder.HasOne<GoalSettingProcess>().WithMany().HasForeignKey(consultation => consultation.ProcessId);
        builder.HasOne<ProcessStep>().WithMany().HasForeignKey(consultation => consultation.StepId);
        builder.HasIndex(consultation => new { consultation.ProcessId, consultation.Number }).IsUnique();
        builder.HasMany(consultation => consultation.Texts).WithOne().HasForeignKey("ConsultationId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(consultation => consultation.Texts).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<ConsultationText> builder)
    {
        builder.ToTable("ConsultationTexts");
        builder.Property(text => text.Hash).HasMaxLength(Content.HashLength);
        builder.HasOne<Goal>().WithMany().HasForeignKey(text => text.GoalId);
    }

    public void Configure(EntityTypeBuilder<ConsultationResponse> builder)
    {
        builder.ToTable("ConsultationResponses");
        builder.Property(response => response.Version).IsConcurrencyToken();
        builder.Property(response => response.SentBy).HasMaxLength(Accounts.User.DisplayNameMaxLength);
        builder.Property(response => response.NotReceivedBecause).HasMaxLength(ConsultationResponse.BecauseMaxLength);
        builder.Ignore(response => response.IsLate);
        builder.HasOne<GoalSettingProcess>().WithMany().HasForeignKey(response => response.ProcessId);
        builder.HasOne<Consultation>().WithMany().HasForeignKey(response => response.ConsultationId);
        builder.HasOne<GoverningBody>().WithMany().HasForeignKey(response => response.BodyId);
        builder.HasIndex(response => new { response.ConsultationId, response.BodyId }).IsUnique();
        builder.HasMany(response => response.Goals).WithOne().HasForeignKey("ResponseId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(response => response.Goals).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<GoalAnswer> builder)
    {
        builder.ToTable("GoalAnswers");
        builder.Property(answer => answer.How).HasMaxLength(GoalAnswer.HowMaxLength);
        builder.HasOne<Goal>().WithMany().HasForeignKey(answer => answer.GoalId);
    }
}
