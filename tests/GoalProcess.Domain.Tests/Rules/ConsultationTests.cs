using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Consultations;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests.Shared;
using static GoalProcess.Domain.Tests.Rules.Refusals;

namespace GoalProcess.Domain.Tests.Rules;

/// <summary>consultation.closed and consultation.order.</summary>
public sealed class ConsultationTests
{
    private static readonly DateOnly InTime = new(2019, 5, 9);

    private readonly Town _town = new();
    private readonly GoverningBody _schools;
    private readonly GoverningBody _housing;

    public ConsultationTests()
    {
        _schools = _town.AddBoard();
        _housing = _town.AddBoard("BOST", BodyKind.MunicipalCompany);
        _town.WithAreas(4);
        _town.DecideAreas();
        _town.WithGoals(4);
    }

    [Fact]
    public void The_final_proposal_waits_for_every_board_and_company()
    {
        AssertRefused(ProposeFinally(), ("consultation.closed", "notDispatched", _town.Process.Id));

        var consultation = Dispatched(_schools);
        AssertRefused(
            ProposeFinally(), ("consultation.closed", "notAsked", _housing.Id), ("consultation.closed", "noResponse", _schools.Id));

        _town.Do(new EditConsultation(_town.Process.Id, consultation.Id, null, "Remiss", "Hur?", InTime, [_schools.Id, _housing.Id]));
        Assert.True(_town.Reply(consultation, _schools, InTime).GoesThrough);
        _town.Do(new MarkResponseNotReceived(_town.Process.Id, _housing.Id, _town.ResponseOf(consultation, _housing).Id, null, "Styrelsen hann inte mötas"));
        Assert.True(ProposeFinally().GoesThrough);
    }

    [Fact]
    public void The_first_proposal_that_goes_out_with_the_consultation_does_not_wait_for_it()
    {
        var matter = _town.Open(MatterSubject.Goals, (_town.Committee, StageEnding.Proposes), (_town.Board, StageEnding.Approves));

        Assert.True(_town.Try(_town.Answer(
            _town.Committee, matter, new DateTime(2019, 4, 10, 9, 0, 0), [.. _town.Goals], Town.ProposesTo(_town.Board))).GoesThrough);
    }

    [Fact]
    public void A_late_response_is_received_and_is_late_even_after_the_closing()
    {
        var consultation = Dispatched(_schools, _housing);
        _town.Reply(consultation, _schools, InTime);
        AssertRefused(Close(consultation), ("consultation.closed", "noResponse", _housing.Id));
        _town.Do(new MarkResponseNotReceived(_town.Process.Id, _housing.Id, _town.ResponseOf(consultation, _housing).Id, null, "Inget svar"));
        Assert.True(Close(consultation).GoesThrough);

        Assert.True(_town.Reply(consultation, _housing, InTime.AddDays(4)).GoesThrough);

        var late = _town.ResponseOf(consultation, _housing);
        Assert.True(late.IsLate);
        Assert.Null(late.NotReceivedBecause);
        Assert.False(_town.ResponseOf(consultation, _schools).IsLate);
    }

    [Fact]
    public void It_is_sent_out_once_answered_after_that_and_closed_once()
    {
        var consultation = _town.PlanConsultation(_schools);
        var dispatch = new DispatchConsultation(_town.Process.Id, consultation.Id, null, new DateOnly(2019, 4, 12));

        AssertRefused(_town.Reply(consultation, _schools, InTime), ("consultation.order", "notSentOut", consultation.Id));
        AssertRefused(
            Close(consultation), ("consultation.closed", "noResponse", _schools.Id), ("consultation.order", "notSentOut", consultation.Id));
        _town.Do(dispatch);
        AssertRefused(_town.Try(dispatch), ("consultation.order", "alreadyDispatched", consultation.Id));
        _town.Reply(consultation, _schools, InTime);
        Assert.True(Close(consultation).GoesThrough);
        AssertRefused(Close(consultation), ("consultation.order", "alreadyClosed", consultation.Id));
    }

