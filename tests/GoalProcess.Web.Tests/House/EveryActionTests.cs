using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.House;

public sealed class EveryActionTests(TestApp app) : IClassFixture<TestApp>
{
    // for files made after the build, in development only; closed like all that does not say otherwise
    private const string FrameworksOwn = "Fallback {**path:file}";

    [Fact]
    public void Every_address_says_who_may_come_in()
    {
        var silent = Endpoints()
            .Where(endpoint => endpoint.Metadata.GetMetadata<MayAttribute>() is null
                && endpoint.Metadata.GetMetadata<SignedInAttribute>() is null
                && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => endpoint.DisplayName)
            .Where(name => name != FrameworksOwn);

        Assert.Empty(silent);
    }

    [Fact]
    public void Only_the_error_pages_take_a_form_without_a_token()
    {
        var careless = Actions()
            .Where(action => action.FilterDescriptors.Any(each => each.Filter is IgnoreAntiforgeryTokenAttribute))
            .Select(action => action.ControllerName);

        Assert.Equal(["Errors"], careless.Distinct());
    }

    [Fact]
    public void Every_address_that_changes_something_says_its_method()
    {
        var anyMethod = Actions()
            .Where(action => action.ControllerName != "Errors")
            .Where(action => action.EndpointMetadata.OfType<IHttpMethodMetadata>().All(each => each.HttpMethods.Count == 0))
            .Select(action => action.DisplayName);

        Assert.Empty(anyMethod);
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    private IEnumerable<ControllerActionDescriptor> Actions() =>
        Endpoints().Select(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()).OfType<ControllerActionDescriptor>();
}
