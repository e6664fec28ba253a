using AngleSharp.Html.Dom;
using GoalProcess.Tests;

namespace GoalProcess.Web.Tests.Support;

/// <summary>A person at a browser with cookies of its own. Redirects are not followed unless asked for.</summary>
public sealed class Visitor(HttpClient client)
{
    private const string Confirm = "[data-testid=confirm]";

    public async Task<Page> GetAsync(string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));
        return await Page.ReadAsync(response);
    }

    /// <summary>Asks with a header of one's own choice.</summary>
    public async Task<Page> GetAsync(string path, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.RelativeOrAbsolute));
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await client.SendAsync(request);
        return await Page.ReadAsync(response);
    }

    /// <summary>The bare answer, of what is no page.</summary>
    public Task<HttpResponseMessage> SendAsync(string path) => client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));

    /// <summary>Where a redirect leads; the page itself when it is none.</summary>
    public async Task<Page> FollowAsync(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Location is { } location ? await FollowAsync(await GetAsync(location)) : page;
    }

    /// <summary>
    /// Sends the form as a browser would, with all its current values, its token, and what the test fills in. A field the form
    /// does not have is added; one given as null is left out.
    /// </summary>
    public async Task<Page> SubmitAsync(Page page, string formSelector, params (string Name, string? Value)[] fields)
    {
        ArgumentNullException.ThrowIfNull(page);
        var form = page.Document.QuerySelector(formSelector) as IHtmlFormElement
            ?? throw new InvalidOperationException($"No form {formSelector} on {page.Address}:\n{page.Html}");
        return await SubmitAsync(page, form, fields);
    }

    /// <summary>Sends one of the page's forms, as above.</summary>
    public async Task<Page> SubmitAsync(Page page, IHtmlFormElement form, params (string Name, string? Value)[] fields)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(form);
        var filled = fields.Select(field => field.Name).ToHashSet();
        var values = ValuesOf(form).Where(pair => !filled.Contains(pair.Key))
            .Concat(fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value ?? "")))
            .ToList();
        var address = new Uri(page.Address, form.GetAttribute("action") is { Length: > 0 } action ? action : page.Address.PathAndQuery);

        return string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase)
            ? await PostAsync(address.PathAndQuery, values)
            : await GetAsync($"{address.AbsolutePath}?{await new FormUrlEncodedContent(values).ReadAsStringAsync()}");
    }

    /// <summary>Sends one page's form to an address of the test's choice: what a load balancer does with it.</summary>
    public Task<Page> SubmitToAsync(string address, IHtmlFormElement form, params (string Name, string? Value)[] fields)
    {
        ArgumentNullException.ThrowIfNull(form);
        var filled = fields.Select(field => field.Name).ToHashSet();
        return PostAsync(address,
        [
            .. ValuesOf(form).Where(pair => !filled.Contains(pair.Key)),
            .. fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value ?? "")),
        ]);
    }

    /// <summary>A crafted request: no form, no token.</summary>
    public async Task<Page> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> values)
    {
        using var content = new FormUrlEncodedContent(values);
        using var response = await client.PostAsync(new Uri(path, UriKind.RelativeOrAbsolute), content);
        return await Page.ReadAsync(response);
    }

    /// <summary>Sends one of the page's forms with a file, as a browser would.</summary>
    public async Task<Page> UploadAsync(Page page, string formSelector, string field, string name, byte[] content, params (string Name, string Value)[] more)
    {
        ArgumentNullException.ThrowIfNull(page);
        var form = page.Document.QuerySelector(formSelector) as IHtmlFormElement ?? throw new InvalidOperationException($"No form {formSelector} on {page.Address}:\n{page.Html}");
        using var body = new MultipartFormDataContent();

        foreach (var (key, value) in ValuesOf(form).Where(pair => more.All(other => other.Name != pair.Key)).Concat(more.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))))
        {
            body.Add(new StringContent(value), key);
        }

        using var file = new ByteArrayContent(content);
        body.Add(file, field, name);
        using var response = await client.PostAsync(new Uri(page.Address, form.GetAttribute("action")!), body);
        return await Page.ReadAsync(response);
    }

    /// <summary>The bare answer to a form, of what is no page.</summary>
    public async Task<HttpResponseMessage> SendFormAsync(string path, IEnumerable<KeyValuePair<string, string>> values)
    {
        using var content = new FormUrlEncodedContent(values);
        return await client.PostAsync(new Uri(path, UriKind.RelativeOrAbsolute), content);
    }

    /// <summary>The bare answer to whatever is sent, with the token of a form in a header.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, HttpContent content, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.RelativeOrAbsolute)) { Content = content };
        request.Headers.Add("RequestVerificationToken", token);
        return await client.SendAsync(request);
    }

    /// <summary>Signs in through the real form.</summary>
    public async Task<Page> TrySignInAsync(string email, string password, string path = "/logga-in") =>
        await SubmitAsync(await GetAsync(path), "[data-testid=sign-in]", ("Email", email), ("Password", password));

    /// <summary>Gives the password once more where the page asks who it is; the page itself where it does not.</summary>
    public async Task<Page> ConfirmAsync(Page page, string password = RunningApp.Password)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Document.QuerySelector(Confirm) is null ? page : await SubmitAsync(page, Confirm, ("ConfirmPassword", password));
    }

    /// <summary>What a browser would send of the form as it stands, its token too.</summary>
    public static IEnumerable<KeyValuePair<string, string>> ValuesOf(IHtmlFormElement form)
    {
        ArgumentNullException.ThrowIfNull(form);

        foreach (var element in form.Elements.Where(each => !each.HasAttribute("disabled")))
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "submit" or "button" or "reset" or "image" or "file" }:
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                case IHtmlButtonElement:
                    break;
                case IHtmlInputElement { Name.Length: > 0 } input:
                    yield return new(input.Name, input.Value);
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } area:
                    yield return new(area.Name, area.Value);
                    break;
                case IHtmlSelectElement { Name.Length: > 0 } select:
                    foreach (var option in select.Options.Where(option => option.IsSelected))
                    {
                        yield return new(select.Name, option.Value);
                    }

                    break;
            }
        }
    }
}
