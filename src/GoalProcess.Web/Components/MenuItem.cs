namespace GoalProcess.Web.Components;

/// <summary>The places the side menu leads to.</summary>
public enum MenuItem
{
    None,
    Overview,
    Timetable,
    Standing,
    GoalAreas,
    Keywords,
    Dialogue,
    Goals,
    Coverage,
    Consultations,
    Programme,
    BoardGoals,
    EarlierGoals,
    Matters,
    Budget,
    Costs,
    Meetings,
    Deviations,
    Processes,
    Standings,
    Templates,
    Direction,
    Agenda2030,
    Bodies,
    Rules,
    Users,
    Municipality,
    Jobs,
}
