using GoalProcess.Data;
using GoalProcess.Domain.Meetings;
using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Matters;

/// <summary>What the pages of matters show.</summary>
public sealed class MatterQueries(GoalProcessDbContext db, FactsLoader loader, MunicipalityClock clock)
{
    public async Task<MatterList> ListAsync(ProcessPlace process, CancellationToken ct) =>
        new(process, (await WeighAsync(process, ct)).Facts, await DiaryNumbersAsync(process.Id, ct));

    public async Task<MatterPage?> PageAsync(ProcessPlace process, int number, CancellationToken ct)
    {
        var weighing = await WeighAsync(process, ct);
        var facts = weighing.Facts;

        if (facts.Matters.FirstOrDefault(matter => matter.Number == number) is not { } matter)
        {
            return null;
        }

        var wordings = (await db.Decisions.AsNoTracking().IgnoreAutoIncludes()
            .Where(decision => decision.MatterId == matter.Id)
            .SelectMany(decision => decision.Points, (decision, point) => new { decision.Id, point.Number, point.Wording })
            .ToListAsync(ct)).ToLookup(row => row.Id);
        var stored = await db.Matters.AsNoTracking().IgnoreAutoIncludes()
            .Where(row => row.Id == matter.Id)
            .Select(row => new { row.DiaryNumber, row.Version, row.OpportunityGivenOn })
            .SingleAsync(ct);

        return new MatterPage(
            process, facts, matter, facts.Chain(matter, DateTime.MaxValue), stored.DiaryNumber,
            [.. weighing.Plan.Steps.Where(status => status.Step.MatterId == matter.Id)],
            [
                .. facts.Decisions.Where(decision => decision.MatterId == matter.Id).Select(decision =>
                {
                    var item = facts.AgendaItem(decision.AgendaItemId)!;
                    return new MatterDecision(
                        decision, facts.Body(decision.BodyId)!, item.MeetingNumber, item.Number,
                        [.. wordings[decision.Id].OrderBy(row => row.Number).Select(row => row.Wording).Where(text => text.Length > 0)]);
                }),
            ])
        {
            Version = stored.Version,
            OpportunityGivenOn = stored.OpportunityGivenOn,
        };
    }

    /// <summary>What a matter is called; null when there is none with the number.</summary>
    public Task<MatterNames?> NamesAsync(ProcessPlace process, int number, CancellationToken ct) =>
        db.Matters.AsNoTracking().IgnoreAutoIncludes()
            .Where(matter => matter.ProcessId == process.Id && matter.Number == number)
            .Select(matter => new MatterNames(matter.Id, matter.Number, matter.Title, matter.DiaryNumber, matter.Version))
            .FirstOrDefaultAsync(ct);

    /// <summary>Who saved the matter last.</summary>
    public Task<string?> LastWriterAsync(MatterNames matter, CancellationToken ct) => db.LastWriterAsync(matter.Id, ct);

    /// <summary>The bodies a chain can go through.</summary>
    public async Task<IReadOnlyList<BodyChoice>> BodiesAsync(CancellationToken ct)
    {
        var rows = await db.Bodies.AsNoTracking().IgnoreAutoIncludes()
            .OrderBy(body => body.NameSv)
            .Select(body => new { body.Id, body.NameSv, body.NameEn, body.Kind })
            .ToListAsync(ct);

        return [.. rows.Select(row => new BodyChoice(row.Id, Language.Choose(row.NameSv, row.NameEn), row.Kind))];
    }

    /// <summary>What was set aside or broken, by decisions and by other acts, in the order it happened.</summary>
    public async Task<DeviationList> DeviationsAsync(ProcessPlace process, CancellationToken ct)
    {
        var rows = await (
            from decision in db.Decisions.AsNoTracking().IgnoreAutoIncludes()
            join matter in db.Matters on decision.MatterId equals matter.Id
            join body in db.Bodies on decision.BodyId equals body.Id
            join meeting in db.Meetings on decision.MeetingId equals meeting.Id
            join item in db.Set<AgendaItem>() on decision.AgendaItemId equals item.Id
            where decision.ProcessId == process.Id && (decision.SetAsides.Any() || decision.Flags.Any())
            orderby decision.HappenedAt, decision.Id
            select new
            {
                SetAsides = decision.SetAsides.Select(setAside => new { setAside.RuleId, setAside.Kind, setAside.Because, setAside.By }).ToList(),
                Flags = decision.Flags.Select(flag => new { flag.RuleId, flag.Findings }).ToList(),
                decision.HappenedAt,
                decision.RecordedBy,
                decision.Section,
                body.Code,
                body.NameSv,
                body.NameEn,
                Meeting = meeting.Number,
                Item = item.Number,
                matter.Title,
            })
            .ToListAsync(ct);
        var others = await db.Deviations.AsNoTracking().IgnoreAutoIncludes()
            .Where(deviation => deviation.ProcessId == process.Id)
            .Select(deviation => new { deviation.RuleId, deviation.Kind, deviation.Because, deviation.By, deviation.At, deviation.Act })
            .ToListAsync(ct);

        var decided =
            from row in rows
            let at = new DeviationPlace(row.Code, Language.Choose(row.NameSv, row.NameEn), row.Section, row.Meeting, row.Item, row.Title)
            from found in row.SetAsides
                .Select(setAside => new DeviationRow(setAside.RuleId, setAside.Kind, setAside.Because, [], setAside.By, row.HappenedAt, at, ""))
                .Concat(row.Flags.Select(flag => new DeviationRow(flag.RuleId, null, "", flag.Findings, row.RecordedBy, row.HappenedAt, at, "")))
            select found;
        var done = others.Select(row => new DeviationRow(row.RuleId, row.Kind, row.Because, [], row.By, clock.LocalOf(row.At), null, row.Act));

        return new DeviationList(
            process,
            [.. decided.Concat(done).OrderBy(row => row.HappenedAt).ThenBy(row => row.Kind is null).ThenBy(row => row.RuleId, StringComparer.Ordinal)]);
    }

    private async Task<ProcessWeighing> WeighAsync(ProcessPlace process, CancellationToken ct) =>
        (await loader.WeighAsync(process.Id, await clock.NowAsync(ct), ct))!;

    private Task<Dictionary<Guid, string>> DiaryNumbersAsync(Guid processId, CancellationToken ct) => db.Matters
        .Where(matter => matter.ProcessId == processId)
        .Select(matter => new { matter.Id, matter.DiaryNumber })
        .ToDictionaryAsync(row => row.Id, row => row.DiaryNumber, ct);
}
