using GoalProcess.Data;
using GoalProcess.Domain.Municipalities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GoalProcess.Workflow;

/// <summary>
/// The municipality as it was last read. Every page needs it, and it changes once a year. Whoever is signed in sees a change at the next request, since the
/// command that looks the person up brings the stamp of the state with it; a visitor sees it within seconds, at any instance.
/// </summary>
public sealed class MunicipalityMemory(IOptions<MunicipalityOptions> settings, TimeProvider clock)
{
    private readonly MunicipalityView _settings = MunicipalityView.Of(settings.Value);
    private volatile Kept? _kept;

    /// <summary>The municipality, as far as is known here.</summary>
    public MunicipalityView Current => _kept?.View ?? _settings;

    /// <summary>Reads again when the database's stamp is another than the one remembered.</summary>
    /// <param name="db">The database.</param>
    /// <param name="stamp">What the database says now; null when nothing has been saved.</param>
    /// <param name="ct">Cancels the wait.</param>
    public async ValueTask ConfirmAsync(GoalProcessDbContext db, Guid? stamp, CancellationToken ct)
    {
        if (stamp != Current.Stamp)
        {
            await ReadAsync(db, ct);
        }
    }

    /// <summary>Reads again when it was last read longer ago than this.</summary>
    public async ValueTask LookAsync(GoalProcessDbContext db, TimeSpan longest, CancellationToken ct)
    {
        if (_kept is null || clock.GetElapsedTime(_kept.ReadAt) > longest)
        {
            // a database that does not answer is not to be asked by each visitor
            _kept = new Kept(Current, clock.GetTimestamp());
            await ReadAsync(db, ct);
        }
    }

    /// <summary>Reads it.</summary>
    public async Task ReadAsync(GoalProcessDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var readAt = clock.GetTimestamp();
        var row = await db.Municipalities.AsNoTracking().Where(profile => profile.Only == MunicipalityProfile.OnlyOne)
            .Select(profile => new
            {
                Profile = profile,
                ArmsType = db.ArmsPictures.Where(picture => picture.Hash == profile.ArmsHash).Select(picture => picture.ContentType).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(ct);

        _kept = new Kept(
            row is null ? _settings : new MunicipalityView
            {
                Id = row.Profile.Id,
                Stamp = row.Profile.Stamp,
                Version = row.Profile.Version,
                Name = row.Profile.Name,
                Email = row.Profile.Email,
                Phone = row.Profile.Phone,
                DataProtectionEmail = row.Profile.DataProtectionEmail,
                TimeZone = row.Profile.TimeZone,
                MinGoals = row.Profile.MinGoals,
                MaxGoals = row.Profile.MaxGoals,
                Brand = row.Profile.Brand,
                BrandInDark = row.Profile.BrandInDark,
                Words = new ExtractWords(row.Profile.ExtractTitle, row.Profile.DecisionHeading, row.Profile.SentToHeading, row.Profile.DiaryNumberWord),
                ArmsHash = row.ArmsType is null ? "" : row.Profile.ArmsHash,
                ArmsType = row.ArmsType ?? "",
                // one that this machine does not know, of a newer list of zones, is not to stop every page
                Zone = TimeZoneInfo.TryFindSystemTimeZoneById(row.Profile.TimeZone, out var zone) ? zone : _settings.Zone,
            },
            readAt);
    }

    private sealed record Kept(MunicipalityView View, long ReadAt);
}
