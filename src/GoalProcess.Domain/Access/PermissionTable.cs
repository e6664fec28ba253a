using static GoalProcess.Domain.Access.Permission;

namespace GoalProcess.Domain.Access;

/// <summary>The one table of who may do what. Everything not said here is closed.</summary>
public static class PermissionTable
{
    private static readonly Dictionary<Role, Permission[]> Rows = new()
    {
        [Role.Administrator] = [Read, EditBodies, ManageAccounts, ManageMunicipality, RunOperations, RunDemo],
        [Role.Official] = [Read, EditProcess, AnswerForBoard, SetPlanRuleAside],
        [Role.Secretary] = [Read, PlanMeetings, RecordDecisions, SetPlanRuleAside, MinuteAsIrregular],
        [Role.Executive] = [Read],
        [Role.BoardRepresentative] = [Read, AnswerForBoard],
        [Role.ElectedMember] = [Read],
    };

    /// <summary>What the role may do.</summary>
    public static IReadOnlyList<Permission> Of(Role role) => Rows[role];
}
