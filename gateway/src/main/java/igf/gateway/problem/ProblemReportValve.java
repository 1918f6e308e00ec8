package igf.gateway.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * Writes a problem document for requests that Tomcat rejects before any filter runs, in place of Tomcat's error page.
 */
public final class ProblemReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        // The gateway is no proxy for CONNECT, whatever status Tomcat chose for the address.
        ProblemKind kind = "CONNECT".equals(request.getMethod())
                ? ProblemKind.METHOD_NOT_ALLOWED
                : ProblemKind.ofServerError(status);
        String document = "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(
                        kind.type(),
                        kind.slug().substring(0, 1).toUpperCase(Locale.ROOT)
                                + kind.slug().substring(1).replace('-', ' '),
                        kind.status(),
                        kind.status() >= 500
                                ? "The request could not be carried out."
                                : "The request line or a header is not as HTTP asks for.");
        try {
            response.setStatus(kind.status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader("Cache-Control", "no-store");
            response.getReporter().write(document);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // The client has closed the connection.
            container.getLogger().debug("the problem document was not sent", e);
        }
    }
}
