using GoalProcess.Data;
using GoalProcess.Data.Accounts;
using GoalProcess.Data.Auditing;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Municipalities;
using GoalProcess.Web.Infrastructure.FirstRuns;
using GoalProcess.Web.Texts;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.FirstRuns;

/// <summary>Makes the municipality and its first administrator, once.</summary>
public sealed class FirstRuns(
    GoalProcessDbContext db, Installation installation, FirstRunCode code, UserManager<User> users, IPasswordHasher<User> hasher,
    MunicipalityMemory municipality, IStringLocalizer<FirstRunTexts> texts, ILogger<FirstRuns> log)
{
    private static readonly EventId FirstRunDone = new(1421, nameof(FirstRunDone));

    /// <summary>True while nobody has an account.</summary>
    public async Task<bool> IsOpenAsync(CancellationToken ct) => await installation.IsNewAsync(db, ct);

    /// <summary>Says at the fields what is wrong with the code, or else with the password: whoever lacks the code learns nothing more.</summary>
    public async Task CheckAsync(FirstRunForm form, ModelStateDictionary problems, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(problems);

        if (!await code.IsAsync(form.Code!, ct))
        {
            problems.AddModelError(nameof(form.Code), texts["Code.Wrong"]);
            return;
        }

        foreach (var validator in users.PasswordValidators)
        {
            foreach (var error in (await validator.ValidateAsync(users, new User { DisplayName = form.Name ?? "", Email = form.Email }, form.New)).Errors)
            {
                problems.AddModelError(nameof(form.New), error.Description);
            }
        }
    }

    /// <summary>Makes both in one transaction that begins with using up the code, so that of two who send the form at once one comes second and finds it used.</summary>
    /// <returns>False for the one who came second.</returns>
    public Task<bool> BeginAsync(FirstRunForm form, CancellationToken ct) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        if (!await code.UseAsync(form.Code!, ct) || await db.Users.AnyAsync(ct))
        {
            return false;
        }

        var email = form.Email!.Trim();
        var administrator = new User
        {
            UserName = email,
            NormalizedUserName = users.NormalizeName(email),
            Email = email,
            NormalizedEmail = users.NormalizeEmail(email),
            DisplayName = form.Name!.Trim(),
            LockoutEnabled = true,
        };
        administrator.ChoosePassword(hasher.HashPassword(administrator, form.New!));
        administrator.Grants.Add(new UserGrant(administrator.Id, Grant.Everywhere(Role.Administrator)));
        db.Add(administrator);
        var settings = municipality.Current;
        db.Add(new MunicipalityProfile(new MunicipalityDraft(
            form.Municipality!, settings.Email, settings.Phone, settings.DataProtectionEmail, settings.TimeZone, settings.MinGoals, settings.MaxGoals, "", "")));

        db.Audit = new AuditScope(administrator.Id, administrator.DisplayName, AccountActs.BeginInstallation);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(CancellationToken.None);
        await municipality.ReadAsync(db, CancellationToken.None);
        log.LogInformation(FirstRunDone, "First run: user {UserId} is the first administrator", administrator.Id);
        return true;
    });
}
