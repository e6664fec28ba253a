using GoalProcess.Data.Auditing;
using GoalProcess.Data.Demo;
using GoalProcess.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoalProcess.Data.Configurations;

internal sealed class AuditConfiguration :
    IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<AuditPayload>, IEntityTypeConfiguration<AuditChain>, IEntityTypeConfiguration<DemoClock>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.Property(entry => entry.UserName).HasMaxLength(AuditEntry.NameMaxLength);
        builder.Property(entry => entry.Act).HasMaxLength(AuditEntry.NameMaxLength);
        builder.Property(entry => entry.SubjectKind).HasMaxLength(AuditEntry.NameMaxLength);
        builder.Property(entry => entry.Because).HasMaxLength(AuditEntry.BecauseMaxLength);
        builder.HasIndex(entry => new { entry.ProcessId, entry.At });
        builder.Property(entry => entry.PayloadHash).HasMaxLength(Content.HashLength);
        builder.Property(entry => entry.PreviousHash).HasMaxLength(Content.HashLength);
        builder.Property(entry => entry.Hash).HasMaxLength(Content.HashLength);
        builder.HasIndex(entry => entry.SubjectId);
        builder.HasIndex(entry => new { entry.ChainId, entry.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AuditPayload> builder)
    {
        builder.ToTable("AuditPayloads");
        builder.HasKey(payload => payload.EntryId);
        builder.Property(payload => payload.Salt).HasMaxLength(AuditPayload.SaltLength);
        builder.HasOne<AuditEntry>().WithOne().HasForeignKey<AuditPayload>(payload => payload.EntryId);
    }

    public void Configure(EntityTypeBuilder<AuditChain> builder)
    {
        builder.ToTable("AuditChains");
        builder.Property(chain => chain.LastHash).HasMaxLength(Content.HashLength);
    }

    public void Configure(EntityTypeBuilder<DemoClock> builder)
    {
        builder.ToTable("DemoClocks");
        builder.Property(clock => clock.Id).ValueGeneratedNever();
    }
}
