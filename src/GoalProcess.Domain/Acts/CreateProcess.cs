namespace GoalProcess.Domain.Acts;

/// <summary>Makes a process of a plan: its steps, its matters and who works in it.</summary>
/// <param name="Draft">The plan.</param>
/// <param name="Roles">Who gets which role in the process.</param>
public sealed record CreateProcess(ProcessDraft Draft, IReadOnlyList<(Guid UserId, Role Role)> Roles) : IAct<CreateProcess>
{
    // making a process may not be a way to more than the work in it
    private static readonly Role[] RolesInProcess = [Role.Official, Role.Executive, Role.ElectedMember];

    /// <inheritdoc />
    public Guid? ProcessId => null;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<CreateProcess> assessment, IRecords records, Stamp stamp)
    {
        var process = new GoalSettingProcess(assessment, await records.NextProcessNumberAsync());
        records.Add(process);
        var matters = Draft.Matters.Select((draft, index) => (draft.Key, Matter: new Matter(process, draft, index + 1))).ToList();
        matters.ForEach(pair => records.Add(pair.Matter));

        foreach (var step in Draft.Steps)
        {
            process.AddStep(step.Draft with { MatterId = matters.Find(pair => pair.Key == step.MatterKey).Matter?.Id });
        }

        foreach (var (userId, role) in Roles)
        {
            if (!RolesInProcess.Contains(role))
            {
                throw new RecordNotFoundException(userId);
            }

            records.Grant(userId, Access.Grant.InProcess(role, process.Id));
        }
    }
}
