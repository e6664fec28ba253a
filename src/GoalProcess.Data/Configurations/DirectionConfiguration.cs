using GoalProcess.Domain.Common;
using GoalProcess.Domain.Direction;
using GoalProcess.Domain.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoalProcess.Data.Configurations;

internal sealed class DirectionConfiguration :
    IEntityTypeConfiguration<DirectionDocument>, IEntityTypeConfiguration<DirectionStatement>, IEntityTypeConfiguration<EarlierGoal>
{
    public void Configure(EntityTypeBuilder<DirectionDocument> builder)
    {
        builder.ToTable("DirectionDocuments");
        builder.HasDiscriminator<string>("DocumentKind").HasValue<Vision>("Vision").HasValue<ValueBase>("ValueBase");
        builder.Property<string>("DocumentKind").HasMaxLength(20);
        builder.Ignore(document => document.Kind);
        builder.Property(document => document.Version).IsConcurrencyToken();
        builder.Property(document => document.Title).HasMaxLength(DirectionDocument.TitleMaxLength);
        builder.Property(document => document.Text).HasMaxLength(DirectionDocument.TextMaxLength);
        builder.Property(document => document.ContentHash).HasMaxLength(Content.HashLength);
        builder.HasMany(document => document.Statements).WithOne().HasForeignKey(s => s.DocumentId).OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(document => document.Statements).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<DirectionStatement> builder)
    {
        builder.ToTable("DirectionStatements");
        builder.Property(statement => statement.Text).HasMaxLength(DirectionStatement.TextMaxLength);
    }

    public void Configure(EntityTypeBuilder<EarlierGoal> builder)
    {
        builder.ToTable("EarlierGoals");
        builder.Property(goal => goal.Version).IsConcurrencyToken();
        builder.Property(goal => goal.Text).HasMaxLength(EarlierGoal.TextMaxLength);
        builder.Property(goal => goal.Destination).HasMaxLength(EarlierGoal.TextMaxLength);
        builder.Property(goal => goal.Because).HasMaxLength(EarlierGoal.BecauseMaxLength);
        builder.HasOne<GoalSettingProcess>().WithMany().HasForeignKey(goal => goal.ProcessId);
        builder.HasIndex(goal => new { goal.ProcessId, goal.Number }).IsUnique();
    }
}