    [Fact]
    public void Nothing_is_answered_or_closed_on_a_day_before_it_was_sent_out()
    {
        var consultation = Dispatched(_schools);
        var dayBefore = new DateOnly(2019, 4, 11);

        AssertRefused(_town.Reply(consultation, _schools, dayBefore), ("consultation.order", "beforeDispatch", consultation.Id));
        Assert.True(_town.Reply(consultation, _schools, dayBefore.AddDays(1)).GoesThrough);
        AssertRefused(
            _town.Try(new CloseConsultation(_town.Process.Id, consultation.Id, null, dayBefore)),
            ("consultation.order", "beforeDispatch", consultation.Id));
        Assert.Null(consultation.ClosedOn);
    }

    [Fact]
    public void Only_a_response_that_was_asked_for_and_has_not_come_is_marked_as_not_received()
    {
        var consultation = _town.PlanConsultation(_schools);
        var mark = new MarkResponseNotReceived(_town.Process.Id, _schools.Id, _town.ResponseOf(consultation, _schools).Id, null, "Inget svar");

        AssertRefused(_town.Try(mark), ("consultation.order", "notSentOut", consultation.Id));
        _town.Do(new DispatchConsultation(_town.Process.Id, consultation.Id, null, new DateOnly(2019, 4, 12)));
        Assert.True(_town.Try(mark).GoesThrough);
        Assert.True(_town.Reply(consultation, _schools, InTime).GoesThrough);
        AssertRefused(_town.Try(mark), ("consultation.order", "alreadyAnswered", _schools.Id));
        Assert.Null(_town.ResponseOf(consultation, _schools).NotReceivedBecause);
    }

    [Fact]
    public void It_keeps_the_exact_goals_that_were_sent_out()
    {
        var consultation = Dispatched(_schools);
        var goal = _town.Goals[0];
        var sent = goal.CanonicalText();
        _town.Do(new EditGoal(
            _town.Process.Id, goal.Id, null, goal.GoalAreaId, goal.ShortName, "En annan lydelse", goal.Effect, goal.Serves, goal.ValidFrom, goal.ValidTo,
            [.. goal.Keywords.Select(link => link.KeywordId)], "Efter remissen"));

        Assert.Equal(4, consultation.Texts.Count);
        Assert.Equal(sent, consultation.Texts.Single(text => text.GoalId == goal.Id).Text);
        Assert.NotEqual(goal.ContentHash, consultation.Texts.Single(text => text.GoalId == goal.Id).Hash);
    }

    [Fact]
    public void An_answer_can_be_corrected_and_says_how_much_the_board_contributes_to_each_goal()
    {
        var consultation = Dispatched(_schools);
        var response = _town.ResponseOf(consultation, _schools);
        _town.Do(Answer(new GoalAnswerDraft(_town.Goals[0].Id, ContributionLevel.Much, "Genom skolan"), new GoalAnswerDraft(_town.Goals[1].Id, ContributionLevel.NotAtAll, null)));
        _town.Do(Answer(new GoalAnswerDraft(_town.Goals[0].Id, ContributionLevel.Partly, "Genom skolan")));

        var answer = Assert.Single(response.Goals);
        Assert.Equal((_town.Goals[0].Id, ContributionLevel.Partly), (answer.GoalId, answer.Level));

        AnswerConsultation Answer(params GoalAnswerDraft[] goals) =>
            new(_town.Process.Id, _schools.Id, response.Id, null, InTime, "Svar", goals);
    }

    [Fact]
    public void Another_body_cannot_answer_in_its_place()
    {
        var consultation = Dispatched(_schools, _housing);
        var response = _town.ResponseOf(consultation, _schools);

        Assert.Throws<RecordNotFoundException>(() =>
            _town.Try(new AnswerConsultation(_town.Process.Id, _housing.Id, response.Id, null, InTime, "Svar", [])));
    }

