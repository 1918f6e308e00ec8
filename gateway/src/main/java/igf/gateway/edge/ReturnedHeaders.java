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

    private static final Set<String> DROPPED =
            Set.of("server", "x-powered-by", EdgeFilter.REQUEST_ID.toLowerCase(Locale.ROOT));

    @Override
    public HttpHeaders apply(HttpHeaders returned, ServerResponse response) {
        return HopByHop.without(returned, DROPPED::contains);
    }
}
