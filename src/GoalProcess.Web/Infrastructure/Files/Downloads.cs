using Microsoft.Net.Http.Headers;

namespace GoalProcess.Web.Infrastructure.Files;

/// <summary>Answers that are written piece by piece and taken away, never shown by the browser or kept on the way.</summary>
internal static class Downloads
{
    /// <summary>Says what the answer is and what it is called; before anything of it is written.</summary>
    public static void BeginDownload(this HttpResponse response, string name, string contentType)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.ContentType = contentType;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "private, no-store";
    }
}
