using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests.Shared;
using static GoalProcess.Domain.Tests.Rules.Refusals;

namespace GoalProcess.Domain.Tests.Rules;

/// <summary>dialogue.summarised, dialogue.coded, dialogue.order and areas.citizens before the opening.</summary>
public sealed class DialogueTests
{
    private static readonly DateOnly InTime = new(2019, 4, 7);
    private static readonly DateOnly Late = new(2019, 4, 8);

    private readonly Town _town = new();

    public DialogueTests()
    {
        _town.WithAreas(4);
        _town.DecideAreas();
        _town.WithGoals(4);
    }

    [Fact]
    public void Goals_are_formulated_when_every_contribution_in_time_is_coded_and_summarised()
    {
        var dialogue = _town.PlanDialogue();
        _town.Do(new OpenDialogue(_town.Process.Id, dialogue.Id, null));
        var contribution = _town.Receive(dialogue, InTime);
        _town.Receive(dialogue, Late);

        AssertRefused(
            Propose(),
            ("dialogue.summarised", "notClosed", dialogue.Id),
            ("dialogue.summarised", "notCoded", contribution.Id),
            ("dialogue.summarised", "noMeaningSummary", dialogue.Id),
            ("dialogue.summarised", "noProgrammeSummary", dialogue.Id));

        _town.Do(new CloseDialogue(_town.Process.Id, dialogue.Id, null, Late));
        Assert.True(_town.Code(contribution).GoesThrough);
        _town.Do(new SummariseDialogue(_town.Process.Id, dialogue.Id, null, "Resor", "Strategi"));
        Assert.True(Propose().GoesThrough);
    }

    [Fact]
    public void A_dialogue_in_the_plan_that_nobody_has_planned_stands_in_the_way_until_it_is_said_not_to_be_held()
    {
        var step = _town.Process.AddStep(new StepDraft(
            "Dialog", "Dialogue", StepKind.CitizenDialogue, _town.Board.Id, new DateOnly(2019, 3, 15), InTime, false, [], "", null, [], false));

        AssertRefused(Propose(), ("dialogue.summarised", "notPlanned", step.Id));

        _town.Do(new NoteOutcome(_town.Process.Id, step.Id, null, false, InTime, "Ingen dialog i år"));
        Assert.True(Propose().GoesThrough);
    }

    [Fact]
    public void Only_the_first_proposal_waits_for_the_dialogue()
    {
        var matter = _town.Open(MatterSubject.Goals, (_town.Committee, StageEnding.Proposes), (_town.Board, StageEnding.Approves));
        _town.Do(_town.Answer(_town.Committee, matter, new DateTime(2019, 4, 10, 9, 0, 0), [.. _town.Goals], Town.ProposesTo(_town.Board)));
        _town.PlanDialogue();

        Assert.True(Propose(new DateTime(2019, 5, 22, 9, 0, 0)).GoesThrough);
    }

    [Fact]
    public void Of_many_uncoded_contributions_the_first_five_are_named_and_the_rest_counted()
    {
        var dialogue = _town.PlanDialogue();

        for (var index = 0; index < 25; index++)
        {
            _town.Receive(dialogue, InTime);
        }

        var found = FindingsOf(Propose());
        Assert.Equal(5, found.Count(finding => finding.Key == "notCoded"));
        Assert.Equal("20", found.Single(finding => finding.Key == "moreNotCoded").Args[0]);
    }

    [Fact]
    public void A_coded_contribution_leads_to_a_keyword_or_to_whoever_it_was_handed()
    {
        var contribution = _town.Receive(_town.PlanDialogue(), InTime);

        AssertRefused(Code(ContributionHeap.Meaning), ("dialogue.coded", "noKeyword", contribution.Id));
        AssertRefused(Code(ContributionHeap.ConcreteProposal), ("dialogue.coded", "noReceiver", contribution.Id));
        Assert.Null(contribution.CodedAt);

        Assert.True(Code(ContributionHeap.Programme).GoesThrough);
        Assert.True(Code(ContributionHeap.ConcreteProposal, handedTo: "Tekniska kontoret").GoesThrough);
        Assert.Equal("Tekniska kontoret", contribution.HandedTo);

        Assessment<CodeContribution> Code(ContributionHeap heap, string? handedTo = null) =>
            _town.Try(new CodeContribution(_town.Process.Id, contribution.Id, null, heap, null, [], null, handedTo, null));
    }

