using GoalProcess.Domain.Costs;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoalProcess.Data.Configurations;

internal sealed class CostConfiguration : IEntityTypeConfiguration<CostItem>, IEntityTypeConfiguration<DialogueReuse>
{
    public void Configure(EntityTypeBuilder<CostItem> builder)
    {
        builder.ToTable("CostItems");
        builder.Property(cost => cost.Version).IsConcurrencyToken();
        builder.Property(cost => cost.What).HasMaxLength(CostItem.WhatMaxLength);
        builder.Property(cost => cost.WithdrawnBecause).HasMaxLength(Goal.BecauseMaxLength);
        builder.HasOne<GoalSettingProcess>().WithMany().HasForeignKey(cost => cost.ProcessId);
        builder.HasIndex(cost => new { cost.ProcessId, cost.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DialogueReuse> builder)
    {
        builder.ToTable("DialogueReuses");
        builder.Property(reuse => reuse.Version).IsConcurrencyToken();
        builder.Property(reuse => reuse.Document).HasMaxLength(DialogueReuse.DocumentMaxLength);
        builder.Property(reuse => reuse.How).HasMaxLength(DialogueReuse.HowMaxLength);
        builder.Property(reuse => reuse.WithdrawnBecause).HasMaxLength(Goal.BecauseMaxLength);
        builder.HasOne<GoalSettingProcess>().WithMany().HasForeignKey(reuse => reuse.ProcessId);
        builder.HasIndex(reuse => new { reuse.ProcessId, reuse.Number }).IsUnique();
    }
}
