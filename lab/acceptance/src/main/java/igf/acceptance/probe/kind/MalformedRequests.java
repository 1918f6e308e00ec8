package igf.acceptance.probe.kind;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.world.ProbeContext;
import java.util.List;
import java.util.stream.Stream;

/** Bytes that are not an HTTP request, or only half of one. */
public final class MalformedRequests implements HostileCalls {
    private static final String KIND = "malformed requests";
    private static final String END = "\r\nHost: 127.0.0.1\r\nConnection: close\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";

    @Override
    public Stream<Call> calls(ProbeContext context) {
        String post = "POST " + context.editionPath() + "/registrations HTTP/1.1" + END + JSON;
        String links = "POST /api/v1/links HTTP/1.1" + END + JSON;
        String get = "GET /api/v1/proposals/x HTTP/1.1" + END;
        return Stream.of(
                        bodies(post),
                        bodies(links),
                        List.of(
                                "GET /api/v1/proposals/%zz HTTP/1.1" + END + "\r\n",
                                "GET /api/v1/proposals/a\\b HTTP/1.1" + END + "\r\n",
                                "GET /api/v1/proposals/\u00c3( HTTP/1.1" + END + "\r\n",
                                "GET /api/v1/proposals/a b HTTP/1.1" + END + "\r\n",
                                "GET /api/v1/proposals?% HTTP/1.1" + END + "\r\n",
                                "GET /api/v1/proposals?<>\"{}|^` HTTP/1.1" + END + "\r\n",
                                "GET /../../etc/passwd HTTP/1.1" + END + "\r\n",
                                "GET /api/v1/editions/../../actuator/env HTTP/1.1" + END + "\r\n",
                                "CONNECT 127.0.0.1:22 HTTP/1.1" + END + "\r\n",
                                "CONNECT /api/v1/editions HTTP/1.1" + END + "\r\n",
                                "GET http://169.254.169.254/ HTTP/1.1" + END + "\r\n",
                                "GET /api/v1/proposals/x HTTP/9.9" + END + "\r\n",
                                "G\u0000T / HTTP/1.1" + END + "\r\n",
                                "nonsense\r\n\r\n",
                                "\u0016\u0003\u0001\u0002\u0000\u0001",
                                get + "X-A: " + "x".repeat(40_000) + "\r\n\r\n",
                                get + "X-A: a\u0000b\r\n\r\n",
                                get + "no colon\r\n\r\n",
                                get + "Authorization: Bearer \u00ff\u0001\r\n\r\n",
                                get + "X-API-Key: a.b.c\u007f\r\n\r\n",
                                "GET /api/v1/proposals/x HTTP/1.1\r\nConnection: close\r\n\r\n",
                                "GET /api/v1/proposals/x HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n"))
                .flatMap(List::stream)
                .map(request -> Call.raw(KIND, request));
    }

    private static List<String> bodies(String post) {
        return List.of(
                post + "Content-Length: 100\r\n\r\n{\"name\":",
                post + "Content-Length: -1\r\n\r\n{}",
                post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                post + "Content-Length: nonsense\r\n\r\n{}",
                post + "Content-Length: 99999999999999999999\r\n\r\n{}",
                post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                post + "Transfer-Encoding: chunked\r\n\r\nnonsense\r\n{}\r\n0\r\n\r\n",
                post + "Transfer-Encoding: chunked\r\n\r\n5\r\n{}",
                post + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n{}",
                post + "Transfer-Encoding: gzip\r\n\r\n{}",
                post + "Transfer-Encoding: chunked, nonsense\r\n\r\n0\r\n\r\n",
                post + "Expect: nonsense\r\nContent-Length: 1\r\n\r\n{");
    }
}