    [Fact]
    public void A_keyword_made_while_coding_comes_from_the_contribution_and_is_traceable()
    {
        var contribution = _town.Receive(_town.PlanDialogue(), InTime);
        _town.Code(contribution, "Kvällsbussar");

        var keyword = _town.Records.All<Keyword>().Single(each => each.Text == "Kvällsbussar");
        Assert.Equal((KeywordSourceKind.Contribution, _town.Areas[0].Id), (keyword.SourceKind, keyword.GoalAreaId));
        Assert.Equal(keyword.Id, Assert.Single(contribution.Keywords).KeywordId);
        Assert.Equal(0, _town.Facts.KeywordsWithoutSource.Count);

        _town.Do(new CodeContribution(_town.Process.Id, contribution.Id, null, ContributionHeap.Programme, null, [], null, null, null));
        Assert.Equal(keyword.Id, Assert.Single(_town.Facts.KeywordsWithoutSource.First).Id);
    }

    [Fact]
    public void A_dialogue_opens_when_the_board_has_decided_areas_with_a_question_for_citizens()
    {
        var early = new Town();
        var dialogue = early.PlanDialogue();
        AssertRefused(early.Try(new OpenDialogue(early.Process.Id, dialogue.Id, null)), ("areas.citizens", "notDecided", early.Process.Id));

        var area = _town.Areas[0];
        _town.Do(new WithdrawQuestion(_town.Process.Id, area.Id, area.Questions[0].Id));
        var ours = _town.PlanDialogue();
        AssertRefused(_town.Try(new OpenDialogue(_town.Process.Id, ours.Id, null)), ("areas.citizens", "noCitizenQuestion", area.Id));
        Assert.Null(ours.OpenedAt);
    }

    [Fact]
    public void It_can_be_opened_knowingly_all_the_same_and_the_deviation_is_on_record()
    {
        var early = new Town();
        var dialogue = early.PlanDialogue();
        var open = new OpenDialogue(early.Process.Id, dialogue.Id, null) { SetAsides = [new SetAside("areas.citizens", SetAsideKind.Deviation, "Tiden är knapp")] };

        Assert.Contains(early.Try(open with { SetAsides = [] }).WaysOpen, way => way.Kind is SetAsideKind.Deviation);
        Assert.True(early.Try(open).GoesThrough);

        var deviation = Assert.Single(early.Records.All<Deviation>());
        Assert.Equal(("areas.citizens", dialogue.Id, "Tiden är knapp", "Karin Åberg"), (deviation.RuleId, deviation.SubjectId, deviation.Because, deviation.By));
    }

    [Fact]
    public void It_is_opened_once_and_closed_once_after_that()
    {
        var dialogue = _town.PlanDialogue();
        var (open, close) = (new OpenDialogue(_town.Process.Id, dialogue.Id, null), new CloseDialogue(_town.Process.Id, dialogue.Id, null, Late));

        AssertRefused(_town.Try(close), ("dialogue.order", "notOpened", dialogue.Id));
        _town.Do(open);
        AssertRefused(_town.Try(open), ("dialogue.order", "alreadyOpened", dialogue.Id));
        _town.Do(close);
        AssertRefused(_town.Try(close), ("dialogue.order", "alreadyClosed", dialogue.Id));
    }

