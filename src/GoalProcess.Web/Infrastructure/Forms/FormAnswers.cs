using GoalProcess.Web.Components;
using Microsoft.AspNetCore.Mvc;

namespace GoalProcess.Web.Infrastructure.Forms;

/// <summary>The ways a sent form comes back to the person with what was typed kept.</summary>
public static class FormAnswers
{
    /// <summary>422: the form cannot be read as it stands; the errors are in the model state.</summary>
    public static ViewResult Invalid(this Controller controller, string view, object? model) =>
        Answer(controller, view, model, StatusCodes.Status422UnprocessableEntity);

    /// <summary>409: the form is in order, but the rules or someone else's change stand in the way.</summary>
    public static ViewResult Refused(this Controller controller, string view, object? model) =>
        Answer(controller, view, model, StatusCodes.Status409Conflict);

    /// <summary>409: what the person had before their eyes is no longer so; the page shows what is.</summary>
    public static ViewResult Overtaken(this Controller controller, string view, object? model)
    {
        controller.ViewData.SetOvertaken();
        return Refused(controller, view, model);
    }

    /// <summary>200: both texts joined into one form, which the fields show in the place of what was sent.</summary>
    public static ViewResult Joined(this Controller controller, string view, object? model)
    {
        controller.ModelState.Clear();
        return controller.View(view, model);
    }

    private static ViewResult Answer(Controller controller, string view, object? model, int status)
    {
        var answer = controller.View(view, model);
        answer.StatusCode = status;
        return answer;
    }
}
