using CsCheck;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.BoardGoals;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Consultations;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Programmes;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests.Shared;

namespace GoalProcess.Domain.Tests.Rules;

/// <summary>What no accepted sequence of acts ever does, whatever people try.</summary>
public sealed class RandomActsTests
{
    private static readonly int Sequences = RandomRuns.Of(1000);
    private const int Acts = 30;

    [Fact]
    public void No_accepted_sequence_breaks_the_chain_the_lock_or_the_record()
    {
        long tried = 0, accepted = 0, ready = 0;
        var hit = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        var passed = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();

        Gen.Int[0, int.MaxValue - 1].Array[Acts].Sample(
            seeds =>
            {
                var play = new Play(hasListened: seeds[0] % 2 == 0);

                foreach (var seed in seeds)
                {
                    var (went, unmet) = play.Act(new Random(seed));
                    Interlocked.Increment(ref tried);
                    Interlocked.Add(ref accepted, went ? 1 : 0);

                    foreach (var rule in Rulebook.Rules.Where(rule => rule.Effect is RuleEffect.Refuses))
                    {
                        (unmet.Contains(rule.Id) ? hit : passed).AddOrUpdate(rule.Id, 1, (_, count) => count + 1);
                    }

                    play.AssertHolds();
                }

                Interlocked.Add(ref ready, play.ReadySent);
            },
            iter: Sequences);

        var untouched = Rulebook.Rules.Where(rule => rule.Effect is RuleEffect.Refuses && !hit.ContainsKey(rule.Id)).Select(rule => rule.Id).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{tried} acts, {accepted} accepted ({100 * accepted / tried} %), {ready} sent as readiness showed them; hit: {string.Join(", ", hit.OrderBy(p => p.Key).Select(p => $"{p.Key} {p.Value}"))}; never hit: {string.Join(", ", untouched)}");
        Assert.True(tried >= Sequences * Acts);

        if (!RandomRuns.AreWhole)
        {
            return;
        }

        Assert.True(ready >= Sequences / 20, $"only {ready} acts were ready");
        Assert.True(accepted * 100 >= tried * 30, $"{accepted} of {tried} accepted");
        Assert.All(Rulebook.Rules.Where(rule => rule.Effect is RuleEffect.Refuses), rule => Assert.True(passed.ContainsKey(rule.Id), rule.Id));
        // areas.*, plan.complete and the rest are hit by the decisions on areas and plan, tried with everything missing
        Assert.Empty(untouched);
    }

    /// <summary>One municipality and the random things people try in it.</summary>
    private sealed class Play
    {
        private readonly Town _town = new();
        private readonly List<Matter> _matters = [];
        private readonly Dictionary<(Guid Goal, Guid Adoption), (string Wording, Guid? Area, int Ties)> _locked = [];
        private readonly GoverningBody _schools;
        private readonly CitizenDialogue _dialogue;
        private readonly Consultation _consultation;
        private const int ElectionYear = 3 * 365;

        private int _day = 10;

        /// <param name="hasListened">True when citizens and boards have been heard before the play begins.</param>
        public Play(bool hasListened)
        {
            _town.WithAreas(4);
            _town.DecideAreas();
            _town.WithGoals(4);
            _town.Add(new Direction.EarlierGoal(_town.Process.Id, 1, "Fler företag"));
            _matters.Add(_town.OpenGoals());
            _matters.Add(_town.Open(MatterSubject.GoalAreas, (_town.Board, StageEnding.Decides)));
            _matters.Add(_town.Open(MatterSubject.Plan, (_town.Board, StageEnding.Decides)));
            _matters.Add(_town.Open(MatterSubject.Programme, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides)));
            _matters.Add(_town.Open(MatterSubject.ProgrammeBudget, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides)));
            _schools = _town.AddBoard();
            _dialogue = _town.PlanDialogue(Gather(StepKind.CitizenDialogue));
            _consultation = _town.PlanConsultation(_schools);

            if (hasListened)
            {
                Listen();
            }

