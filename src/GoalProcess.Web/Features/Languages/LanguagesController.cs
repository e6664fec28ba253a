using GoalProcess.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace GoalProcess.Web.Features.Languages;

/// <summary>The reader's choice of language: remembers it, and shows the page the reader came from in it.</summary>
[AllowAnonymous]
public sealed class LanguagesController(LanguageCookie cookie) : Controller
{
    [HttpGet("/sprak/sv")]
    public IActionResult Swedish(string? till) => Choose(Language.Swedish, till);

    [HttpGet("/sprak/en")]
    public IActionResult English(string? till) => Choose(Language.English, till);

    private LocalRedirectResult Choose(Language language, string? till)
    {
        cookie.Write(HttpContext, language);
        return LocalRedirect(language.AddressOf(Url.IsLocalUrl(till) && till.StartsWith('/') ? till : "/"));
    }
}
