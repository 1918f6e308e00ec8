package igf.gateway.service;

import igf.gateway.proxy.ServiceRequestHeaders;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Selects the request headers that the gateway passes on when it calls a service itself for the caller. */
@Component
public class PropagatedHeaders {

    private static final List<String> NAMES = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            "Idempotency-Key",
            "Consistency-Token",
            "Prefer",
            "traceparent",
            "tracestate");

    private final ServiceRequestHeaders requestHeaders;

    PropagatedHeaders(ServiceRequestHeaders requestHeaders) {
        this.requestHeaders = requestHeaders;
    }

    public HttpHeaders of(HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        NAMES.forEach(name -> {
            String value = request.getHeader(name);
            if (value != null) {
                headers.set(name, value);
            }
        });
        requestHeaders.addGatewayHeaders(request, headers::set);
        return headers;
    }
}
