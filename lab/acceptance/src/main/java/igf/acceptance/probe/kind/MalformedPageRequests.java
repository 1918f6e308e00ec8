package igf.acceptance.probe.kind;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Expectation;
import igf.acceptance.probe.world.ProbeContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Requests for pages and other paths of the gateway, with malformed queries, cookies, languages and bodies. */
public final class MalformedPageRequests implements HostileCalls {
    private static final String KIND = "malformed page requests";
    private static final List<String> PAGES = List.of(
            "/",
            "/home",
            "/me",
            "/search",
            "/submit/",
            "/today/",
            "/edition/",
            "/schedule/",
            "/programme/",
            "/call/",
            "/register/",
            "/links",
            "/links/evil",
            "/invitations/evil",
            "/console/login/console",
            "/console/code/console",
            "/docs",
            "/login",
            "/demo/clock",
            "/mailbox",
            "/health/ready",
            "/api/v1/admin/projections",
            "/api/v1/admin/dead-letters");
    private static final List<String> QUERIES = List.of(
            "a=%zz",
            "a=%c3%28",
            "=",
            "%",
            IntStream.range(0, 1_100).mapToObj(n -> "a" + n + "=1").collect(Collectors.joining("&")));
    private static final List<String> HEADERS = List.of(
            "Accept-Language: de-DE,de;q=0.95,es;q=0.9,it;q=0.85,pt;q=0.8,nl;q=0.75,sv;q=0.7,da;q=0.65,nb;q=0.6,fi;q=0.55,en;q=0.5",
            "Accept-Language: " + "en,".repeat(900),
            "X-API-Key: a:b.c",
            "Cookie: REDIRECT_URI=%zz",
            // Base64 of "%zz" and of malformed addresses.
            "Cookie: REDIRECT_URI=JXp6",
            "Cookie: REDIRECT_URI=aHR0cDovL1s=",
            "Cookie: REDIRECT_URI=aHR0cDovLyV6ei8leno/YT0leno=",
            "Cookie: IGF_LANGUAGE=%zz; IGF_FORM=%zz; IGF_PERSON=per_x; IGF_CONSOLE=%zz",
            "Referer: http://[");
    private static final List<String> BODIES = List.of(
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\na=1",
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\n%zz",
            "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 100\r\n\r\n--x",
            "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{}");

    @Override
    public Stream<Call> calls(ProbeContext context) {
        String edition = context.ownResources().ids().get("editions");
        return PAGES.stream()
                .map(page -> page.endsWith("/") && page.length() > 1 ? page + edition : page)
                .flatMap(page -> Stream.of(
                                QUERIES.stream().map(query -> get(page + "?" + query, "Accept: text/html")),
                                HEADERS.stream().map(header -> get(page, "Accept: text/html\r\n" + header)),
                                BODIES.stream().map(body -> rawCall("POST " + page, body)))
                        .flatMap(calls -> calls));
    }

    private static Call get(String address, String headers) {
        return rawCall("GET " + address, headers + "\r\n\r\n");
    }

    private static Call rawCall(String requestLine, String headersAndBody) {
        return Call.raw(KIND, requestLine + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + headersAndBody)
                .expecting(Expectation.PAGE);
    }
}
