using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Domain.Rules;

namespace GoalProcess.Web.Infrastructure.Acts;

/// <summary>A process in a list: what comes next and how far it has come.</summary>
/// <param name="Number">Its short number.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="From">First day the goals are to hold.</param>
/// <param name="To">Last day the goals are to hold.</param>
/// <param name="Next">The next step that is not done; null when all are.</param>
/// <param name="Done">Steps done.</param>
/// <param name="Steps">Steps in all.</param>
/// <param name="LateOrBlocked">Steps that are late or blocked.</param>
/// <param name="Irregular">Irregular decisions.</param>
/// <param name="Verdict">How it stands against its fixed dates.</param>
public sealed record ProcessSummary(
    int Number, string Name, DateOnly From, DateOnly To, StepStatus? Next, int Done, int Steps, int LateOrBlocked, int Irregular, StandingVerdict Verdict);
