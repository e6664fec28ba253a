using GoalProcess.Data;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Replanning;

/// <summary>What the pages of re-planning show.</summary>
public sealed class ReplanningQueries(GoalProcessDbContext db, FactsLoader loader, MunicipalityClock clock)
{
    /// <summary>A step with what follows from new days; null when the plan has no such step.</summary>
    /// <param name="process">The process.</param>
    /// <param name="number">The step's number.</param>
    /// <param name="form">The days.</param>
    /// <param name="withMeeting">Whether the meeting it is expected at is thought to move along.</param>
    /// <param name="ct">Cancels the wait.</param>
    public async Task<StepMovePage?> StepAsync(ProcessPlace process, int number, StepMoveForm form, bool withMeeting, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        // the version first: who saves has then seen at least what it stands for
        var version = await VersionAsync(process, ct);
        var weighing = await WeighAsync(process, ct);
        var facts = weighing.Facts;

        if (facts.Steps.FirstOrDefault(one => one.Number == number) is not { } step)
        {
            return null;
        }

        var page = new StepMovePage(process, version, facts, weighing.Plan.Of(number), form, null);

        if (form is not { Start: { } start, End: { } end } || end < start || (start, end) == (step.Start, step.End) || !page.IsOpen)
        {
            return page;
        }

        var alone = new PlanPreview(weighing, new PlanChange([new StepDates(step.Id, start, end)]));
        var item = alone.WithoutMeeting is [{ Item: { } expectedAt }] ? expectedAt : null;
        var meeting = item is null ? null : new MeetingTime(item.MeetingId, item.BodyId, item.StartsAt, end.ToDateTime(TimeOnly.FromDateTime(item.StartsAt)));
        var preview = withMeeting && meeting is not null ? new PlanPreview(weighing, new PlanChange([new StepDates(step.Id, start, end)], [meeting])) : alone;

        return page with
        {
            Effects = await EffectsAsync(process, preview, ct),
            WithMeeting = withMeeting && meeting is not null,
            Meeting = meeting,
            Item = item,
        };
    }

    /// <summary>The body's meeting with the number; null when there is none.</summary>
    public async Task<MeetingAsIs?> MeetingAsync(BodyPlace body, int number, CancellationToken ct) => await db.Meetings.AsNoTracking().IgnoreAutoIncludes()
        .Where(meeting => meeting.BodyId == body.Id && meeting.Number == number)
        .Select(meeting => new MeetingAsIs(body, meeting.Id, meeting.Number, meeting.Version, meeting.StartsAt, meeting.Kind, meeting.Place, meeting.CancelledBecause))
        .FirstOrDefaultAsync(ct);

    /// <summary>What follows in each process from a meeting's new time.</summary>
    public async Task<MeetingMovePage> MeetingAsync(MeetingAsIs meeting, MeetingMoveForm form, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(actor);

        if (form is not { Day: not null, Time: not null } || form.StartsAt == meeting.StartsAt)
        {
            return new MeetingMovePage(meeting, form, null);
        }

        var open = await db.Processes.AsNoTracking().IgnoreAutoIncludes()
            .Where(process => process.ClosedOn == null)
            .OrderBy(process => process.Number)
            .Select(process => new { process.Id, process.Number, process.NameSv, process.NameEn })
            .ToListAsync(ct);
        var places = open.Where(process => actor.May(Permission.Read, process.Id))
            .Select(process => new ProcessPlace(process.Id, process.Number, Language.Choose(process.NameSv, process.NameEn))).ToList();
        var change = new PlanChange([], [new MeetingTime(meeting.Id, meeting.Body.Id, meeting.StartsAt, form.StartsAt)]);
        var weighed = await loader.WeighAsync([.. places.Select(place => place.Id)], await clock.NowAsync(ct), ct);
        var previews = places.Zip(weighed)
            .Where(pair => pair.Second.Facts.Steps.Any(step => step.BodyId == meeting.Body.Id))
            .Select(pair => (Place: pair.First, Preview: new PlanPreview(pair.Second, change)))
            .Where(pair => pair.Preview.Steps.Count > 0 || pair.Preview.Summonses.Count > 0)
            .ToList();
        var people = await PeopleAsync(previews.SelectMany(pair => pair.Preview.Bodies).DistinctBy(body => body.Id), ct);

        return new MeetingMovePage(meeting, form, [.. previews.Select(pair => new EffectsModel(pair.Place, pair.Preview, people))]);
    }

