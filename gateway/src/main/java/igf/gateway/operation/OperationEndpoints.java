package igf.gateway.operation;

import igf.api.problem.ProblemKind;
import igf.gateway.problem.ProblemException;
import igf.gateway.service.Backend;
import igf.gateway.service.Backends;
import igf.gateway.service.PropagatedHeaders;
import igf.gateway.service.ServiceClient;
import igf.gateway.service.ServiceResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Forwards administrative calls with the caller's token. The services decide who may use them. */
@RestController
@RequestMapping("/api/v1")
class OperationEndpoints {

    private final Backends backends;
    private final ServiceClient serviceClient;
    private final PropagatedHeaders headers;
    private final ListMerger listMerger;

    OperationEndpoints(
            Backends backends, ServiceClient serviceClient, PropagatedHeaders headers, ListMerger listMerger) {
        this.backends = backends;
        this.serviceClient = serviceClient;
        this.headers = headers;
        this.listMerger = listMerger;
    }

    @GetMapping({"/admin/projections", "/admin/dead-letters", "/admin/audit"})
    ResponseEntity<String> list(HttpServletRequest request) {
        return listMerger.list(pathOf(request), headers.of(request));
    }

    @PostMapping({
        "/admin/projections/{service}/{name}/rebuild",
        "/admin/publishers/{service}/resend",
        "/admin/audit/{service}/verify"
    })
    ResponseEntity<String> forwardToService(@PathVariable String service, HttpServletRequest request)
            throws IOException {
        Backend backend = backends.find(service).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
        return send(backend, request, body(request)).toResponseEntity();
    }

    @PostMapping({"/admin/dead-letters/{id}/retry", "/admin/dead-letters/{id}/discard"})
    ResponseEntity<String> deadLetter(HttpServletRequest request) throws IOException {
        return forwardToOwner(request);
    }

    @GetMapping("/operations/{id}")
    ResponseEntity<String> operation(HttpServletRequest request) throws IOException {
        return forwardToOwner(request);
    }

    @DeleteMapping("/operations/{id}")
    ResponseEntity<String> cancel(HttpServletRequest request) throws IOException {
        return forwardToOwner(request);
    }

    /**
     * Sends the request to one service after another, since an id does not say which service it belongs to. Returns the
     * first response other than 404.
     */
    private ResponseEntity<String> forwardToOwner(HttpServletRequest request) throws IOException {
        String body = body(request);
        for (Backend service : backends.services()) {
            ServiceResponse response = send(service, request, body);
            if (!response.isNotFound()) {
                return response.toResponseEntity();
            }
        }
        throw new ProblemException(ProblemKind.NOT_FOUND);
    }

    private ServiceResponse send(Backend service, HttpServletRequest request, String body) {
        URI uri = service.base().resolve(pathOf(request));
        return serviceClient.send(
                HttpMethod.valueOf(request.getMethod()), uri, headers.of(request), body.isEmpty() ? null : body);
    }

    private static String body(HttpServletRequest request) throws IOException {
        return new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String pathOf(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
