using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Components;

/// <summary>The frame of a page in one of a process's rooms: the way there is always all processes, the process, the room.</summary>
public static class RoomFrame
{
    /// <summary>The room's own front page.</summary>
    public static PageFrame Front(ProcessPlace process, MenuItem room, IStringLocalizer<SharedTexts> shared, string? lead = null) => new()
    {
        Title = shared[$"Menu.{room}"],
        Lead = lead,
        ProcessName = process.Name,
        ProcessNumber = process.Number,
        ProcessClosedOn = process.ClosedOn,
        ActiveMenu = room,
        Crumbs = ToProcess(process, shared),
    };

    /// <summary>A page inside the room.</summary>
    public static PageFrame Inside(
        ProcessPlace process, MenuItem room, IStringLocalizer<SharedTexts> shared, string title, string? lead = null, params Crumb[] more) => new()
        {
            Title = title,
            Lead = lead,
            ProcessName = process.Name,
            ProcessNumber = process.Number,
            ProcessClosedOn = process.ClosedOn,
            ActiveMenu = room,
            Crumbs = [.. ToProcess(process, shared), FrontOf(process, room, shared), .. more],
        };

    private static Crumb FrontOf(ProcessPlace process, MenuItem room, IStringLocalizer<SharedTexts> shared) =>
        new(shared[$"Menu.{room}"], SideMenu.OfProcess(process.Number).Single(entry => entry.Item == room).Address);

    private static Crumb[] ToProcess(ProcessPlace process, IStringLocalizer<SharedTexts> shared) =>
        [new(shared["Menu.Processes"], "~/processer"), new(process.Name, $"~/processer/{process.Number}")];
}
