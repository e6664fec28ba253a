using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Infrastructure.Ties;

/// <summary>What the form of a new tie is about.</summary>
/// <param name="Process">The process.</param>
/// <param name="Room">Goal areas or goals.</param>
/// <param name="OwnerName">The goal area or goal.</param>
/// <param name="Back">Its own page, written with <c>~/</c>.</param>
/// <param name="Leads">What can be chosen.</param>
public sealed record TiePage(ProcessPlace Process, MenuItem Room, string OwnerName, string Back, IReadOnlyList<TieLead> Leads);
