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
import igf.platform.web.body.AllowedValues;
import igf.platform.web.body.BodyErrors;
import igf.platform.web.body.FlawTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.util.StringUtils;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
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
                ? BodyErrors.unreadable(cause)
                : new Problem.Flaw("", "REQUIRED", "The request needs a body.");
        problems.write(request, response, new Problem(ProblemKind.MALFORMED, flaw.detail(), List.of(flaw)));
    }

    @ExceptionHandler
    void mismatch(TypeMismatchException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var name = e.getPropertyName() == null ? "" : e.getPropertyName();
        // The cause names one of several values.
        var item = e.getCause() instanceof ConversionFailedException cause ? cause : null;
        var value = item == null ? e.getValue() : item.getValue();
        var type = item == null ? e.getRequiredType() : item.getTargetType().getType();
        var given = value instanceof Object[] several
                ? StringUtils.arrayToDelimitedString(several, ", ")
                : String.valueOf(value);
        var form = type == null ? "another value" : FlawTexts.form(type);
        problems.write(
                request,
                response,
                Problem.malformed(new Problem.Flaw(
                        name,
                        "INVALID_VALUE",
                        FlawTexts.mustBe(name, form, FlawTexts.quote(given)),
                        type == null ? null : AllowedValues.of(type))));
    }

    @ExceptionHandler
    void missing(MissingServletRequestParameterException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var name = e.getParameterName();
        problems.write(
                request, response, Problem.malformed(name, "REQUIRED", "The query parameter " + name + " is missing."));
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
        var name = e.getHeaderName();
        problems.write(request, response, Problem.malformed(name, "REQUIRED", "The header " + name + " is missing."));
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
            // Headers that HTTP asks for, such as Allow.
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            write(
                    request,
                    response,
                    ProblemKind.ofStatus(known.getStatusCode().value()),
                    detail(known, request.getContentType()));
            return;
        }
        LOG.error("{} {} failed", request.getMethod(), RedactedPath.of(request), e);
        write(request, response, ProblemKind.FAULT, "An internal error has occurred and was logged.");
    }

    private static String detail(ErrorResponse known, @Nullable String contentType) {
        return switch (known) {
            case HttpMediaTypeNotSupportedException e ->
                "Content-Type must be " + oneOf(e.getSupportedMediaTypes())
                        + (contentType == null ? ", and is missing." : ", not " + FlawTexts.quote(contentType) + ".");
            case HttpMediaTypeNotAcceptableException e
            when e.getSupportedMediaTypes().isEmpty() -> "The Accept header contains an invalid media type.";
            case HttpMediaTypeNotAcceptableException e ->
                "Accept must allow " + oneOf(e.getSupportedMediaTypes()) + ".";
            case HttpRequestMethodNotSupportedException e
            when e.getSupportedMethods() != null ->
                "The method " + e.getMethod() + " is not allowed here; use "
                        + String.join(" or ", e.getSupportedMethods()) + ".";
            case NoResourceFoundException _ ->
                "There is nothing at this address. All operations are listed at /docs/reference.";
            default -> Objects.requireNonNullElse(known.getBody().getDetail(), "The request cannot be handled.");
        };
    }

    private static String oneOf(List<MediaType> types) {
        return types.stream().map(MediaType::toString).distinct().collect(Collectors.joining(" or "));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, ProblemKind kind, String detail)
            throws IOException {
        problems.write(request, response, new Problem(kind, detail));
    }
}
