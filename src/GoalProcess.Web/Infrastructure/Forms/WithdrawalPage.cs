using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Infrastructure.Forms;

/// <summary>What the page that asks for the reason says of the thing withdrawn.</summary>
/// <param name="Process">The process.</param>
/// <param name="Room">The room it lies in.</param>
/// <param name="Name">What users have called it.</param>
/// <param name="Version">The version shown.</param>
/// <param name="Back">Its own page, written with <c>~/</c>.</param>
public sealed record WithdrawalPage(ProcessPlace Process, MenuItem Room, string Name, long Version, string Back);
