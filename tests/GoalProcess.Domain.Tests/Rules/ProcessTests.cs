using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests.Shared;

namespace GoalProcess.Domain.Tests.Rules;

/// <summary>process.closed: nothing is done in a closed process.</summary>
public sealed class ProcessTests
{
    private readonly Town _town = new();

    [Fact]
    public void A_closed_process_can_be_opened_again()
    {
        Close();
        _town.Do(new ReopenProcess(_town.Process.Id, null, "Programmet återstår"));

        Assert.Null(_town.Process.ClosedOn);
        Assert.True(_town.Try(new AddGoalArea(_town.Process.Id, "Bo", null)).GoesThrough);
    }

    [Fact]
    public void Nothing_is_done_in_it_meanwhile_and_the_rule_has_no_way_round()
    {
        Close();

        var assessment = _town.Try(new AddGoalArea(_town.Process.Id, "Bo", null));

        Assert.Equal([ProcessRules.Closed], assessment.Unmet.Select(violation => violation.Rule));
        Assert.Equal(("closed", "2019-12-01"), (assessment.Unmet[0].Findings[0].Key, assessment.Unmet[0].Findings[0].Args[0]));
        Refusals.AssertRefused(assessment, ("process.closed", "closed", _town.Process.Id));
        Assert.Empty(assessment.WaysOpen);
        Assert.False(_town.Try(new CloseProcess(_town.Process.Id, null, new DateOnly(2019, 12, 2))).GoesThrough);
    }

    [Fact]
    public void Its_plan_can_be_saved_for_the_next()
    {
        Close();
        _town.Do(new SaveAsTemplate(_town.Process.Id, "Mål 2019", "Goals 2019"));

        Assert.Single(_town.Records.All<ProcessTemplate>());
    }

    [Fact]
    public void A_judgment_annuls_a_decision_though_the_process_is_closed()
    {
        var matter = _town.Open(MatterSubject.GoalAreas, (_town.Board, StageEnding.Decides));
        _town.Do(_town.Answer(_town.Board, matter, new DateTime(2019, 3, 6, 9, 0, 0), [], new PointDraft(PointKind.Notes, MatterSubject.GoalAreas)));
        Close();

        Assert.True(_town.Try(new AnnulDecision(_town.Process.Id, _town.Decisions[^1].Id, _town.Board.Id, new DateOnly(2020, 1, 7), "Förvaltningsrätten 1234-19")).GoesThrough);
    }

    [Fact]
    public void One_that_is_open_is_not_opened() =>
        Refusals.AssertRefused(_town.Try(new ReopenProcess(_town.Process.Id, null, "Av misstag")), ("process.closed", "notClosed", _town.Process.Id));

    private void Close() => _town.Do(new CloseProcess(_town.Process.Id, null, new DateOnly(2019, 12, 1)));
}
