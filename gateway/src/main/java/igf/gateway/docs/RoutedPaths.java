package igf.gateway.docs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.config.RouteProperties;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Checks which service an API path is routed to. Paths without a route are not documented. */
@Component
class RoutedPaths {

    /** Paths for which the gateway merges the responses of all services. */
    private static final List<String> MERGED = List.of("/api/v1/admin/", "/api/v1/operations/");

    private record Route(String service, List<PathPattern> patterns) {}

    private final List<Route> routes;

    RoutedPaths(GatewayMvcProperties properties) {
        this.routes = properties.getRoutes().stream().map(RoutedPaths::toRoute).toList();
    }

    private static Route toRoute(RouteProperties route) {
        List<PathPattern> patterns = route.getPredicates().stream()
                .filter(predicate -> "Path".equals(predicate.getName()))
                .flatMap(predicate -> predicate.getArgs().values().stream())
                .flatMap(paths -> Arrays.stream(paths.split(",")))
                .map(path -> PathPatternParser.defaultInstance.parse(path.strip()))
                .toList();
        // An id is a service's name, and may have a suffix: a service can have several routes.
        return new Route(String.valueOf(route.getId()).replaceFirst("-.*", ""), patterns);
    }

    /** @param path as in an OpenAPI document, with variables in braces */
    boolean isRoutedTo(String service, String path) {
        if (MERGED.stream().anyMatch(path::startsWith)) {
            return service.equals("proposal");
        }
        return findService(path).filter(service::equals).isPresent();
    }

    private Optional<String> findService(String path) {
        PathContainer sample = PathContainer.parsePath(path.replaceAll("\\{[^}]*}", "x"));
        return routes.stream()
                .filter(route -> route.patterns().stream().anyMatch(pattern -> pattern.matches(sample)))
                .map(Route::service)
                .findFirst();
    }
}
