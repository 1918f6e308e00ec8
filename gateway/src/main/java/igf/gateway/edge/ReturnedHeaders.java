package igf.gateway.edge;

import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What a caller gets to see of a service's headers: not what it runs on, and the request's name once only. */
@Component
class ReturnedHeaders implements ResponseHttpHeadersFilter {

    private static final List<String> DROPPED = List.of("Server", "X-Powered-By", EdgeFilter.REQUEST_ID);

    @Override
    public HttpHeaders apply(HttpHeaders returned, ServerResponse response) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(returned);
        DROPPED.forEach(headers::remove);
        return headers;
    }
}
