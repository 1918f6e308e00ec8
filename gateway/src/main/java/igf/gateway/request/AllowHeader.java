package igf.gateway.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Removes TRACE from {@code Allow}. The servlet API lists it for every path, but the web server rejects it. */
final class AllowHeader extends HttpServletResponseWrapper {

    private AllowHeader(HttpServletResponse response) {
        super(response);
    }

    /** Returns the response itself, except to OPTIONS. */
    static HttpServletResponse withoutTrace(HttpServletRequest request, HttpServletResponse response) {
        return request.getMethod().equals("OPTIONS") ? new AllowHeader(response) : response;
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        super.setHeader(name, value == null ? null : cleaned(name, value));
    }

    @Override
    public void addHeader(String name, String value) {
        super.addHeader(name, cleaned(name, value));
    }

    private static String cleaned(String name, String value) {
        return name.equalsIgnoreCase(HttpHeaders.ALLOW)
                ? Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(method -> !method.equals("TRACE"))
                        .collect(Collectors.joining(", "))
                : value;
    }
}
