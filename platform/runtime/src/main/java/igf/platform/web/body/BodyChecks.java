package igf.platform.web.body;

import igf.platform.web.Problem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.StreamUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Every body is checked whole: what reading found and what Bean Validation finds come in one answer. */
@ControllerAdvice
public class BodyChecks extends RequestBodyAdviceAdapter {

    private final Validator validator;

    BodyChecks(Validator validator) {
        this.validator = validator;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage input,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        if (!JacksonJsonHttpMessageConverter.class.isAssignableFrom(converter)) {
            BodyErrors.begin();
            return input;
        }
        var body = StreamUtils.copyToByteArray(input.getBody());
        var flaws = PlainText.flaws(body);
        if (!flaws.isEmpty()) {
            throw malformed(flaws);
        }
        BodyErrors.begin();
        return new Whole(input.getHeaders(), body);
    }

    /** A body that was read once and is read again. */
    private record Whole(HttpHeaders headers, byte[] body) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }

    private static Problem malformed(List<Problem.Flaw> flaws) {
        return new Problem(Problem.Kind.MALFORMED, "The request body has " + flaws.size() + " error(s).", flaws);
    }

    @Override
    public Object afterBodyRead(
            @Nullable Object body,
            HttpInputMessage input,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        var flaws = new ArrayList<>(BodyErrors.end());
        if (body == null) {
            throw malformed(flaws.isEmpty() ? List.of(new Problem.Flaw("", "REQUIRED", "must not be null")) : flaws);
        }
        var items = body instanceof Iterable<?> list ? list : List.of(body);
        int index = 0;
        for (var item : items) {
            var prefix = body instanceof Iterable<?> ? "/" + index++ : "";
            if (item == null) {
                flaws.add(new Problem.Flaw(prefix, "REQUIRED", "must not be null"));
                continue;
            }
            add(validator.validate(item), prefix, flaws);
        }
        if (!flaws.isEmpty()) {
            throw malformed(flaws);
        }
        return body;
    }

    /** What reading found already is not told twice. */
    public static <T> void add(Set<ConstraintViolation<T>> violations, String prefix, List<Problem.Flaw> flaws) {
        for (var violation : violations) {
            var flaw = flaw(prefix, violation);
            if (flaws.stream().noneMatch(f -> f.pointer().equals(flaw.pointer()))) {
                flaws.add(flaw);
            }
        }
    }

    private static Problem.Flaw flaw(String prefix, ConstraintViolation<?> violation) {
        var pointer = new StringBuilder(prefix);
        for (var node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        var code = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        var required = code.equals("NotNull") || code.equals("NotBlank") || code.equals("NotEmpty");
        return new Problem.Flaw(
                pointer.toString(), required ? "REQUIRED" : code.toUpperCase(Locale.ROOT), violation.getMessage());
    }
}
