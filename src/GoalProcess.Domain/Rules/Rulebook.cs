using System.Collections.Concurrent;

namespace GoalProcess.Domain.Rules;

/// <summary>Every rule of the product, and the one place where an act is asked about.</summary>
public static class Rulebook
{
    /// <summary>All rules, family by family.</summary>
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        .. DecisionChainRules.All,
        .. PlanRules.All,
        .. GoalAreaRules.All,
        .. GoalRules.All,
        .. EarlierGoalRules.All,
        .. DialogueRules.All,
        .. ConsultationRules.All,
        .. ProgrammeRules.All,
        .. BoardGoalRules.All,
        .. BudgetRules.All,
        .. CostRules.All,
        .. ProcessRules.All,
    ];

    private static readonly ConcurrentDictionary<Type, Rule[]> ByAct = [];

    /// <summary>What a plan lacks by law or logic; it advises.</summary>
    public static IReadOnlyList<Violation> CheckPlan(PlanFacts plan) =>
    [
        .. from rule in Rules
           let findings = rule.Ask(plan)
           where findings.Count > 0
           select new Violation(rule, findings),
    ];

    /// <summary>The rule with the id, or null.</summary>
    public static Rule? Find(string id) => Rules.FirstOrDefault(rule => rule.Id == id);

    /// <summary>Asks every rule that stands before the act, so that the answer names all that is missing.</summary>
    /// <param name="facts">The facts of the act's process.</param>
    /// <param name="act">The act.</param>
    /// <param name="actor">Who wants to do it; decides which ways past a refusal are open.</param>
    public static Assessment<TAct> Assess<TAct>(Facts facts, TAct act, Actor actor)
        where TAct : class, IAct => Assess([facts], act, actor);

    /// <summary>Asks every rule on the facts of every process the act touches: a meeting's agenda may hold several.</summary>
    public static Assessment<TAct> Assess<TAct>(IReadOnlyList<Facts> facts, TAct act, Actor actor)
        where TAct : class, IAct
    {
        var violations = ViolationsOf(facts, act);
        var unmet = violations.FindAll(violation => violation.Rule.Effect is RuleEffect.Refuses && !IsSetAside(violation.Rule, act, actor));

        var mayBeIrregular = MayBeIrregular(unmet, act, actor);

        var outcome = unmet.Count == 0 ? AssessmentOutcome.Allowed
            : act.AsIrregular && mayBeIrregular ? AssessmentOutcome.AllowedAsIrregular
            : AssessmentOutcome.Refused;

        return new Assessment<TAct>(act, facts, violations, outcome)
        {
            Unmet = outcome is AssessmentOutcome.Refused ? unmet : [],
            WaysOpen = outcome is AssessmentOutcome.Refused ? [.. Ways(unmet, act, actor, mayBeIrregular)] : [],
        };
    }

    // a process is weighed step by step on every page that shows it, so each step asks only the rules that can stand before its act
    private static List<Violation> ViolationsOf<TAct>(IReadOnlyList<Facts> facts, TAct act)
        where TAct : class, IAct
    {
        var violations = new List<Violation>();

        foreach (var rule in StandingBefore(act.GetType()))
        {
            List<Finding>? findings = null;

            foreach (var one in facts)
            {
                rule.Ask(one, act, ref findings);
            }

            if (findings is not null)
            {
                violations.Add(new Violation(rule, findings.Count == 1 ? findings : [.. findings.Distinct()]));
            }
        }

        return violations;
    }

    private static Rule[] StandingBefore(Type act) => ByAct.GetOrAdd(act, static type => [.. Rules.Where(rule => rule.StandsBefore(type))]);

    /// <summary>The set-aside of the act that fits the rule: a deviation for a plan rule, a lawful exception of its own for a law rule.</summary>
    internal static SetAside? SetAsideFor(Rule rule, IAct act) => act.SetAsides.FirstOrDefault(setAside =>
        setAside.RuleId == rule.Id && !string.IsNullOrWhiteSpace(setAside.Because) && rule.Source switch
        {
            RuleSource.Plan => setAside.Kind is SetAsideKind.Deviation,
            RuleSource.Law => setAside.Kind is SetAsideKind.LawfulException && rule.Exceptions.Any(e => e.Id == setAside.Exception),
            RuleSource.Product => false,
        });

    private static bool IsSetAside(Rule rule, IAct act, Actor actor) =>
        SetAsideFor(rule, act) is not null && MaySetAside(act, actor);

    private static bool MaySetAside(IAct act, Actor actor) =>
        act is RecordDecision or IMayDeviate && actor.May(Permission.SetPlanRuleAside, act.ProcessId, act.BodyId);

    // What a meeting in fact did can always be minuted, but only where the law is broken; a product rule has no way round.
    private static bool MayBeIrregular(List<Violation> unmet, IAct act, Actor actor) =>
        act is RecordDecision
        && unmet.Any(v => v.Rule.Source is RuleSource.Law)
        && unmet.All(v => v.Rule.Source is not RuleSource.Product)
        && actor.May(Permission.MinuteAsIrregular, null, act.BodyId);

    private static IEnumerable<WayOpen> Ways(List<Violation> unmet, IAct act, Actor actor, bool mayBeIrregular)
    {
        foreach (var rule in unmet.Select(violation => violation.Rule))
        {
            if (rule.Source is RuleSource.Plan && MaySetAside(act, actor))
            {
                yield return new WayOpen(rule, SetAsideKind.Deviation, null);
            }

            if (rule.Source is RuleSource.Law && MaySetAside(act, actor))
            {
                foreach (var exception in rule.Exceptions)
                {
                    yield return new WayOpen(rule, SetAsideKind.LawfulException, exception);
                }
            }

            if (rule.Source is RuleSource.Law && mayBeIrregular)
            {
                yield return new WayOpen(rule, SetAsideKind.Irregular, null);
            }
        }
    }
}
