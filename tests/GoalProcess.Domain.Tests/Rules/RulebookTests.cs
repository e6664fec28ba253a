using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests.Shared;
using static GoalProcess.Domain.Tests.Rules.Refusals;

namespace GoalProcess.Domain.Tests.Rules;

/// <summary>What the rulebook answers, which ways past a refusal it shows to whom, and what does not count as one.</summary>
public sealed class RulebookTests
{
    private static readonly DateTime April10 = new(2019, 4, 10, 8, 30, 0);

    private readonly Town _town = new();

    [Fact]
    public void A_rule_is_found_by_its_id_and_an_unknown_id_is_no_rule()
    {
        Assert.All(Rulebook.Rules, rule => Assert.Same(rule, Rulebook.Find(rule.Id)));
        Assert.Null(Rulebook.Find("chain.unknown"));
    }

    [Fact]
    public void Every_rule_has_an_id_of_its_own_in_its_family_and_findings_to_answer_with()
    {
        Assert.Equal(Rulebook.Rules.Count, Rulebook.Rules.Select(rule => rule.Id).Distinct().Count());
        Assert.All(Rulebook.Rules, rule => Assert.Matches("^[a-z]+\\.[a-z0-9]+$", rule.Id));
        Assert.All(Rulebook.Rules, rule => Assert.All(rule.FindingKeys, key => Assert.Matches("^[a-z][A-Za-z]*$", key)));
        Assert.All(Rulebook.Rules, rule => Assert.Equal(rule.FindingKeys.Count, rule.FindingKeys.Distinct().Count()));
    }

    [Fact]
    public void A_rule_of_the_law_says_where_it_stands()
    {
        Assert.All(
            Rulebook.Rules.Where(rule => rule.Source is RuleSource.Law).SelectMany(rule => rule.Citations),
            citation => Assert.Equal(CitedWork.LocalGovernmentAct, citation.Work));
        Assert.Equal([(5, 26, 28), (5, 29, 34)], Sections(DecisionChainRules.Prepared));
        Assert.Equal([(5, 50, 50), (6, 33, 33)], Sections(DecisionChainRules.Return));
        Assert.Equal([(11, 8, 8), (11, 10, 11), (8, 14, 14)], Sections(BudgetRules.Time));
        Assert.Equal("4024-1999", Assert.Single(DecisionChainRules.Document.Citations).Number);

        static IEnumerable<(int?, int?, int?)> Sections(Rule rule) =>
            rule.Citations.Select(citation => (citation.Chapter, citation.FirstSection, citation.LastSection));
    }

    [Fact]
    public void An_unprepared_decision_shows_the_laws_own_exception_the_minuting_and_for_the_plans_rule_a_deviation()
    {
        var ways = _town.Try(Unprepared()).WaysOpen.Select(way => (way.Rule.Id, way.Kind, way.Exception?.Id));

        Assert.Equal(
            [
                ("chain.prepared", SetAsideKind.LawfulException, "urgentAndAllPresentAgree"),
                ("chain.prepared", SetAsideKind.Irregular, null),
                ("chain.order", SetAsideKind.Deviation, (string?)null),
            ],
            ways);
    }

    [Fact]
    public void A_secretary_of_another_body_is_shown_no_way_and_sets_nothing_aside()
    {
        var elsewhere = _town.Secretary with { Grants = [Grant.AtBody(Role.Secretary, _town.Board.Id)] };
        var answer = Unprepared();

        Assert.Empty(_town.Try(answer, elsewhere).WaysOpen);
        Assert.Equal(2, _town.Try(answer with { SetAsides = Aside() }, elsewhere).Unmet.Count);
        Assert.Empty(_town.Try(answer with { SetAsides = Aside() }).Unmet);
    }

    [Fact]
    public void What_goes_through_leaves_nothing_unmet_and_no_way_to_choose()
    {
        var irregular = _town.Try(Unprepared() with { AsIrregular = true });

        Assert.Equal(AssessmentOutcome.AllowedAsIrregular, irregular.Outcome);
        Assert.Empty(irregular.Unmet);
        Assert.Empty(irregular.WaysOpen);
        Assert.Equal(["chain.prepared", "chain.order"], irregular.Refusing.Select(violation => violation.Rule.Id));
        Assert.All(_town.Decisions[^1].SetAsides, setAside => Assert.Equal((SetAsideKind.Irregular, null, ""), (setAside.Kind, setAside.Exception, setAside.Because)));
    }

    [Fact]
    public void An_answer_that_breaks_the_product_too_is_not_minuted_as_irregular()
    {
        var answer = Unprepared() with { AsIrregular = true };
        _town.Now = April10.AddMinutes(-1);
        var assessment = _town.Try(answer);

        Assert.Equal(["chain.prepared", "chain.order", "chain.body"], assessment.Unmet.Select(violation => violation.Rule.Id));
        Assert.DoesNotContain(assessment.WaysOpen, way => way.Kind is SetAsideKind.Irregular || way.Rule == DecisionChainRules.Body);
    }

