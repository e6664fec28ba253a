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

    [Fact]
    public void A_cost_and_a_reuse_are_corrected_while_they_stand_and_stay_as_they_were_once_withdrawn()
    {
        _town.Do(new AddCost(_town.Process.Id, new CostDraft(" Lokal ", 4_500_000, new DateOnly(2019, 4, 1), true)));
        _town.Do(new AddCost(_town.Process.Id, new CostDraft("Tryck", null, null, false)));
        _town.Do(new AddReuse(_town.Process.Id, " Översiktsplan ", " Synpunkter om platser "));
        _town.Do(new AddReuse(_town.Process.Id, "Skolplan", null));
        var (costs, reuses) = (_town.Records.All<CostItem>().OrderBy(one => one.Number).ToList(), _town.Records.All<DialogueReuse>().OrderBy(one => one.Number).ToList());
        var (cost, reuse) = (costs[0], reuses[0]);
        Assert.Equal((1, 2, 1, 2), (cost.Number, costs[1].Number, reuse.Number, reuses[1].Number));
        Assert.Equal(("Lokal", 4_500_000, new DateOnly(2019, 4, 1), true), (cost.What, cost.AmountInOre, cost.On, cost.IsForDialogue));
        Assert.Equal(("Översiktsplan", "Synpunkter om platser"), (reuse.Document, reuse.How));

        _town.Do(new EditCost(_town.Process.Id, cost.Id, null, new CostDraft("Lokal och mat", 0, null, false)));
        _town.Do(new EditReuse(_town.Process.Id, reuse.Id, null, "Översiktsplan 2040", null));
        Assert.Equal(("Lokal och mat", 0, null, false), (cost.What, cost.AmountInOre, cost.On, cost.IsForDialogue));
        Assert.Equal(("Översiktsplan 2040", ""), (reuse.Document, reuse.How));

        _town.Do(new WithdrawCost(_town.Process.Id, cost.Id, null, "Dubblett"));
        _town.Do(new WithdrawReuse(_town.Process.Id, reuse.Id, null, "Fel plan"));
        Assert.Throws<RecordNotFoundException>(() => _town.Try(new EditCost(_town.Process.Id, cost.Id, null, new CostDraft("Annat", 1, null, true))));
        Assert.Throws<RecordNotFoundException>(() => _town.Try(new WithdrawCost(_town.Process.Id, cost.Id, null, "Igen")));
        Assert.Throws<RecordNotFoundException>(() => _town.Try(new EditReuse(_town.Process.Id, reuse.Id, null, "Annat", null)));
        Assert.Throws<RecordNotFoundException>(() => _town.Try(new WithdrawReuse(_town.Process.Id, reuse.Id, null, "Igen")));
        Assert.Equal(("Lokal och mat", "Dubblett", "Översiktsplan 2040", "Fel plan"), (cost.What, cost.WithdrawnBecause, reuse.Document, reuse.WithdrawnBecause));
        Assert.NotNull(cost.WithdrawnAt);
        Assert.NotNull(reuse.WithdrawnAt);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    [InlineData(CostItem.AmountMax, true)]
    [InlineData(CostItem.AmountMax + 1, false)]
    public void A_cost_is_no_less_than_nothing_and_no_more_than_ten_billion_kronor(long amount, bool goes)
    {
        var act = new AddCost(_town.Process.Id, new CostDraft("Lokal", amount, null, true));

        if (goes)
        {
            _town.Do(act);
            Assert.Equal(amount, _town.Records.All<CostItem>().Single().AmountInOre);
        }
        else
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => _town.Try(act));
        }
    }
}
