namespace GoalProcess.Web.Components;

/// <summary>The places the side menu leads to.</summary>
public enum MenuItem
{
    None,
    Overview,
    GoalAreas,
    Keywords,
    Dialogue,
    Goals,
    Consultations,
    Programme,
    BoardGoals,
    EarlierGoals,
    Matters,
    Budget,
    Meetings,
    Deviations,
    Processes,
    Direction,
    Agenda2030,
    Bodies,
    Rules,
}
