using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoalProcess.Data.Configurations;

internal sealed class MeetingConfiguration :
    IEntityTypeConfiguration<Meeting>, IEntityTypeConfiguration<AgendaItem>, IEntityTypeConfiguration<PinnedDocument>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("Meetings");
        builder.Property(meeting => meeting.Version).IsConcurrencyToken();
        builder.Property(meeting => meeting.Place).HasMaxLength(Meeting.PlaceMaxLength);
        builder.Property(meeting => meeting.CancelledBecause).HasMaxLength(Goal.BecauseMaxLength);
        builder.HasOne<GoverningBody>().WithMany().HasForeignKey(meeting => meeting.BodyId);
        builder.HasIndex(meeting => new { meeting.BodyId, meeting.Number }).IsUnique();
        builder.HasIndex(meeting => meeting.StartsAt);
        builder.HasMany(meeting => meeting.Items).WithOne().HasForeignKey(item => item.MeetingId).OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(meeting => meeting.Items).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.ToTable("AgendaItems");
        builder.Property(item => item.Title).HasMaxLength(AgendaItem.TitleMaxLength);
        builder.Property(item => item.WithdrawnBecause).HasMaxLength(Goal.BecauseMaxLength);
        builder.HasOne<Matter>().WithMany().HasForeignKey(item => item.MatterId);
        builder.HasMany(item => item.Documents).WithOne().HasForeignKey("AgendaItemId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(item => item.Documents).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<PinnedDocument> builder)
    {
        builder.ToTable("PinnedDocuments");
        builder.Property(document => document.Title).HasMaxLength(PinnedDocument.TitleMaxLength);
        builder.Property(document => document.Hash).HasMaxLength(Content.HashLength);
        builder.Property(document => document.PinnedBy).HasMaxLength(Accounts.User.DisplayNameMaxLength);
        builder.Property(document => document.SupplementBecause).HasMaxLength(Goal.BecauseMaxLength);
    }
}
