using GoalProcess.Data;
using GoalProcess.Data.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GoalProcess.Workflow;

/// <summary>
/// What day and time it is in the municipality: the rules and pages ask this one. Demo mode shifts it; sign-in, lock-out, antiforgery,
/// audit instants and logs keep the system's clock. One per request.
/// </summary>
public sealed class MunicipalityClock(TimeProvider system, GoalProcessDbContext db, MunicipalityMemory municipality, IOptions<DemoOptions> demo)
{
    private TimeSpan? _offset;

    /// <summary>Local day and time.</summary>
    public async ValueTask<DateTime> NowAsync(CancellationToken ct) => (await MomentAsync(ct)).Local;

    /// <summary>
    /// Local day and time with its instant, UTC: the system's own where nothing is shifted, so that what is done in the hour that comes twice keeps its order.
    /// </summary>
    public async ValueTask<(DateTime Local, DateTimeOffset Instant)> MomentAsync(CancellationToken ct)
    {
        _offset ??= demo.Value.IsOn ? await OffsetAsync(ct) : TimeSpan.Zero;
        var instant = system.GetUtcNow();
        var local = LocalOf(instant) + _offset.Value;
        return (local, _offset == TimeSpan.Zero ? instant : InstantOf(local));
    }

    /// <summary>Local day.</summary>
    public async ValueTask<DateOnly> TodayAsync(CancellationToken ct) => DateOnly.FromDateTime(await NowAsync(ct));

    /// <summary>The system's local day and time, unshifted.</summary>
    public DateTime SystemNow => TimeZoneInfo.ConvertTime(system.GetUtcNow(), municipality.Current.Zone).DateTime;

    /// <summary>
    /// The instant of a local day and time, UTC. In the hour that summer time skips it is as long after midnight as the clock would have shown; in the hour that
    /// comes twice it is the later one.
    /// </summary>
    public DateTimeOffset InstantOf(DateTime local)
    {
        var plain = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return new DateTimeOffset(plain, municipality.Current.Zone.GetUtcOffset(plain)).ToUniversalTime();
    }

    /// <summary>The local day and time of an instant.</summary>
    public DateTime LocalOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, municipality.Current.Zone).DateTime;

    /// <summary>Tells how far demo mode shifts it, where that was read together with something else; without demo mode nothing does.</summary>
    /// <param name="ticks">Ticks of 100 nanoseconds ahead of the system's clock; negative behind it.</param>
    public void ShiftBy(long ticks)
    {
        if (demo.Value.IsOn)
        {
            _offset = TimeSpan.FromTicks(ticks);
        }
    }

    /// <summary>Forgets the offset read, when it has been moved.</summary>
    internal void Reread() => _offset = null;

    private async Task<TimeSpan> OffsetAsync(CancellationToken ct) =>
        TimeSpan.FromTicks(await db.DemoClocks.Where(clock => clock.Id == DemoClock.OnlyId).Select(clock => clock.OffsetTicks).FirstOrDefaultAsync(ct));
}
