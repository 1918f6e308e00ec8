package igf.gateway.proxy;

import igf.gateway.request.RequestFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's response without hop-by-hop headers, software headers and the service's request id. The gateway sets its
 * own request id.
 */
record ProxiedResponse(StreamedResponse serviceResponse) implements ServerResponse {

    private static final Set<String> DROPPED_HEADERS =
            HopByHopHeaders.standardAnd("Server", "X-Powered-By", RequestFilter.REQUEST_ID);

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(serviceResponse.status());
    }

    @Override
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        for (Header header : forwardedHeaders()) {
            headers.add(header.getName(), header.getValue());
        }
        return headers;
    }

    /** Returns an empty map: cookies are forwarded as headers. */
    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        try (serviceResponse) {
            byte[] buffer = serviceResponse.buffer();
            // Reads before the status is set: if a small response breaks off here, the caller gets a problem document.
            int read = serviceResponse.read(buffer);
            response.setStatus(serviceResponse.status());
            for (Header header : forwardedHeaders()) {
                response.addHeader(header.getName(), header.getValue());
            }
            OutputStream out = response.getOutputStream();
            for (; read > 0; read = serviceResponse.read(buffer)) {
                out.write(buffer, 0, read);
                if (serviceResponse.isEventStream()) {
                    out.flush();
                }
            }
        }
        return null;
    }

    private List<Header> forwardedHeaders() {
        List<Header> all = Arrays.asList(serviceResponse.headers());
        Set<String> dropped = HopByHopHeaders.withConnectionHeaders(
                DROPPED_HEADERS,
                all.stream()
                        .filter(header -> header.getName().equalsIgnoreCase(HttpHeaders.CONNECTION))
                        .map(Header::getValue)
                        .toList());
        return all.stream()
                .filter(header -> !dropped.contains(header.getName()))
                .toList();
    }
}