    [Fact]
    public void The_step_is_under_way_while_boards_answer_and_done_when_it_is_closed()
    {
        var step = _town.Process.AddStep(new StepDraft(
            "Remiss", "Consultation", StepKind.Consultation, _schools.Id, new DateOnly(2019, 3, 20), InTime, false, [], "", null, [], false));
        _town.Do(new AddConsultation(_town.Process.Id, step.Id, "Remiss", "Hur?", InTime, [_schools.Id]));
        var consultation = _town.Records.All<Consultation>().Single();

        Assert.Equal(StepState.Ready, State());
        _town.Do(new DispatchConsultation(_town.Process.Id, consultation.Id, null, new DateOnly(2019, 3, 20)));
        Assert.Equal(StepState.UnderWay, State());
        _town.Reply(consultation, _schools, InTime);
        Assert.True(Close(consultation).GoesThrough);
        Assert.Equal(StepState.Done, State());

        StepState State() => new PlanView(_town.Facts).Steps.Single(status => status.Step.Id == step.Id).State;
    }

    [Fact]
    public void A_consultation_nobody_has_planned_is_neither_sent_out_nor_closed()
    {
        _town.PlanConsultation(_schools);
        var unknown = Guid.CreateVersion7();

        Assert.Throws<RecordNotFoundException>(() => _town.Try(new DispatchConsultation(_town.Process.Id, unknown, null, InTime)));
        Assert.Throws<RecordNotFoundException>(() => _town.Try(new CloseConsultation(_town.Process.Id, unknown, null, InTime)));
    }

    [Fact]
    public void Boards_and_companies_may_be_asked_in_different_consultations()
    {
        Answered(_schools);
        Answered(_housing);

        Assert.True(ProposeFinally().GoesThrough);

        void Answered(GoverningBody body)
        {
            var consultation = Dispatched(body);
            Assert.True(_town.Reply(consultation, body, InTime).GoesThrough);
        }
    }

    [Fact]
    public void Only_the_committees_proposal_waits_for_the_responses()
    {
        var matter = _town.OpenGoals();
        var at = new DateTime(2019, 5, 22, 9, 0, 0);
        var proposal = _town.Answer(_town.Committee, matter, at, [.. _town.Goals], Town.ProposesTo(_town.Board));
        Assert.True(_town.Try(_town.Answer(_town.Committee, matter, at, [.. _town.Goals], new PointDraft(PointKind.Tables, MatterSubject.Goals))).GoesThrough);
        Assert.True(_town.Try(_town.Answer(_town.Committee, matter, at, [.. _town.Goals], new PointDraft(PointKind.PreparatoryDecision, MatterSubject.Goals))).GoesThrough);
        AssertRefused(_town.Try(proposal), ("consultation.closed", "notDispatched", _town.Process.Id));
        AssertRefused(
            _town.Try(proposal with { Points = [new PointDraft(PointKind.PreparatoryDecision, MatterSubject.Goals, Texts: proposal.Points[0].Texts), .. proposal.Points] }),
            ("consultation.closed", "notDispatched", _town.Process.Id));

        _town.Do(proposal with { SetAsides = [new SetAside("consultation.closed", SetAsideKind.Deviation, "Remissen skickas i höst")] });
        Assert.True(_town.Try(_town.Answer(_town.Board, matter, at.AddDays(1), [.. _town.Goals], Town.ProposesTo(_town.Council))).GoesThrough);
    }

    private Consultation Dispatched(params GoverningBody[] bodies)
    {
        var consultation = _town.PlanConsultation(bodies);
        _town.Do(new DispatchConsultation(_town.Process.Id, consultation.Id, null, new DateOnly(2019, 4, 12)));
        return consultation;
    }

    private Assessment<CloseConsultation> Close(Consultation consultation) =>
        _town.Try(new CloseConsultation(_town.Process.Id, consultation.Id, null, InTime));

    private Assessment<RecordDecision> ProposeFinally() => _town.Try(_town.Answer(
        _town.Committee, _town.OpenGoals(), new DateTime(2019, 5, 22, 9, 0, 0), [.. _town.Goals], Town.ProposesTo(_town.Board)));
}
