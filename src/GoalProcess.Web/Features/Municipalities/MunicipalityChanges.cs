using GoalProcess.Data;
using GoalProcess.Data.Auditing;
using GoalProcess.Data.Municipalities;
using GoalProcess.Domain.Municipalities;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Municipalities;

/// <summary>Saves what the municipality says of itself.</summary>
public sealed class MunicipalityChanges(GoalProcessDbContext db, MunicipalityMemory memory, CurrentActor current)
{
    /// <summary>Saves the settings.</summary>
    /// <returns>False when someone else saved first.</returns>
    public Task<bool> SaveAsync(MunicipalityForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        return ChangeAsync(MunicipalityActs.EditMunicipality, form.Version, profile => profile.Write(form.ToDraft()), null, ct);
    }

    /// <summary>Takes other arms; the picture before is thrown away.</summary>
    /// <returns>False when someone else saved first.</returns>
    public Task<bool> ChangeArmsAsync(long? version, ArmsPicture? picture, CancellationToken ct) =>
        ChangeAsync(MunicipalityActs.ChangeArms, version, profile => profile.ChangeArms(picture?.Hash ?? ""), picture, ct);

    // a database that retries takes a transaction only as a whole that it can try again
    private async Task<bool> ChangeAsync(string act, long? version, Action<MunicipalityProfile> change, ArmsPicture? picture, CancellationToken ct)
    {
        var isSaved = await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.TakeTurnAsync(ct);
            var profile = await db.Municipalities.SingleOrDefaultAsync(ct);

            if (version != (profile?.Version ?? 0))
            {
                return false;
            }

            // what the settings said becomes the municipality's own with the first change
            profile ??= db.Add(new MunicipalityProfile(MunicipalityForm.Of(memory.Current).ToDraft())).Entity;
            change(profile);
            await db.ArmsPictures.Where(stored => stored.Hash != profile.ArmsHash).ExecuteDeleteAsync(ct);

            if (picture is not null && !await db.ArmsPictures.AnyAsync(stored => stored.Hash == picture.Hash, ct))
            {
                db.Add(picture);
            }

            db.Audit = new AuditScope(current.Value.UserId, current.Value.Name, act);

            try
            {
                await db.SaveChangesAsync(ct);
                await transaction.CommitAsync(CancellationToken.None);
                return true;
            }
            catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsAlreadyThere())
            {
                return false;
            }
        });

        db.ChangeTracker.Clear();
        await memory.ReadAsync(db, CancellationToken.None);
        return isSaved;
    }
}
