using GoalProcess.Data;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Processes;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Consultations;

/// <summary>What the pages of consultations show.</summary>
public sealed class ConsultationQueries(GoalProcessDbContext db, MunicipalityClock clock)
{
    /// <summary>The consultations of the process.</summary>
    public async Task<ConsultationList> ListAsync(ProcessPlace process, CancellationToken ct)
    {
        var today = await TodayAsync(ct);
        var rows = await db.Consultations.AsNoTracking().IgnoreAutoIncludes()
            .Where(consultation => consultation.ProcessId == process.Id)
            .OrderBy(consultation => consultation.Number)
            .Select(consultation => new
            {
                consultation.Number,
                consultation.Title,
                consultation.DispatchedOn,
                consultation.AnswerBy,
                consultation.ClosedOn,
                Asked = db.ConsultationResponses.Count(response => response.ConsultationId == consultation.Id),
                Received = db.ConsultationResponses.Count(response => response.ConsultationId == consultation.Id && response.ReceivedOn != null),
                Late = db.ConsultationResponses.Count(response => response.ConsultationId == consultation.Id && response.ReceivedOn > response.AnswerBy),
                Missing = db.ConsultationResponses.Count(
                    response => response.ConsultationId == consultation.Id && response.ReceivedOn == null && response.NotReceivedBecause == null),
            })
            .ToListAsync(ct);

        return new ConsultationList(
            process,
            [
                .. rows.Select(row => new ConsultationRow(
                    row.Number, row.Title, row.DispatchedOn, row.AnswerBy,
                    ConsultationRow.StateOf(row.DispatchedOn, row.ClosedOn, row.AnswerBy, row.Missing, today), row.Asked, row.Received, row.Late, row.Missing)),
            ]);
    }

    /// <summary>One consultation; null when there is none.</summary>
    public async Task<ConsultationPage?> FindAsync(ProcessPlace process, int number, CancellationToken ct)
    {
        var row = await (
            from consultation in db.Consultations.AsNoTracking().IgnoreAutoIncludes().AsSingleQuery()
            where consultation.ProcessId == process.Id && consultation.Number == number
            join step in db.Set<ProcessStep>() on consultation.StepId equals (Guid?)step.Id into steps
            from step in steps.DefaultIfEmpty()
            select new
            {
                consultation.Id,
                consultation.Title,
                consultation.Question,
                consultation.AnswerBy,
                consultation.DispatchedOn,
                consultation.ClosedOn,
                consultation.Version,
                Step = step == null ? null : new ConsultationStep(step.Number, step.TitleSv, step.TitleEn),
                Texts = consultation.Texts.OrderBy(text => text.Number).Select(text => new SentText(
                    text.GoalId, db.Goals.Where(goal => goal.Id == text.GoalId).Select(goal => goal.Number).FirstOrDefault(), text.Hash, text.Text)).ToList(),
            })
            .FirstOrDefaultAsync(ct);

        return row is null
            ? null
            : new ConsultationPage(
                process, row.Id, number, row.Title, row.Question, row.AnswerBy, row.DispatchedOn, row.ClosedOn, row.Version, row.Step, row.Texts,
                await ResponsesAsync(row.Id, ct), await TodayAsync(ct));
    }

    /// <summary>The body's answer; null when the body was not asked.</summary>
    public async Task<AnswerPage?> AnswerAsync(ConsultationPage consultation, string bodyCode, CancellationToken ct)
    {
        if (consultation.Responses.FirstOrDefault(response => response.BodyCode.Equals(bodyCode, StringComparison.OrdinalIgnoreCase)) is not { } found)
        {
            return null;
        }

        var goals = await db.ConsultationResponses.AsNoTracking().IgnoreAutoIncludes()
            .Where(response => response.Id == found.Id)
            .SelectMany(response => response.Goals)
            .Select(goal => new AnsweredGoal(goal.GoalId, goal.Level, goal.How))
            .ToListAsync(ct);

        return new AnswerPage(consultation, found, goals);
    }

    /// <summary>The steps not taken, and the boards and companies that can be asked.</summary>
    public async Task<ConsultationChoices> ChoicesAsync(ProcessPlace process, CancellationToken ct)
    {
        var steps = await db.Processes.AsNoTracking().IgnoreAutoIncludes()
            .Where(stored => stored.Id == process.Id)
            .SelectMany(stored => stored.Steps)
            .Where(step => step.Kind == StepKind.Consultation && !db.Consultations.Any(consultation => consultation.StepId == step.Id))
            .OrderBy(step => step.Number)
            .Select(step => new { step.Id, step.Number, step.TitleSv, step.TitleEn })
            .ToListAsync(ct);
        var bodies = await db.Bodies.AsNoTracking().IgnoreAutoIncludes()
            .Where(body => body.Kind == BodyKind.Board || body.Kind == BodyKind.MunicipalCompany)
            .OrderBy(body => body.NameSv)
            .Select(body => new { body.Id, body.NameSv, body.NameEn })
            .ToListAsync(ct);

        return new ConsultationChoices(
            [.. steps.Select(step => new StepChoice(step.Id, step.Number, Language.Choose(step.TitleSv, step.TitleEn)))],
            [.. bodies.Select(body => new BodyChoice(body.Id, Language.Choose(body.NameSv, body.NameEn)))]);
    }

    /// <summary>Who saved the thing last.</summary>
    public Task<string?> LastWriterAsync(Guid id, CancellationToken ct) => db.LastWriterAsync(id, ct);

    private async Task<IReadOnlyList<ResponseRow>> ResponsesAsync(Guid consultationId, CancellationToken ct)
    {
        var rows = await (
            from response in db.ConsultationResponses.AsNoTracking().IgnoreAutoIncludes()
            join body in db.Bodies.IgnoreAutoIncludes() on response.BodyId equals body.Id
            where response.ConsultationId == consultationId
            orderby body.NameSv
            select new
            {
                response.Id,
                response.BodyId,
                body.Code,
                body.NameSv,
                body.NameEn,
                response.AnswerBy,
                response.ReceivedOn,
                response.Answer,
                response.SentBy,
                response.NotReceivedBecause,
                response.Version,
            })
            .ToListAsync(ct);

        return
        [
            .. rows.Select(row => new ResponseRow(
                row.Id, row.BodyId, row.Code, Language.Choose(row.NameSv, row.NameEn), row.AnswerBy, row.ReceivedOn, row.Answer, row.SentBy,
                row.NotReceivedBecause, row.Version)),
        ];
    }

    private async Task<DateOnly> TodayAsync(CancellationToken ct) => DateOnly.FromDateTime(await clock.NowAsync(ct));
}