    [Theory]
    [InlineData("chain.order", SetAsideKind.Deviation, null, "Brådskande", "chain.prepared")]
    [InlineData("chain.order", SetAsideKind.Deviation, null, " ", "chain.prepared chain.order")]
    [InlineData("goals.count", SetAsideKind.Deviation, null, "Brådskande", "chain.prepared chain.order")]
    [InlineData("chain.order", SetAsideKind.LawfulException, "urgentAndAllPresentAgree", "Brådskande", "chain.prepared chain.order")]
    [InlineData("chain.prepared", SetAsideKind.LawfulException, "urgentAndAllPresentAgree", "Alla ense", "chain.order")]
    [InlineData("chain.prepared", SetAsideKind.LawfulException, "allWereTired", "Alla ense", "chain.prepared chain.order")]
    [InlineData("chain.prepared", SetAsideKind.LawfulException, null, "Alla ense", "chain.prepared chain.order")]
    [InlineData("chain.prepared", SetAsideKind.Deviation, "urgentAndAllPresentAgree", "Alla ense", "chain.prepared chain.order")]
    public void A_rule_is_set_aside_by_name_with_a_reason_and_in_the_way_its_source_allows(
        string rule, SetAsideKind kind, string? exception, string because, string unmet)
    {
        var assessment = _town.Try(Unprepared() with { SetAsides = [new SetAside(rule, kind, because, exception)] });

        Assert.Equal(unmet, string.Join(' ', assessment.Unmet.Select(violation => violation.Rule.Id)));
    }

    [Fact]
    public void A_law_rule_without_an_exception_has_none_to_name()
    {
        var matter = _town.Open(MatterSubject.ProgrammeBudget, (_town.Board, StageEnding.Decides));
        var answer = _town.Answer(_town.Board, matter, April10, [], new PointDraft(PointKind.Decides, MatterSubject.ProgrammeBudget, Settlement.Adopts));
        AssertRefused(_town.Try(answer), ("chain.competence", "onlyCouncil", _town.Board.Id));

        Assert.False(_town.Try(answer with
        {
            SetAsides = [new SetAside("chain.competence", SetAsideKind.LawfulException, "Alla ense", "urgentAndAllPresentAgree")],
        }).GoesThrough);
    }

    [Theory]
    [InlineData(SetAsideKind.Deviation)]
    [InlineData(SetAsideKind.LawfulException)]
    public void A_rule_of_the_product_has_no_way_round(SetAsideKind kind)
    {
        var matter = _town.Open(MatterSubject.Dispatch, (_town.Board, StageEnding.Decides));
        var answer = _town.Answer(_town.Board, matter, April10, [], new PointDraft(PointKind.Notes, MatterSubject.Dispatch));
        _town.Now = April10.AddMinutes(-1);

        AssertRefused(
            _town.Try(answer with { SetAsides = [new SetAside("chain.body", kind, "Brådskande", "urgentAndAllPresentAgree")] }),
            ("chain.body", "notYetHeld", answer.AgendaItemId));
    }

    [Fact]
    public async Task What_was_refused_is_not_carried_out()
    {
        var answer = Unprepared();
        var decision = _town.Try(answer);
        _town.Do(new CloseProcess(_town.Process.Id, null, new DateOnly(2019, 12, 1)));
        var area = new AddGoalArea(_town.Process.Id, "Bo", null);
        var stamp = new Stamp(_town.Official, new DateTimeOffset(_town.Now, TimeSpan.Zero), 99);

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await answer.CarryOutAsync(decision, _town.Records, stamp));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await area.CarryOutAsync(_town.Try(area), _town.Records, stamp));
        Assert.Empty(_town.Decisions);
        Assert.Empty(_town.Areas);
    }

    [Fact]
    public void An_act_done_in_no_process_has_no_facts()
    {
        var assessment = Rulebook.Assess([], new PlanMeeting(_town.Board.Id, 1, April10, Meetings.MeetingKind.Ordinary, null), _town.Secretary);

        Assert.True(assessment.GoesThrough);
        Assert.False(assessment.HasFacts);
        Assert.Throws<InvalidOperationException>(() => assessment.Facts);
        Assert.True(_town.Try(new AddGoalArea(_town.Process.Id, "Bo", null)).HasFacts);
    }

    [Fact]
    public void Two_findings_are_one_when_they_say_the_same_of_the_same_thing()
    {
        var (one, other) = (new SubjectRef(SubjectKind.Goal, Guid.CreateVersion7(), 1, "Mål 1"), new SubjectRef(SubjectKind.Goal, Guid.CreateVersion7(), 2, "Mål 2"));
        var finding = Finding.Of(one, "tooLong", "241", "240");

        Assert.Equal(finding, Finding.Of(one, "tooLong", "241", "240"));
        Assert.Equal(finding.GetHashCode(), Finding.Of(one, "tooLong", "241", "240").GetHashCode());
        Assert.NotEqual(finding, Finding.Of(other, "tooLong", "241", "240"));
        Assert.NotEqual(finding, Finding.Of(one, "vague", "241", "240"));
        Assert.NotEqual(finding, Finding.Of(one, "tooLong", "242", "240"));
        Assert.NotEqual(finding, Finding.Of(one, "tooLong", "241"));
        Assert.False(finding.Equals(null));
    }

    [Fact]
    public void A_plan_that_lacks_nothing_is_told_nothing() => Assert.Empty(Rulebook.CheckPlan(new PlanFacts([])));

    private static SetAside[] Aside() =>
    [
        new SetAside("chain.prepared", SetAsideKind.LawfulException, "41 av 41 närvarande ense", "urgentAndAllPresentAgree"),
        new SetAside("chain.order", SetAsideKind.Deviation, "Brådskande"),
    ];

    /// <summary>The council adopts what nobody has prepared.</summary>
    private RecordDecision Unprepared() => _town.Answer(
        _town.Council, _town.Open(MatterSubject.Dispatch, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides)), April10, [],
        new PointDraft(PointKind.Decides, MatterSubject.Dispatch, Settlement.Adopts));
}
