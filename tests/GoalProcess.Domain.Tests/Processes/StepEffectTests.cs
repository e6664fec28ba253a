using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Domain.Rules;

namespace GoalProcess.Domain.Tests.Processes;

/// <summary>What counts as a difference for one step, each kind of difference alone.</summary>
public sealed class StepEffectTests
{
    private static readonly DateOnly Planned = new(2019, 4, 3);

    [Fact]
    public void A_step_on_which_nothing_differs_is_not_told_of()
    {
        var effect = Effect(Expected(), Expected());

        Assert.Equal((false, false, false, false, false), (effect.IsReplanned, effect.HasMoved, effect.Breaks, effect.Heals, effect.IsAny));
        Assert.Equal((0, 0), (effect.DaysLater, effect.SlackLost));
    }

    [Fact]
    public void A_step_planned_for_another_day_has_moved_though_it_is_expected_on_the_same()
    {
        var effect = Effect(Expected(), Expected(), replanned: Planned.AddDays(2));
        Assert.Equal((true, true, 0, true), (effect.IsReplanned, effect.HasMoved, effect.DaysLater, effect.IsAny));
    }

    [Fact]
    public void A_step_expected_on_another_day_has_moved_though_it_is_planned_for_the_same()
    {
        var effect = Effect(Expected(), Expected() with { End = Planned.AddDays(-3) });
        Assert.Equal((false, true, -3, true), (effect.IsReplanned, effect.HasMoved, effect.DaysLater, effect.IsAny));
    }

    [Fact]
    public void A_date_that_would_no_longer_hold_breaks_and_one_that_would_hold_again_heals()
    {
        var (holds, broken) = (Expected(), Expected() with { IsBroken = true });

        Assert.Equal((true, false, true), Told(Effect(holds, broken)));
        Assert.Equal((false, true, true), Told(Effect(broken, holds)));
        Assert.Equal((false, false, false), Told(Effect(broken, broken)));

        static (bool, bool, bool) Told(StepEffect effect) => (effect.Breaks, effect.Heals, effect.IsAny);
    }

    [Fact]
    public void Slack_lost_and_the_critical_path_are_told_of_though_no_day_differs()
    {
        var lost = Effect(Expected(), Expected() with { Slack = 4 });
        Assert.Equal((6, false, true), (lost.SlackLost, lost.HasMoved, lost.IsAny));

        Assert.True(Effect(Expected(), Expected() with { IsCritical = true }).IsAny);
        Assert.Equal(0, Effect(Expected(), Expected() with { Slack = null }).SlackLost);
    }

    private static StepSchedule Expected() => new(1, null, Planned, Planned, 10, null, false, false, []);

    private static StepEffect Effect(StepSchedule now, StepSchedule then, DateOnly? replanned = null)
    {
        var step = new StepFacts(Guid.CreateVersion7(), 1, "Steg", "Step", StepKind.Checkpoint, null, Planned, Planned, null, [], [], null, null);
        return new StepEffect(step, step with { End = replanned ?? Planned }, now, then);
    }
}
