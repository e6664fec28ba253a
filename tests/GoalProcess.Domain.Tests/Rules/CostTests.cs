using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Costs;
using GoalProcess.Tests.Shared;

namespace GoalProcess.Domain.Tests.Rules;

/// <summary>costs.stated: what a process is told when it closes.</summary>
public sealed class CostTests
{
    private readonly Town _town = new();

    [Fact]
    public void A_process_closes_and_is_told_that_cost_and_reuse_are_not_on_record()
    {
        var assessment = _town.Try(new CloseProcess(_town.Process.Id, null, new DateOnly(2019, 12, 1)));

        Assert.True(assessment.GoesThrough);
        Refusals.AssertSaid(assessment.Advice);
        Assert.Equal(["noDialogueCost", "noReuse"], assessment.Advice.Single().Findings.Select(finding => finding.Key));
        Assert.Equal(new DateOnly(2019, 12, 1), _town.Process.ClosedOn);
    }

    [Fact]
    public void With_the_dialogues_cost_and_a_document_that_uses_it_nothing_is_left_to_tell()
    {
        _town.Do(new AddCost(_town.Process.Id, new CostDraft("Lokal och mat 1 april", 4_500_000, new DateOnly(2019, 4, 1), true)));
        _town.Do(new AddReuse(_town.Process.Id, "Översiktsplan", "Synpunkter om platser"));

        Assert.Empty(_town.Do(new CloseProcess(_town.Process.Id, null, new DateOnly(2019, 12, 1))).Advice);
    }

    [Fact]
    public void A_cost_without_an_amount_a_withdrawn_one_and_another_cost_are_not_the_dialogues()
    {
        _town.Do(new AddCost(_town.Process.Id, new CostDraft("Merkostnad för dialogen", null, null, true)));
        _town.Do(new AddCost(_town.Process.Id, new CostDraft("Tryck", 100, null, false)));
        _town.Do(new AddCost(_town.Process.Id, new CostDraft("Dubblett", 100, null, true)));
        _town.Do(new WithdrawCost(_town.Process.Id, _town.Records.All<CostItem>().MaxBy(cost => cost.Number)!.Id, null, "Dubblett"));

        Assert.False(_town.Facts.Costs.HasDialogueCost);
    }
}
