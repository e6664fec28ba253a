using GoalProcess.Data.Files;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Files;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoalProcess.Data.Configurations;

internal sealed class FileConfiguration : IEntityTypeConfiguration<AttachedFile>, IEntityTypeConfiguration<StoredContent>, IEntityTypeConfiguration<StoredPiece>
{
    public void Configure(EntityTypeBuilder<AttachedFile> builder)
    {
        builder.ToTable("AttachedFiles");
        builder.Property(file => file.Version).IsConcurrencyToken();
        builder.Property(file => file.Name).HasMaxLength(AttachedFile.NameMaxLength);
        builder.Property(file => file.Hash).HasMaxLength(Content.HashLength);
        builder.Property(file => file.AddedBy).HasMaxLength(Accounts.User.DisplayNameMaxLength);
        builder.Property(file => file.SupplementBecause).HasMaxLength(Goal.BecauseMaxLength);
        builder.Property(file => file.WithdrawnBecause).HasMaxLength(Goal.BecauseMaxLength);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(file => file.AgendaItemId);
        builder.HasOne<Contribution>().WithMany().HasForeignKey(file => file.ContributionId);
        builder.HasOne<StoredContent>().WithMany().HasForeignKey(file => file.ContentId);
    }

    public void Configure(EntityTypeBuilder<StoredContent> builder)
    {
        builder.ToTable("StoredContents");
        builder.Property(content => content.Hash).HasMaxLength(Content.HashLength);
        builder.HasIndex(content => content.StoredAt);
    }

    public void Configure(EntityTypeBuilder<StoredPiece> builder)
    {
        builder.ToTable("StoredPieces");
        builder.HasKey(piece => new { piece.ContentId, piece.Number });
        // no key into the contents: pieces are written before what they are pieces of
    }
}
