using GoalProcess.Data;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Templates;

/// <summary>What the pages on templates show.</summary>
public sealed class TemplateQueries(GoalProcessDbContext db, MunicipalityClock clock)
{
    /// <summary>All of them, the newest first.</summary>
    public async Task<IReadOnlyList<TemplatePage>> AllAsync(CancellationToken ct) =>
        (await db.Templates.AsNoTracking().OrderByDescending(template => template.MadeAt).ThenBy(template => template.Id).ToListAsync(ct))
            .ConvertAll(template => new TemplatePage(template, clock.LocalOf(template.MadeAt), new Dictionary<string, string>()));

    /// <summary>One of them; null when there is none.</summary>
    public async Task<TemplatePage?> FindAsync(Guid id, CancellationToken ct)
    {
        if (await db.Templates.AsNoTracking().FirstOrDefaultAsync(template => template.Id == id, ct) is not { } template)
        {
            return null;
        }

        var bodies = await db.Bodies.AsNoTracking().IgnoreAutoIncludes()
            .Select(body => new { body.Code, body.NameSv, body.NameEn })
            .ToDictionaryAsync(body => body.Code, body => Language.Choose(body.NameSv, body.NameEn), StringComparer.OrdinalIgnoreCase, ct);

        return new TemplatePage(template, clock.LocalOf(template.MadeAt), bodies);
    }

    /// <summary>The form with the process's own names to begin with.</summary>
    public async Task<TemplateForm> NamesOfAsync(ProcessPlace process, CancellationToken ct)
    {
        var names = await db.Processes.IgnoreAutoIncludes().Where(stored => stored.Id == process.Id)
            .Select(stored => new { stored.NameSv, stored.NameEn }).SingleAsync(ct);

        return new TemplateForm { NameSv = names.NameSv, NameEn = names.NameEn, Process = process };
    }
}
