using GoalProcess.Data;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Processes;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.NewProcesses;

/// <summary>What the steps of a new process let choose.</summary>
public sealed class NewProcessQueries(GoalProcessDbContext db)
{
    /// <summary>The choices, with the template when one is chosen.</summary>
    public async Task<NewProcessPage> ChoicesAsync(Guid? templateId, CancellationToken ct)
    {
        var templates = await db.Templates.AsNoTracking()
            .OrderBy(template => template.NameSv).ThenBy(template => template.Id)
            .Select(template => new TemplateChoice(template.Id, template.NameSv, template.NameEn))
            .ToListAsync(ct);
        var chosen = templateId is null ? null : await db.Templates.AsNoTracking().FirstOrDefaultAsync(template => template.Id == templateId, ct);
        var bodies = await db.Bodies.AsNoTracking().IgnoreAutoIncludes()
            .OrderBy(body => body.NameSv)
            .Select(body => new BodyChoice(body.Id, body.Code, body.NameSv, body.NameEn, body.Kind))
            .ToListAsync(ct);

        return new NewProcessPage(templates, chosen, bodies, await PeopleAsync(ct));
    }

    /// <summary>The number of the process that the person made last.</summary>
    public Task<int> NumberOfLatestAsync(Guid userId, CancellationToken ct) =>
        (from entry in db.AuditEntries.AsNoTracking()
         join process in db.Processes.IgnoreAutoIncludes() on entry.SubjectId equals process.Id
         where entry.UserId == userId && entry.Act == nameof(CreateProcess) && entry.SubjectKind == nameof(GoalSettingProcess)
         orderby entry.At descending, process.Number descending
         select process.Number).FirstAsync(ct);

    private async Task<List<PersonChoice>> PeopleAsync(CancellationToken ct)
    {
        var rows = await db.Users.AsNoTracking().AsSingleQuery()
            .OrderBy(user => user.DisplayName).ThenBy(user => user.Id)
            .Select(user => new
            {
                user.Id,
                user.DisplayName,
                user.Title,
                Everywhere = user.Grants.Where(grant => grant.Scope == GrantScope.Installation).Select(grant => grant.Role).ToList(),
            })
            .ToListAsync(ct);

        return rows.ConvertAll(row => new PersonChoice(row.Id, row.DisplayName, row.Title, row.Everywhere));
    }
}
