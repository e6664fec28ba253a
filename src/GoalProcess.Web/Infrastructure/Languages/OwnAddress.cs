namespace GoalProcess.Web.Infrastructure.Languages;

/// <summary>The product's own address, for what is read outside its pages.</summary>
public static class OwnAddress
{
    /// <summary>The address in a language, whichever the request came in; without a slash at the end.</summary>
    public static string RootIn(this HttpRequest request, Language language)
    {
        ArgumentNullException.ThrowIfNull(request);
        var pathBase = request.PathBase.ToString();
        var bare = pathBase.EndsWith(Language.EnglishPrefix, StringComparison.Ordinal) ? pathBase[..^Language.EnglishPrefix.Length] : pathBase;
        return $"{request.Scheme}://{request.Host}{bare}{(language == Language.English ? Language.EnglishPrefix : "")}";
    }
}
