using GoalProcess.Domain.Bodies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoalProcess.Data.Configurations;

internal sealed class BodyConfiguration :
    IEntityTypeConfiguration<GoverningBody>, IEntityTypeConfiguration<BodyMandate>, IEntityTypeConfiguration<Seat>
{
    public void Configure(EntityTypeBuilder<GoverningBody> builder)
    {
        builder.ToTable("Bodies");
        builder.Property(body => body.Version).IsConcurrencyToken();
        builder.Property(body => body.Code).HasMaxLength(GoverningBody.CodeMaxLength);
        builder.Property(body => body.NameSv).HasMaxLength(GoverningBody.NameMaxLength);
        builder.Property(body => body.NameEn).HasMaxLength(GoverningBody.NameMaxLength);
        builder.HasIndex(body => body.Code).IsUnique();
        builder.HasOne<GoverningBody>().WithMany().HasForeignKey(body => body.PartOfId);
        builder.HasMany(body => body.Mandates).WithOne().HasForeignKey("BodyId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(body => body.Seats).WithOne().HasForeignKey("BodyId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(body => body.Mandates).AutoInclude();
        builder.Navigation(body => body.Seats).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<BodyMandate> builder) => builder.ToTable("BodyMandates");

    public void Configure(EntityTypeBuilder<Seat> builder)
    {
        builder.ToTable("Seats");
        builder.Property(seat => seat.Holder).HasMaxLength(Seat.HolderMaxLength);
        builder.Property(seat => seat.Party).HasMaxLength(Seat.PartyMaxLength);
    }
}
