using GoalProcess.Domain.Access;

namespace GoalProcess.Web.Components;

/// <summary>The two halves of the side menu: the rooms of one process, and what all processes share.</summary>
public static class SideMenu
{
    public static IReadOnlyList<MenuEntry> Common { get; } =
    [
        new(MenuItem.Processes, "~/processer", "layers") { IsOfOwn = true },
        new(MenuItem.Standings, "~/lagesrapport", "graph-up") { IsOfOwn = true },
        new(MenuItem.Templates, "~/mallar", "files"),
        new(MenuItem.Direction, "~/vision", "compass"),
        new(MenuItem.Agenda2030, "~/agenda2030", "globe2"),
        new(MenuItem.Bodies, "~/organ", "bank"),
        new(MenuItem.Rules, "~/regler", "shield-check"),
        new(MenuItem.Users, "~/anvandare", "person") { Needs = Permission.ManageAccounts },
        new(MenuItem.Municipality, "~/kommunen", "gear") { Needs = Permission.ManageMunicipality },
        new(MenuItem.Jobs, "~/drift/jobb", "hourglass-split") { Needs = Permission.RunOperations },
    ];

    /// <summary>The rooms of a process, in the order the work is done.</summary>
    public static IReadOnlyList<MenuEntry> OfProcess(int number) =>
    [
        new(MenuItem.Overview, $"~/processer/{number}", "columns-gap"),
        new(MenuItem.Timetable, $"~/processer/{number}/tidplan", "calendar3"),
        new(MenuItem.Standing, $"~/processer/{number}/lage", "file-earmark-text"),
        new(MenuItem.GoalAreas, $"~/processer/{number}/malomraden", "collection"),
        new(MenuItem.Keywords, $"~/processer/{number}/nyckelord", "tags"),
        new(MenuItem.Dialogue, $"~/processer/{number}/dialog", "megaphone"),
        new(MenuItem.Goals, $"~/processer/{number}/mal", "diagram-3"),
        new(MenuItem.Coverage, $"~/processer/{number}/tackning", "grid-3x3"),
        new(MenuItem.Consultations, $"~/processer/{number}/remisser", "chat-left-text"),
        new(MenuItem.Programme, $"~/processer/{number}/program", "journal-text"),
        new(MenuItem.BoardGoals, $"~/processer/{number}/namndmal", "clipboard-check"),
        new(MenuItem.EarlierGoals, $"~/processer/{number}/tidigare-mal", "clock-history"),
        new(MenuItem.Matters, $"~/processer/{number}/arenden", "folder"),
        new(MenuItem.Budget, $"~/processer/{number}/budget", "bar-chart"),
        new(MenuItem.Costs, $"~/processer/{number}/kostnader", "cash-coin"),
        new(MenuItem.Meetings, $"~/processer/{number}/sammantraden", "people"),
        new(MenuItem.Deviations, $"~/processer/{number}/avvikelser", "signpost-split"),
    ];
}
