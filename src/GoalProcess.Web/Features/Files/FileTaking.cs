using GoalProcess.Domain.Files;
using GoalProcess.Web.Infrastructure.Files;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Files;

/// <summary>Takes a sent file in, with what is wrong said at the field.</summary>
internal static class FileTaking
{
    /// <summary>The stored file; null when something in the form is wrong, and nothing is then stored.</summary>
    public static async Task<StoredFile?> TakeInAsync(
        this FileDesk files, Controller controller, FileForm form, IStringLocalizer<FileTexts> texts, int maxMegabytes, CancellationToken ct)
    {
        if (!controller.ModelState.IsValid)
        {
            return null;
        }

        var (file, refusal) = await files.TakeInAsync(form.File, ct);

        if (refusal is not null)
        {
            controller.ModelState.AddModelError(
                $"{nameof(FilesPage.Form)}.{nameof(FileForm.File)}", texts[$"Refused.{refusal}", refusal is FileRefusal.TooLarge ? maxMegabytes : ""]);
        }

        return file;
    }
}
