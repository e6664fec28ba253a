using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Data.Tests.Replay;

/// <summary>What leadership is told while the memo's year goes as planned, and when the working committee does not meet on 10 April.</summary>
public sealed class StandingTests
{
    private static readonly DateOnly DayAfterNext = new(2019, 4, 12);
    private static readonly FixedDate Council = new(17, new(2019, 6, 24), false);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_year_as_it_went_was_on_time_but_for_the_days_a_closing_was_waited_for()
    {
        await using var town = await ReplayTown.FoundAsync();
        var told = new List<string>();

        foreach (var act in town.Year.Acts())
        {
            await town.Year.PlayAsync(act, Ct);
            var standing = await StandingAsync(town);

            if (standing.Verdict is not StandingVerdict.OnTime)
            {
                told.Add($"{act.Key}: {standing.Verdict}{string.Concat(standing.Reasons.Select(reason => $" {reason.Kind} {reason.Step.Number}"))}");
            }
        }

        Assert.Equal(
            [
                "contributions-4: AtRisk Overdue 9",
                "responses-2: AtRisk Overdue 12",
                "response-marked: AtRisk Overdue 12",
                "programme-budget-kf: Finished",
            ],
            told);
    }

    [Fact]
    public async Task Noted_as_not_held_on_10_April_it_leaves_the_council_in_June_at_risk()
    {
        await using var town = await BeforeTheCommitteeAsync();
        await town.Year.NoteAsync("goal-formulation", "Sammanträdet ställdes in", Ct, wasHeld: false, day: new(2019, 4, 10));

        var standing = await StandingAsync(town);

        var reason = Assert.Single(standing.Reasons);
        Assert.Equal((StandingVerdict.AtRisk, StandingReasonKind.NotHeld, 11), (standing.Verdict, reason.Kind, reason.Step.Number));
        Assert.Equal((new DateOnly(2019, 4, 10), 2, Council, 11), (reason.Since, reason.DaysLate, reason.Threatens, reason.Slack));

        // the executive board's answer on 8 May is what cannot do without it
        Assert.Equal(13, reason.NeededBy!.Step.Number);
        Assert.Contains(reason.Missing, violation => violation.Rule == DecisionChainRules.Order && violation.Findings.Any(finding => finding.Subject.Name == "KSAU"));
    }

    [Fact]
    public async Task Not_answered_or_cancelled_it_is_too_late_for_the_council_in_June_since_the_next_meeting_is_in_May()
    {
        await using var town = await BeforeTheCommitteeAsync();
        Assert.Equal(StandingReasonKind.Overdue, await OnlyReasonAsync(town));

        await town.Year.DoAsync(new CancelMeeting(town.People.Bodies["KSAU"], await CommitteeAsync(town), null, "Inget underlag"), town.People.Secretary, Ct);
        Assert.Equal(StandingReasonKind.MeetingCancelled, await OnlyReasonAsync(town));
    }

    [Fact]
    public async Task When_the_autumns_board_meeting_is_missed_the_programme_is_late_until_it_is_moved()
    {
        await using var town = await ReplayTown.FoundAsync();
        var told = new List<string>();

        foreach (var act in Slip.Acts(town))
        {
            await town.Year.PlayAsync(act, Ct);

            if (act.Day >= new DateOnly(2019, 9, 5))
            {
                var standing = await StandingAsync(town);
                var reason = standing.Reasons is [var first, ..] ? first : null;
                told.Add($"{act.Key}: {standing.Verdict}{(reason is null ? "" : $" {reason.Kind} {reason.Step.Number} {reason.Threatens.Day:yyyy-MM-dd} {reason.DaysLate}")}");
            }
        }

        Assert.Equal(["strategy-day: OnTime", "board-missed: Late ItemWithdrawn 20 2019-09-30 56", "programme-moved: OnTime"], told.Take(3));
        Assert.Equal("programme-kf: Finished", told[^1]);
    }

    private static async Task<ReplayTown> BeforeTheCommitteeAsync()
    {
        var town = await ReplayTown.FoundAsync();
        await town.Year.PlayAsync(new DateOnly(2019, 4, 9), new HashSet<string>(), Ct);
        await town.MoveToAsync(DayAfterNext);
        return town;
    }

    private static async Task<StandingReasonKind> OnlyReasonAsync(ReplayTown town)
    {
        var reason = Assert.Single((await StandingAsync(town)).Reasons);
        Assert.Equal((StandingVerdict.Late, 11, Council), (reason.Verdict, reason.Step.Number, reason.Threatens));
        Assert.Equal((new DateOnly(2019, 4, 10), new DateOnly(2019, 9, 30), 98, 0), (reason.Since, reason.Expected, reason.DaysLate, reason.Slack));
        return reason.Kind;
    }

    private static async Task<Guid> CommitteeAsync(ReplayTown town)
    {
        var body = town.People.Bodies["KSAU"];
        var (from, to) = (new DateTime(2019, 4, 10), new DateTime(2019, 4, 11));
        return await town.ReadAsync(db => db.Meetings.Where(each => each.BodyId == body && each.StartsAt >= from && each.StartsAt < to).Select(each => each.Id).SingleAsync(Ct));
    }

    private static async Task<ProcessStanding> StandingAsync(ReplayTown town)
    {
        var facts = await town.FactsAsync();
        var plan = new PlanView(facts);
        return new ProcessStanding(facts, plan, new ProcessSchedule(facts, plan));
    }
}
