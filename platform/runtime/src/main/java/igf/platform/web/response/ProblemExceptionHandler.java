package igf.platform.web.response;

import com.mongodb.MongoException;
import igf.api.problem.ProblemKind;
import igf.platform.command.TransientFailures;
import igf.platform.domain.RefusedException;
import igf.platform.domain.StaleVersionException;
import igf.platform.log.EventNotEnabledException;
import igf.platform.log.stored.UnknownEventException;
import igf.platform.view.ReadModelTimeoutException;
import igf.platform.web.Problem;
import igf.platform.web.body.BodyErrors;
import igf.platform.web.body.Flaws;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.util.StringUtils;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.core.JacksonException;

/** Converts exceptions of handlers to problem documents. Stack traces go to the log only. */
@ControllerAdvice
public class ProblemExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemExceptionHandler.class);

    private final ProblemDocuments problems;

    ProblemExceptionHandler(ProblemDocuments problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void refused(RefusedException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, e);
    }

    @ExceptionHandler
    void problem(Problem e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, e);
    }

    @ExceptionHandler
    void stale(StaleVersionException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, ProblemKind.PRECONDITION_FAILED, "It has changed since you read it: read it again.");
    }

    @ExceptionHandler
    void unreadable(HttpMessageNotReadableException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        BodyErrors.end();
        var flaw = e.getCause() instanceof JacksonException cause
                ? new Problem.Flaw(
                        BodyErrors.pointer(cause), "UNREADABLE", "This is not valid JSON of the expected shape here.")
                : new Problem.Flaw("", "REQUIRED", "The request needs a body.");
        problems.write(
                request,
                response,
                new Problem(ProblemKind.MALFORMED, "The request body cannot be read.", List.of(flaw)));
    }

    @ExceptionHandler
    void mismatch(TypeMismatchException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var name = e.getPropertyName() == null ? "" : e.getPropertyName();
        var value = e.getValue() instanceof Object[] several
                ? StringUtils.arrayToDelimitedString(several, ", ")
                : String.valueOf(e.getValue());
        problems.write(
                request,
                response,
                Problem.malformed(name, "INVALID_VALUE", "\"" + Flaws.shorten(value) + "\" is not a valid value."));
    }

    /** Handles a query or form with a bad encoding, which the web server rejects. */
    @ExceptionHandler
    void parameters(InvalidParameterException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(request, response, ProblemKind.MALFORMED, "The parameters are not percent-encoded UTF-8.");
    }

    /** Handles a bad {@code Accept}; the body's type was checked before. */
    @ExceptionHandler
    void forms(InvalidMediaTypeException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(request, response, ProblemKind.NOT_ACCEPTABLE, "The Accept header contains an invalid media type.");
    }

    @ExceptionHandler
    void header(MissingRequestHeaderException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(request, response, ProblemKind.MALFORMED, "The header " + e.getHeaderName() + " is missing.");
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(request, response, ProblemKind.TOO_LARGE, "The request is too large.");
    }

    /** Handles failures of a store and conflicts with another writer: 503 if the failure is transient, else 500. */
    @ExceptionHandler({
        DataAccessException.class,
        TransactionException.class,
        MongoException.class,
        EventStoreException.class,
        UnknownEventException.class,
        EventNotEnabledException.class,
        ConcurrencyException.class
    })
    void store(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (TransientFailures.isTransient(e)) {
            unavailable(e, request, response);
        } else {
            any(e, request, response);
        }
    }

    @ExceptionHandler
    void behind(ReadModelTimeoutException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(request, response, ProblemKind.PROJECTION_BEHIND, "The last write is not visible here yet; try again.");
    }

    private void unavailable(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.warn("{} {} failed temporarily: {}", request.getMethod(), RedactedPath.of(request), e.toString());
        write(request, response, ProblemKind.UNAVAILABLE, "A part of the system is not available; try again.");
    }

    /** Ignores that the client of a stream has disconnected. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("The client has disconnected", e);
    }

    @ExceptionHandler
    void any(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            write(request, response, ProblemKind.ofStatus(known.getStatusCode().value()), detail(known));
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return;
        }
        LOG.error("{} {} failed", request.getMethod(), RedactedPath.of(request), e);
        write(request, response, ProblemKind.FAULT, "An internal error has occurred and was logged.");
    }

    private static String detail(ErrorResponse known) {
        var detail = known.getBody().getDetail();
        return detail == null ? "The request cannot be handled." : detail;
    }

    private void write(HttpServletRequest request, HttpServletResponse response, ProblemKind kind, String detail)
            throws IOException {
        problems.write(request, response, new Problem(kind, detail));
    }
}
