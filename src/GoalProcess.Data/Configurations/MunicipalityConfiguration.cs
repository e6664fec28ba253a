using GoalProcess.Data.Municipalities;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Municipalities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoalProcess.Data.Configurations;

internal sealed class MunicipalityConfiguration :
    IEntityTypeConfiguration<MunicipalityProfile>, IEntityTypeConfiguration<ArmsPicture>, IEntityTypeConfiguration<FirstRun>
{
    public void Configure(EntityTypeBuilder<MunicipalityProfile> builder)
    {
        builder.ToTable("Municipalities");
        builder.Property(profile => profile.Version).IsConcurrencyToken();
        builder.Property(profile => profile.Name).HasMaxLength(MunicipalityProfile.NameMaxLength);
        builder.Property(profile => profile.Email).HasMaxLength(MunicipalityProfile.EmailMaxLength);
        builder.Property(profile => profile.Phone).HasMaxLength(MunicipalityProfile.PhoneMaxLength);
        builder.Property(profile => profile.DataProtectionEmail).HasMaxLength(MunicipalityProfile.EmailMaxLength);
        builder.Property(profile => profile.TimeZone).HasMaxLength(MunicipalityProfile.TimeZoneMaxLength);
        builder.Property(profile => profile.Brand).HasMaxLength(Colour.Length);
        builder.Property(profile => profile.BrandInDark).HasMaxLength(Colour.Length);
        builder.Property(profile => profile.ExtractTitle).HasMaxLength(MunicipalityProfile.WordMaxLength);
        builder.Property(profile => profile.DecisionHeading).HasMaxLength(MunicipalityProfile.WordMaxLength);
        builder.Property(profile => profile.SentToHeading).HasMaxLength(MunicipalityProfile.WordMaxLength);
        builder.Property(profile => profile.DiaryNumberWord).HasMaxLength(MunicipalityProfile.WordMaxLength);
        builder.Property(profile => profile.ArmsHash).HasMaxLength(Content.HashLength);
        builder.HasIndex(profile => profile.Only).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ArmsPicture> builder)
    {
        builder.ToTable("ArmsPictures");
        builder.Property(picture => picture.Hash).HasMaxLength(Content.HashLength);
        builder.Property(picture => picture.ContentType).HasMaxLength(ArmsPicture.ContentTypeMaxLength);
        builder.HasIndex(picture => picture.Hash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<FirstRun> builder)
    {
        builder.ToTable("FirstRuns");
        builder.Property(run => run.Id).ValueGeneratedNever();
        builder.Property(run => run.CodeHash).HasMaxLength(Content.HashLength);
    }
}