    /// <summary>The what-if plans that stand, beside the plan.</summary>
    public async Task<WhatIfListPage> WhatIfsAsync(ProcessPlace process, CancellationToken ct)
    {
        var weighing = await WeighAsync(process, ct);
        var rows = await WhatIfs(process).ToListAsync(ct);

        return new WhatIfListPage(process, weighing.Facts, weighing.Schedule, [.. rows.Select(row => new WhatIfColumn(row, new PlanPreview(weighing, row.ChangeIn(weighing))))]);
    }

    /// <summary>One what-if plan with what follows from it; null when none stands with the number.</summary>
    public async Task<WhatIfPage?> WhatIfAsync(ProcessPlace process, int number, CancellationToken ct)
    {
        if (await FindAsync(process, number, ct) is not { } row)
        {
            return null;
        }

        var weighing = await WeighAsync(process, ct);
        return new WhatIfPage(process, row, await EffectsAsync(process, new PlanPreview(weighing, row.ChangeIn(weighing)), ct));
    }

    /// <summary>What the form of a what-if plan is about; null when a number is given and none stands with it.</summary>
    public async Task<WhatIfFormPage?> FormAsync(ProcessPlace process, int? number, CancellationToken ct)
    {
        var stored = number is { } known ? await FindAsync(process, known, ct) : null;

        if (number is not null && stored is null)
        {
            return null;
        }

        var weighing = await WeighAsync(process, ct);
        var open = weighing.Plan.Steps.Where(status => status.IsOpen).Select(status => status.Step);
        return new WhatIfFormPage(process, weighing.Facts, [.. open], stored);
    }

    /// <summary>What re-planning by a what-if plan would save; null when none stands with the number.</summary>
    public async Task<CarryOutPage?> CarryOutAsync(ProcessPlace process, int number, CancellationToken ct)
    {
        var version = await VersionAsync(process, ct);

        if (await WhatIfAsync(process, number, ct) is not { } page)
        {
            return null;
        }

        var whole = page.Effects.Preview;
        var steps = new PlanPreview(whole.Before, new PlanChange(whole.Change.Steps));

        return new CarryOutPage(
            page, version, await EffectsAsync(process, steps, ct), [.. whole.Change.Meetings.Where(meeting => meeting.From != meeting.To)]);
    }

    /// <summary>Who saved it last.</summary>
    public Task<string?> LastWriterAsync(Guid id, CancellationToken ct) => db.LastWriterAsync(id, ct);

    private async Task<ProcessWeighing> WeighAsync(ProcessPlace process, CancellationToken ct) => (await loader.WeighAsync(process.Id, await clock.NowAsync(ct), ct))!;

    private Task<long> VersionAsync(ProcessPlace process, CancellationToken ct) =>
        db.Processes.AsNoTracking().IgnoreAutoIncludes().Where(one => one.Id == process.Id).Select(one => one.Version).FirstAsync(ct);

    private IQueryable<WhatIfRow> WhatIfs(ProcessPlace process, int? number = null) => db.WhatIfPlans.AsNoTracking()
        .Where(plan => plan.ProcessId == process.Id && plan.WithdrawnAt == null && (number == null || plan.Number == number))
        .OrderBy(plan => plan.Number)
        .Select(plan => new WhatIfRow(
            plan.Id, plan.Number, plan.Name, plan.Note, plan.Steps, plan.Meetings, plan.MadeBy, plan.MadeAt, plan.CarriedOutAt, plan.Version));

    private Task<WhatIfRow?> FindAsync(ProcessPlace process, int number, CancellationToken ct) => WhatIfs(process, number).FirstOrDefaultAsync(ct);

    private async Task<EffectsModel> EffectsAsync(ProcessPlace process, PlanPreview preview, CancellationToken ct) =>
        new(process, preview, await PeopleAsync(preview.Bodies, ct));

    /// <summary>The secretaries and representatives of the bodies: by name where they hold the body, or everything.</summary>
    private async Task<List<PersonToTell>> PeopleAsync(IEnumerable<BodyFacts> concerned, CancellationToken ct)
    {
        var bodies = concerned.Select(body => body.Id).ToList();
        var rows = await (
            from grant in db.UserGrants.AsNoTracking()
            join user in db.Users on grant.UserId equals user.Id
            where (grant.Role == Role.Secretary || grant.Role == Role.BoardRepresentative)
                && grant.Scope == GrantScope.Body && bodies.Contains(grant.ScopeId!.Value)
            orderby user.DisplayName
            select new PersonToTell(grant.ScopeId!.Value, user.DisplayName, grant.Role))
            .ToListAsync(ct);

        return [.. rows.Distinct()];
    }
}
