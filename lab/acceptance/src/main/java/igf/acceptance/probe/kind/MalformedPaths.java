package igf.acceptance.probe.kind;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.call.Expectation;
import igf.acceptance.probe.world.Operation;
import igf.acceptance.probe.world.ProbeContext;
import java.util.List;
import java.util.stream.Stream;

/** Malformed paths, ids of other types of resources, and invalid queries. */
public final class MalformedPaths implements HostileCalls {
    private static final List<String> IDS = List.of(
            "%00",
            "a%2fb",
            "..%2f..%2fadmin",
            "%5c",
            "%ff%fe",
            "%c0%af",
            "%e2%80%ae",
            "%0d%0aSet-Cookie:%20a=b",
            "x".repeat(7_000),
            "-1",
            "0",
            "00000000-0000-0000-0000-000000000000",
            "%7b%7d",
            "'%20OR%201=1",
            "$ne",
            ";jsessionid=1",
            "%252e%252e",
            "a.b");
    private static final List<String> QUERIES = List.of(
            "none-such=1",
            "limit=99999999999999999999",
            "limit=-1",
            "limit=a",
            "cursor=nonsense",
            "cursor=%ff%00",
            "asOf=yesterday",
            "asOf=%2B999999999-12-31T23:59:59Z",
            "after=-1",
            "since=a",
            "release=99999999999",
            "state=NONE_SUCH",
            "edition=%00",
            "=",
            "a=%c3%28",
            "a[b]=c&limit=1&limit=2");
    private static final List<String> METHODS =
            List.of("TRACE", "BREW", "PROPFIND", "get", "OPTIONS", "HEAD", "DELETE", "PUT", "PATCH");
    private static final List<String> PAGES = List.of(
            "/console/login/evil",
            "/console/code/evil",
            "/invitations/evil",
            "/choices/evil",
            "/links/evil",
            "/registrations/confirm/evil",
            "/me/agenda/evil.ics",
            "/mailbox/evil",
            "/docs/openapi/evil",
            "/merge/evil",
            "/mergers/evil",
            "/error",
            "/actuator/env",
            "/actuator/heapdump",
            "/v3/api-docs",
            "/internal/views",
            "/login?error=%3Cscript%3E",
            "/.env",
            "/docs/..%2f..%2fapplication.yml");

    @Override
    public Stream<Call> calls(ProbeContext context) {
        return Stream.of(
                        malformedIds(context),
                        idsOfOtherTypes(context),
                        malformedQueries(context),
                        unknownMethods(context),
                        unknownPages())
                .flatMap(calls -> calls);
    }

    private static Stream<Call> malformedIds(ProbeContext context) {
        return context.operations().stream()
                .filter(operation -> operation.path().contains("{") && operation.isRead())
                .flatMap(operation -> IDS.stream()
                        .map(id -> Call.of(
                                        "malformed ids",
                                        context.permittedCaller(operation),
                                        operation.method(),
                                        withLastParameter(operation, id, context))
                                .expecting(Expectation.MAY_BE_MISSING)));
    }

    /** Returns the path with this value in place of the last parameter. */
    private static String withLastParameter(Operation operation, String id, ProbeContext context) {
        int begin = operation.path().lastIndexOf('{');
        int end = operation.path().lastIndexOf('}') + 1;
        Operation known = new Operation(
                operation.service(),
                operation.method(),
                operation.path().substring(0, begin) + "LAST" + operation.path().substring(end),
                operation.bodies(),
                operation.members(),
                operation.parameters(),
                operation.access());
        return context.ownResources().fillPath(known).replace("LAST", id);
    }

    private static Stream<Call> idsOfOtherTypes(ProbeContext context) {
        return context.operations().stream()
                .filter(operation -> operation.path().contains("{") && operation.isRead())
                .flatMap(operation -> context.ownResources().ids().values().stream()
                        .map(id -> Call.of(
                                        "ids of other resources",
                                        context.permittedCaller(operation),
                                        operation.method(),
                                        withLastParameter(operation, id, context))
                                .expecting(Expectation.MAY_BE_MISSING)));
    }

    private static Stream<Call> malformedQueries(ProbeContext context) {
        return context.operations().stream()
                .filter(Operation::isRead)
                .flatMap(operation -> Stream.concat(QUERIES.stream(), repeatedParameters(operation))
                        .map(query -> Call.of(
                                "malformed queries",
                                context.permittedCaller(operation),
                                "GET",
                                context.ownResources().fillPath(operation) + "?"
                                        + query.replace("[", "%5B").replace("]", "%5D"))));
    }

    /** Repeats each parameter of the operation with two values. */
    private static Stream<String> repeatedParameters(Operation operation) {
        return operation.parameters().stream().map(name -> name + "=x&" + name + "=y");
    }

    private static Stream<Call> unknownMethods(ProbeContext context) {
        Caller secretariat = context.caller("secretariat");
        return Stream.of("/api/v1/editions", "/api/v1/none-such", "/api/v1/admin/audit", "/health", "/docs", "/")
                .flatMap(path -> METHODS.stream()
                        .map(method -> Call.of("unknown methods", secretariat, method, path)
                                .expecting(
                                        path.startsWith("/api") && !method.equals("HEAD")
                                                ? Expectation.ANY_VALID
                                                : Expectation.PAGE)));
    }

    private static Stream<Call> unknownPages() {
        return PAGES.stream()
                .map(path ->
                        Call.of("unknown pages", Caller.ANONYMOUS, "GET", path).expecting(Expectation.PAGE));
    }
}