    [Fact]
    public void The_step_is_under_way_while_it_is_open_and_done_when_it_is_closed()
    {
        var step = _town.Process.AddStep(new StepDraft(
            "Dialog", "Dialogue", StepKind.CitizenDialogue, _town.Board.Id, new DateOnly(2019, 3, 15), InTime, false, [], "", null, [], false));
        var dialogue = _town.PlanDialogue(step.Id);

        Assert.Equal(StepState.Ready, State());
        _town.Do(new OpenDialogue(_town.Process.Id, dialogue.Id, null));
        Assert.Equal(StepState.UnderWay, State());
        _town.Now = new DateTime(2019, 4, 8, 9, 0, 0);
        Assert.Equal(StepState.Late, State());
        AssertRefused(
            _town.Try(new NoteOutcome(_town.Process.Id, step.Id, null, true, InTime, "Klart")), ("plan.outcome", "byClosing", step.Id));
        _town.Do(new CloseDialogue(_town.Process.Id, dialogue.Id, null, InTime));
        Assert.Equal(StepState.Done, State());
        AssertRefused(
            _town.Try(new NoteOutcome(_town.Process.Id, step.Id, null, false, InTime, "Hölls inte")), ("plan.outcome", "done", step.Id));

        StepState State() => new PlanView(_town.Facts).Steps.Single(status => status.Step.Id == step.Id).State;
    }

    [Fact]
    public void A_planned_dialogue_stands_for_its_own_step_and_not_for_another()
    {
        ProcessStep[] steps = [.. Enumerable.Range(0, 2).Select(_ => _town.Process.AddStep(new StepDraft(
            "Dialog", "Dialogue", StepKind.CitizenDialogue, _town.Board.Id, new DateOnly(2019, 3, 15), InTime, false, [], "", null, [], false)))];
        var dialogue = _town.PlanDialogue(steps[0].Id);

        AssertRefused(
            Propose(),
            ("dialogue.summarised", "notPlanned", steps[1].Id),
            ("dialogue.summarised", "notClosed", dialogue.Id),
            ("dialogue.summarised", "noMeaningSummary", dialogue.Id),
            ("dialogue.summarised", "noProgrammeSummary", dialogue.Id));
    }

    [Fact]
    public void A_first_proposal_among_other_points_is_one_all_the_same()
    {
        var matter = _town.Open(MatterSubject.Goals, (_town.Committee, StageEnding.Proposes), (_town.Board, StageEnding.Approves));
        _town.Do(_town.Answer(
            _town.Committee, matter, new DateTime(2019, 4, 9, 9, 0, 0), [.. _town.Goals],
            new PointDraft(PointKind.Notes, MatterSubject.Goals), Town.ProposesTo(_town.Board)));
        _town.PlanDialogue();

        Assert.True(Propose().GoesThrough);
    }

    [Fact]
    public void A_dialogue_nobody_has_planned_is_neither_opened_nor_closed()
    {
        _town.PlanDialogue();
        var unknown = Guid.CreateVersion7();

        Assert.Throws<RecordNotFoundException>(() => _town.Try(new OpenDialogue(_town.Process.Id, unknown, null)));
        Assert.Throws<RecordNotFoundException>(() => _town.Try(new CloseDialogue(_town.Process.Id, unknown, null, Late)));
    }

    [Fact]
    public void A_contribution_that_leads_nowhere_is_pointed_at_without_its_words()
    {
        var contribution = _town.Receive(_town.PlanDialogue(), InTime);
        var code = new CodeContribution(_town.Process.Id, contribution.Id, null, ContributionHeap.Meaning, null, [], " ", null, null);

        Assert.Equal([Finding.Of(new SubjectRef(SubjectKind.Contribution, contribution.Id, 0, ""), "noKeyword")], FindingsOf(_town.Try(code)));
    }

    [Fact]
    public void A_board_representative_neither_plans_nor_codes()
    {
        var representative = new Actor(Guid.CreateVersion7(), "Fatima Ström", [Grant.AtBody(Role.BoardRepresentative, _town.Board.Id)]);

        Assert.False(representative.May(Permission.EditProcess, _town.Process.Id));
        Assert.True(representative.May(Permission.AnswerForBoard, _town.Process.Id, _town.Board.Id));
        Assert.False(representative.May(Permission.AnswerForBoard, _town.Process.Id, _town.Council.Id));
    }

    private Assessment<RecordDecision> Propose(DateTime? at = null) =>
        _town.Try(_town.Answer(_town.Committee, _town.OpenGoals(), at ?? new DateTime(2019, 4, 10, 9, 0, 0), [.. _town.Goals], Town.ProposesTo(_town.Board)));
}
