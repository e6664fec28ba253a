using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Files;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests.Shared;

namespace GoalProcess.Domain.Tests.Acts;

/// <summary>What the rulebook has refused is not carried out, whoever calls: the records themselves say no. Nor does an irregular answer move anything.</summary>
public sealed class RefusedActsTests
{
    private readonly Town _town = new();

    private Stamp Stamp => new(_town.Official, new DateTimeOffset(_town.Now, TimeSpan.Zero), 1000);

    [Fact]
    public void A_dialogue_that_may_not_be_opened_is_not()
    {
        _town.WithAreas(4);
        _town.DecideAreas();
        var dialogue = _town.PlanDialogue();
        _town.Do(new OpenDialogue(_town.Process.Id, dialogue.Id, null));
        var opened = dialogue.OpenedAt;
        _town.Now = _town.Now.AddDays(1);
        var refused = _town.Try(new OpenDialogue(_town.Process.Id, dialogue.Id, null));

        Assert.False(refused.GoesThrough);
        Assert.Throws<InvalidOperationException>(() => dialogue.Open(refused, Stamp));
        Assert.Equal(opened, dialogue.OpenedAt);
    }

    [Fact]
    public void A_file_that_may_not_be_withdrawn_stands()
    {
        var contribution = _town.Receive(_town.PlanDialogue(), new DateOnly(2019, 3, 20));
        _town.Do(new AttachToContribution(_town.Process.Id, contribution.Id, new StoredFile(Guid.CreateVersion7(), "skiss.pdf", FileKind.Pdf, 1, "ab")));
        var file = _town.Records.All<AttachedFile>().Single();
        _town.Do(new CloseProcess(_town.Process.Id, null, new DateOnly(2019, 12, 1)));
        var refused = _town.Try(new WithdrawContributionFile(_town.Process.Id, contribution.Id, file.Id, "Fel skiss"));

        Assert.False(refused.GoesThrough);
        Assert.Throws<InvalidOperationException>(() => file.Withdraw(refused, "Fel skiss"));
        Assert.Null(file.WithdrawnBecause);
    }

    [Fact]
    public void An_irregular_answer_neither_words_a_goal_anew_nor_extends_a_vision()
    {
        _town.WithAreas(4);
        _town.DecideAreas();
        _town.WithGoals(4);
        var (wording, validTo) = (_town.Goals[0].Wording, _town.Vision.ValidTo);
        var irregular = _town.Do(_town.Answer(_town.Council, _town.OpenGoals(), new DateTime(2019, 6, 24, 18, 0, 0), [.. _town.Goals], Town.Adopts) with { AsIrregular = true });

        Assert.Equal(AssessmentOutcome.AllowedAsIrregular, irregular.Outcome);
        Assert.Throws<InvalidOperationException>(() => _town.Goals[0].Amend(irregular, "Ny lydelse", "§ 1", Stamp, Guid.CreateVersion7()));
        Assert.Throws<InvalidOperationException>(() => _town.Vision.ExtendTo(irregular, validTo.AddYears(10)));
        Assert.Equal((wording, validTo), (_town.Goals[0].Wording, _town.Vision.ValidTo));
    }
}
