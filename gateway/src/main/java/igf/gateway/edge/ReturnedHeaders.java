package igf.gateway.edge;

import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What a caller gets to see of a service's headers: not what it runs on, and the request's name once only. */
@Component
class ReturnedHeaders implements ResponseHttpHeadersFilter {

    private static final Set<String> DROPPED = Set.of("server", "x-powered-by", "x-request-id");

    @Override
    public HttpHeaders apply(HttpHeaders returned, ServerResponse response) {
        Set<String> hop = HopByHop.of(returned);
        HttpHeaders headers = new HttpHeaders();
        returned.forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!DROPPED.contains(lower) && !hop.contains(lower)) {
                headers.addAll(name, values);
            }
        });
        return headers;
    }
}