            Step(_town.Committee, _matters[0], PointKind.Proposes, Settlement.None, _town.Board);
            Step(_town.Board, _matters[0], PointKind.Proposes, Settlement.None, _town.Council);
            Step(_town.Council, _matters[0], PointKind.Decides, Settlement.Adopts, null);
            Step(_town.Board, _matters[1], PointKind.Decides, Settlement.None, null);
            Step(_town.Board, _matters[2], PointKind.Decides, Settlement.None, null);
        }

        /// <summary>How many acts were sent because readiness showed them.</summary>
        public int ReadySent { get; private set; }

        public (bool Went, HashSet<string> Unmet) Act(Random random) => random.Next(22) switch
        {
            0 => Try(new AddKeyword(_town.Process.Id, null, KeywordHeap.Meaning, "Ord", random.Next(8) == 0 ? null : KeywordSourceKind.Politics, "Grupp")),
            1 => Try(Edit(random)),
            2 => Try(new UntieGoal(_town.Process.Id, Any(random) is var goal ? goal.Id : default, Standing(goal, random))),
            3 => Try(new TieGoal(_town.Process.Id, Any(random).Id, new TieDraft(TieKind.Target, null, "8.3", "Delmål 8.3", random.Next(6) == 0 ? "" : "Därför", TieStrength.Part))),
            4 => Try(new ConsiderEarlierGoal(_town.Process.Id, _town.Records.All<Direction.EarlierGoal>().First().Id, null, Direction.EarlierGoalFate.Ended, null, "Klart")),
            5 => Try(new AddGoalArea(_town.Process.Id, "Område", null)),
            6 when random.Next(6) == 0 => Try(new WithdrawGoal(_town.Process.Id, Any(random).Id, null, "Utgår")),
            7 when _town.Decisions.Count > 1 => Try(new AnnulDecision(_town.Process.Id, _town.Decisions[^1].Id, _town.Decisions[^1].BodyId, new DateOnly(2020, 1, 1), "Dom")),
            16 when random.Next(8) == 0 => LayOutUndated(),
            13 when random.Next(2) == 0 => Try(new AssignMatter(_town.Process.Id, _town.Process.Steps[random.Next(5)].Id, null, _matters[random.Next(_matters.Count)].Id)),
            14 or 15 or 16 when Ready() is { } ready => Send(ready),
            17 or 18 => Gathered(random),
            19 => Write(random),
            20 when random.Next(3) == 0 => Try(new NoteOutcome(
                _town.Process.Id, _town.Process.Steps[random.Next(_town.Process.Steps.Count)].Id, null, random.Next(4) != 0, _town.Facts.Today, "Noterat")),
            21 when random.Next(10) == 0 => WhileClosed(random),
            _ => Try(Answer(random)),
        };

        // closed, tried in, and opened again
        private (bool, HashSet<string>) WhileClosed(Random random)
        {
            Try(new CloseProcess(_town.Process.Id, null, _town.Facts.Today));
            var tried = Try(Edit(random));
            Assert.False(tried.Item1);
            Try(new ReopenProcess(_town.Process.Id, null, "Något återstår"));
            return tried;
        }

        private (bool, HashSet<string>) Gathered(Random random) => random.Next(9) switch
        {
            0 => Arrive(),
            1 => Try(new CodeContribution(
                _town.Process.Id, Contribution(random), null, (ContributionHeap)random.Next(3), null, [], random.Next(2) == 0 ? "Nytt ord" : null,
                random.Next(2) == 0 ? "Tekniska kontoret" : null, null)),
            2 => Try(new OpenDialogue(_town.Process.Id, _dialogue.Id, null)),
            3 => Try(new CloseDialogue(_town.Process.Id, _dialogue.Id, null, _town.Facts.Today)),
            4 => Try(new SummariseDialogue(_town.Process.Id, _dialogue.Id, null, "Nyckelord", random.Next(2) == 0 ? "Strategi" : null)),
            5 => Try(new DispatchConsultation(_town.Process.Id, _consultation.Id, null, _town.Facts.Today)),
            6 => Try(new CloseConsultation(_town.Process.Id, _consultation.Id, null, _town.Facts.Today)),
            7 => Try(new MarkResponseNotReceived(_town.Process.Id, _schools.Id, _town.ResponseOf(_consultation, _schools).Id, null, "Inget svar")),
            _ => Try(new AnswerConsultation(_town.Process.Id, _schools.Id, _town.ResponseOf(_consultation, _schools).Id, null, _town.Facts.Today, "Svar", [])),
        };

        private (bool, HashSet<string>) Arrive()
        {
            _town.Receive(_dialogue, _town.Facts.Today);
            return (true, []);
        }

        private Guid Contribution(Random random) =>
            _town.Records.All<Contribution>().ToList() is { Count: > 0 } all ? all[random.Next(all.Count)].Id : Guid.Empty;

        // what programme and budget wait for, a little at a time
        private (bool, HashSet<string>) Write(Random random)
        {
            var programme = _town.Records.All<StrategicProgramme>().FirstOrDefault();

            return (random.Next(6), programme) switch
            {
                (0, null) => Try(new EditProgramme(_town.Process.Id, null, "Program", null)),
                (0 or 1, { FocusAreas.Count: > 0 }) => ClarifyAll(programme),
                (0 or 1, not null) => Try(new SaveFocusArea(_town.Process.Id, null, null, "Folkhälsa", null)),
                (2, { SuccessFactors.Count: > 0 }) => Try(new SavePoliticalStrategy(
                    _town.Process.Id, programme.SuccessFactors[0].Id, null, null, "Strategi", new DateOnly(2023, 1, 1), new DateOnly(2026 + random.Next(2), 12, 31))),
                (2 or 3, not null) => Try(new SaveSuccessFactor(_town.Process.Id, Any(random).Id, null, null, "Faktor", null)),
                (4, _) => Try(new AbstainFromBoardGoal(_town.Process.Id, _schools.Id, null, random.Next(3) == 0 ? null : "Styrs på annat sätt")),
                _ => Try(new AddBoardGoal(_town.Process.Id, _schools.Id, new BoardGoalDraft(
                    2020, "Nämndmål", random.Next(4) == 0 ? null : "Elever", "Effekt", random.Next(4) == 0 ? [] : [Any(random).Id]))),
            };
        }

        private (bool, HashSet<string>) ClarifyAll(StrategicProgramme programme)
        {
            var unmet = new HashSet<string>();

            foreach (var goal in _town.Goals)
            {
                unmet.UnionWith(Try(new ClarifyGoal(
                    _town.Process.Id, goal.Id, null, null, "Syfte", "Strategi", "Uppföljning", "Alla", [programme.FocusAreas[0].Id])).Item2);
            }

            return (true, unmet);
        }

        private void Listen()
        {
            _town.Do(new OpenDialogue(_town.Process.Id, _dialogue.Id, null));
            _town.Do(new CloseDialogue(_town.Process.Id, _dialogue.Id, null, _town.Facts.Today));
            _town.Do(new SummariseDialogue(_town.Process.Id, _dialogue.Id, null, "Nyckelord", "Strategi"));
            _town.Do(new DispatchConsultation(_town.Process.Id, _consultation.Id, null, _town.Facts.Today));
            _town.Do(new MarkResponseNotReceived(_town.Process.Id, _schools.Id, _town.ResponseOf(_consultation, _schools).Id, null, "Inget svar"));
        }

        private Guid Gather(StepKind kind) => _town.Process.AddStep(new StepDraft(
            $"{kind}", $"{kind}", kind, _town.Board.Id, new DateOnly(2019, 3, 15), new DateOnly(2019, 9, 1), false, [], "", null, [], false)).Id;

        public void AssertHolds()
        {
            var facts = _town.Facts;

            foreach (var decision in facts.Decisions.Where(d => d.Stands))
            {
                var recorded = _town.Decisions.Single(d => d.Id == decision.Id);
                Assert.All(decision.RestsOn, id => Assert.True(facts.Decisions.Single(d => d.Id == id).HappenedAt < decision.HappenedAt));

                foreach (var point in decision.Points.Where(p => p.Adopts && p.Subject is MatterSubject.Goals))
                {
                    Assert.Equal(BodyKind.Council, facts.Body(decision.BodyId)!.Kind);

                    // what was recorded before this act is what the council had: later returns and judgments come after
                    var then = facts with { Decisions = [.. facts.Decisions.Where(d => d.ActNumber < decision.ActNumber).Select(d => d with { IsAnnulled = AnnulledBefore(d, decision) })] };
                    var chain = then.Chain(then.Matter(decision.MatterId)!, decision.HappenedAt);
                    Assert.True(
                        (chain.IsPrepared && chain.ExecutiveBoardHasAnswered) || recorded.SetAsides.Any(s => s.RuleId == "chain.prepared"));
                }
            }

            foreach (var goal in _town.Goals.Where(g => g.WithdrawnAt is null))
            {
                if (facts.AdoptionOf(goal.Id) is not { } adoption)
                {
                    continue;
                }

                var decidedTies = goal.Ties.Count(t => t.RemovedAt is null && t.ActNumber <= adoption.ActNumber);
                var now = (goal.Wording, goal.GoalAreaId, decidedTies);
                Assert.Equal(_locked.TryGetValue((goal.Id, adoption.Id), out var then) ? then : now, now);
                _locked[(goal.Id, adoption.Id)] = now;
            }

            Assert.All(_town.Decisions.Where(d => d.IsIrregular), d => Assert.NotEmpty(d.SetAsides));
        }

        private void Step(GoverningBody body, Matter matter, PointKind kind, Settlement settlement, GoverningBody? to) =>
            _town.Process.AddStep(new StepDraft(
                $"{body.Code} {matter.Subject}", $"{body.Code} {matter.Subject}", StepKind.Decision, body.Id, new DateOnly(2019, 4, 1), new DateOnly(2019, 6, 30),
                false, [], "", matter.Id, [new ExpectedPoint(kind, matter.Subject, settlement, to?.Id)], false));

        // a plan still in the making
        private (bool, HashSet<string>) LayOutUndated()
        {
            _town.Process.AddStep(new StepDraft("Utan datum", "Undated", StepKind.Checkpoint, _town.Board.Id, null, null, false, [], "", null, [], false));
            return (true, []);
        }

        private IAct? Ready() => new PlanView(_town.Facts).Steps.FirstOrDefault(status => status is { State: StepState.Ready, Expected: not null })?.Expected;

        // what readiness shows as ready is accepted when that very act is sent on that day
        private (bool, HashSet<string>) Send(IAct ready)
        {
            ReadySent++;
            Assert.Equal(AssessmentOutcome.Allowed, ready switch
            {
                RecordDecision answer => _town.Try(answer).Outcome,
                OpenDialogue open => _town.Try(open).Outcome,
                _ => throw new InvalidOperationException($"Nobody expected {ready}."),
            });
            return (true, []);
        }

        private readonly Dictionary<Guid, long> _annulledIn = [];

        private bool AnnulledBefore(DecisionFacts earlier, DecisionFacts decision) =>
            earlier.IsAnnulled && _annulledIn.TryGetValue(earlier.Id, out var act) && act < decision.ActNumber;

        private (bool, HashSet<string>) Try<TAct>(TAct act)
            where TAct : class, IAct<TAct>
        {
            Assessment<TAct> assessment;

            try
            {
                assessment = _town.Try(act);
            }
            catch (RecordNotFoundException)
            {
                return (false, []);
            }

            Assert.True(
                assessment.Outcome is not AssessmentOutcome.Allowed
                || assessment.Refusing.All(v => act.SetAsides.Any(s => s.RuleId == v.Rule.Id)));

            if (assessment.GoesThrough && act is AnnulDecision annul)
            {
                _annulledIn[annul.DecisionId] = _town.Facts.Process.ActNumber;
            }

            return (assessment.GoesThrough, [.. assessment.Refusing.Select(v => v.Rule.Id)]);
        }

        // a goal with no tie left is untied of one that is not there
        private static Guid Standing(Goal goal, Random random) =>
            goal.Ties.Where(tie => tie.RemovedAt is null).Select(tie => tie.Id).ToList() is { Count: > 0 } ties ? ties[random.Next(ties.Count)] : Guid.Empty;

        private Goal Any(Random random) => _town.Goals[random.Next(_town.Goals.Count)];

        private EditGoal Edit(Random random)
        {
            var goal = Any(random);
            return new EditGoal(
                goal.ProcessId, goal.Id, null, random.Next(10) == 0 ? null : goal.GoalAreaId, goal.ShortName,
                random.Next(2) == 0 ? goal.Wording : $"Lydelse {random.Next(100)}", random.Next(10) == 0 ? "" : "Effekt", "Alla", goal.ValidFrom,
                random.Next(8) == 0 ? new DateOnly(2022, 12, 31) : new DateOnly(2026, 12, 31),
                random.Next(10) == 0 ? [] : [.. _town.Records.All<Keyword>().Take(1).Select(k => k.Id)], random.Next(6) == 0 ? "" : "Skäl");
        }

        private RecordDecision Answer(Random random)
        {
            var goals = random.Next(4) != 0;
            var matter = goals ? _matters[0] : _matters[random.Next(_matters.Count)];
            var body = new[] { _town.Committee, _town.Board, _town.Council }[random.Next(3)];
            IReadOnlyList<AggregateRoot> texts = matter.Subject switch
            {
                MatterSubject.Goals => [.. _town.Goals.Where(g => g.WithdrawnAt is null).Take(random.Next(8) == 0 ? 2 : 4)],
                MatterSubject.Programme => [.. _town.Records.All<StrategicProgramme>()],
                MatterSubject.GoalAreas => [.. _town.Areas.Where(a => a.WithdrawnAt is null).Take(3 + random.Next(3))],
                _ => [],
            };
            var point = (matter.Subject, random.Next(8)) switch
            {
                (MatterSubject.Goals, 0) => new PointDraft(PointKind.RefersBack, MatterSubject.Goals, ToBodyId: _town.Board.Id, Wording: "Utred", Texts: []),
                (MatterSubject.Goals, 1) => new PointDraft(PointKind.Notes, MatterSubject.Goals),
                (MatterSubject.Goals, 2) => Town.Adopts,
                (MatterSubject.Goals, 3) => Town.ProposesTo(_town.Council) with { Amendments = [new Amendment(Any(random).Id, random.Next(3) == 0 ? " " : $"Ändrad {random.Next(50)}")] },
                (MatterSubject.Goals, _) => body == _town.Council ? Town.Adopts : Town.ProposesTo(body == _town.Committee ? _town.Board : _town.Council),
                (MatterSubject.Programme or MatterSubject.ProgrammeBudget, > 1) => body == _town.Board
                    ? new PointDraft(PointKind.Proposes, matter.Subject, ToBodyId: _town.Council.Id)
                    : new PointDraft(PointKind.Decides, matter.Subject, Settlement.Adopts),
                var (subject, _) => new PointDraft(PointKind.Decides, subject),
            };
            // mostly later and later, now and then typed late: an earlier day
            _day += 1;
            var day = random.Next(8) == 0 ? random.Next(1, _day) : _day;
            // now and then in an election year, before the newly elected council has begun
            day += matter.Subject is MatterSubject.ProgrammeBudget && random.Next(4) == 0 ? ElectionYear : 0;
            var answer = _town.Answer(body, matter, new DateTime(2019, 4, 1, 9, 0, 0).AddDays(day).AddSeconds(_day), texts, point);
            answer = random.Next(12) == 0 ? answer with { Points = [point with { Texts = [.. texts.Select(t => Town.Reference(t) with { Hash = "0" })] }] } : answer;
            answer = random.Next(12) == 0 ? answer with { AgendaItemId = Guid.CreateVersion7() } : answer;

            return answer with
            {
                RestsOn = _town.Decisions.Count > 0 && random.Next(3) == 0 ? [_town.Decisions[random.Next(_town.Decisions.Count)].Id] : [],
                AsIrregular = random.Next(3) == 0,
                SetAsides = random.Next(2) == 0
                    ? [.. Rulebook.Rules.Where(r => r.Source is RuleSource.Plan).Select(r => new SetAside(r.Id, SetAsideKind.Deviation, "Prov"))]
                    : [],
            };
        }
    }
}
