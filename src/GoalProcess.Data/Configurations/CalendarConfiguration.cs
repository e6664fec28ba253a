using GoalProcess.Data.Accounts;
using GoalProcess.Data.Calendars;
using GoalProcess.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoalProcess.Data.Configurations;

internal sealed class CalendarConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("CalendarFeeds");
        builder.Property(feed => feed.Name).HasMaxLength(CalendarFeed.NameMaxLength);
        builder.Property(feed => feed.SecretHash).HasMaxLength(Content.HashLength);
        builder.HasOne<User>().WithMany().HasForeignKey(feed => feed.UserId);
        builder.HasIndex(feed => feed.SecretHash).IsUnique();
    }
}
