package igf.gateway.problem;

import igf.api.problem.ProblemKind;
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
        // The gateway is no proxy for CONNECT, whatever status Tomcat chose for the address. An unknown HTTP version
        // (505) or transfer coding (501) is the caller's error.
        ProblemKind kind = "CONNECT".equals(request.getMethod())
                ? ProblemKind.METHOD_NOT_ALLOWED
                : ProblemKind.ofStatus(status == 501 || status == 505 ? 400 : status);
        String document = "{\"type\":\"%s\",\"documentation\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(
                        kind.type(),
                        kind.documentation(),
                        kind.title(Locale.ENGLISH),
                        kind.status(),
                        kind.status() >= 500
                                ? "The request could not be carried out."
                                : "The request line or a header does not conform to HTTP.");
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
