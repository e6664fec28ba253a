using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Rules;

namespace GoalProcess.Web.Features.Decisions;

/// <summary>Between the form and the act.</summary>
internal static class DecisionActs
{
    private const int EmptyPoints = 2;

    /// <summary>The form with the points the plan expects, so that the secretary confirms rather than types.</summary>
    public static DecisionForm Prefilled(DecisionFormPage page)
    {
        var step = page.Facts.Steps
            .Where(step => step.MatterId == page.Matter.Id && step.BodyId == page.Body.Id && step.Expected.Count > 0)
            .OrderBy(step => Math.Abs((step.Start ?? DateOnly.MaxValue).DayNumber - DateOnly.FromDateTime(page.ItemFacts.StartsAt).DayNumber))
            .FirstOrDefault();
        var expected = step?.Expected.Select(point => new PointForm
        {
            What = PointForm.ChoiceOf(new PointDraft(point.Kind, point.Subject, point.Settlement)),
            Subject = point.Subject,
            ToBodyId = point.ToBodyId,
        }) ?? [];

        return new DecisionForm
        {
            Points = [.. expected, .. Enumerable.Repeat(new PointForm { Subject = page.Matter.Subject }, EmptyPoints)],
            Amendments = [.. page.PinnedGoals.Select(goal => new AmendmentForm { GoalId = goal.Id, Wording = goal.Wording })],
        };
    }

    /// <summary>The act the form asks for.</summary>
    public static RecordDecision Act(DecisionFormPage page)
    {
        var amendments = page.Form.Amendments
            .Where(amendment => page.PinnedGoals.Any(goal => goal.Id == amendment.GoalId && goal.Wording != (amendment.Wording ?? "").Trim()))
            .Select(amendment => new Amendment(amendment.GoalId, amendment.Wording ?? ""))
            .ToList();
        var chain = page.Facts.Chain(page.Matter, page.ItemFacts.StartsAt);

        return new RecordDecision(
            page.Facts.Process.Id, page.Body.Id, page.ItemFacts.MeetingId, page.Matter.Id, page.ItemFacts.Id, page.Form.Section,
            [.. page.Form.Chosen.Select(point => Draft(page, point, amendments))],
            [.. chain.Carrying.Where(decision => decision.BodyId != page.Body.Id).Select(decision => decision.Id)])
        {
            SetAsides = [.. SetAsides(page.Form)],
            AsIrregular = page.Form.RecordAsIrregular,
            SentTo = page.Form.SentTo,
        };
    }

    private static PointDraft Draft(DecisionFormPage page, PointForm point, List<Amendment> amendments)
    {
        var kinds = point.Subject!.Value.TextKinds();
        var carries = point.What is PointChoice.Proposes or PointChoice.Decides or PointChoice.Adopts or PointChoice.PreparatoryDecision;

        return new PointDraft(
            point.Kind, point.Subject!.Value, point.Settlement, point.ToBodyId, point.Wording ?? "",
            carries ? [.. page.Pinned.Where(text => kinds.Contains(text.Kind))] : [],
            carries && point.Subject is MatterSubject.Goals ? amendments : [],
            point.What is PointChoice.Adopts ? point.ExtendsTo : null);
    }

    private static IEnumerable<SetAside> SetAsides(DecisionForm form)
    {
        foreach (var deviation in SetAside.Deviations(form.DeviatesFrom, form.DeviationReason))
        {
            yield return deviation;
        }

        if (!string.IsNullOrEmpty(form.LawfulException) && !string.IsNullOrWhiteSpace(form.LawfulExceptionFacts))
        {
            foreach (var rule in Rulebook.Rules.Where(rule => rule.Exceptions.Any(exception => exception.Id == form.LawfulException)))
            {
                yield return new SetAside(rule.Id, SetAsideKind.LawfulException, form.LawfulExceptionFacts, form.LawfulException);
            }
        }
    }
}
