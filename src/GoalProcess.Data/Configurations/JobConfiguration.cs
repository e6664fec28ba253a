using GoalProcess.Data.Accounts;
using GoalProcess.Data.Jobs;
using GoalProcess.Data.Outbox;
using GoalProcess.Data.Reminders;
using GoalProcess.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoalProcess.Data.Configurations;

internal sealed class JobConfiguration :
    IEntityTypeConfiguration<Job>, IEntityTypeConfiguration<JobFile>, IEntityTypeConfiguration<OutboxMessage>, IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("Jobs");
        builder.Property(job => job.Key).HasMaxLength(Job.KeyMaxLength);
        builder.Property(job => job.Holder).HasMaxLength(Job.HolderMaxLength);
        builder.Property(job => job.Reason).HasMaxLength(Job.ReasonMaxLength);
        builder.HasOne<User>().WithMany().HasForeignKey(job => job.AskedBy);
        builder.HasIndex(job => job.Key).IsUnique();
        builder.HasIndex(job => new { job.Kind, job.DueAt });
    }

    public void Configure(EntityTypeBuilder<JobFile> builder)
    {
        builder.ToTable("JobFiles");
        builder.HasKey(file => file.JobId);
        builder.Property(file => file.Name).HasMaxLength(JobFile.NameMaxLength);
        builder.HasOne<Job>().WithOne().HasForeignKey<JobFile>(file => file.JobId);
    }

    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("OutboxMessages");
        builder.Property(message => message.Key).HasMaxLength(OutboxMessage.KeyMaxLength);
        builder.Property(message => message.Subject).HasMaxLength(OutboxMessage.SubjectMaxLength);
        builder.Property(message => message.Reason).HasMaxLength(OutboxMessage.ReasonMaxLength);
        builder.HasOne<User>().WithMany().HasForeignKey(message => message.UserId);
        builder.HasIndex(message => message.Key).IsUnique();
        builder.HasIndex(message => message.NextAttemptAt);
    }

    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("Reminders");
        builder.Property(reminder => reminder.Thing).HasMaxLength(Content.HashLength);
        builder.HasOne<User>().WithMany().HasForeignKey(reminder => reminder.UserId);
        builder.HasIndex(reminder => new { reminder.UserId, reminder.Thing, reminder.Day, reminder.DaysBefore }).IsUnique();
    }
}
