package igf.platform.web.body;

import igf.platform.web.Problem;
import igf.platform.web.SeparateItems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.StreamUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Checks a body completely, so that parse errors and Bean Validation errors are in one response. */
@ControllerAdvice
public class BodyChecks extends RequestBodyAdviceAdapter {

    private final BodyValidator validator;

    BodyChecks(BodyValidator validator) {
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
            BodyErrors.begin(type);
            return input;
        }
        var body = StreamUtils.copyToByteArray(input.getBody());
        if (!hasSeparateItems(type, body)) {
            var flaws = PlainText.flaws(body);
            if (!flaws.isEmpty()) {
                throw flaws.toProblem();
            }
        }
        BodyErrors.begin(type);
        return new BufferedBody(input.getHeaders(), body);
    }

    private static boolean hasSeparateItems(Type type, byte[] body) {
        return type instanceof Class<?> named
                && named.isAnnotationPresent(SeparateItems.class)
                && new String(body, StandardCharsets.UTF_8).stripLeading().startsWith("[");
    }

    /** A body in memory, which can be read again. */
    private record BufferedBody(HttpHeaders headers, byte[] body) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }

    @Override
    public Object afterBodyRead(
            @Nullable Object body,
            HttpInputMessage input,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        var flaws = BodyErrors.end();
        if (body == null) {
            if (flaws.isEmpty()) {
                flaws.add(new Problem.Flaw("", "REQUIRED", FlawTexts.isNull("")));
            }
            throw flaws.toProblem();
        }
        var items = body instanceof Iterable<?> list ? list : List.of(body);
        int index = 0;
        for (var item : items) {
            if (flaws.isFull()) {
                flaws.markTruncated();
                break;
            }
            var prefix = body instanceof Iterable<?> ? "/" + index++ : "";
            if (item == null) {
                flaws.add(new Problem.Flaw(prefix, "REQUIRED", FlawTexts.isNull(prefix)));
                continue;
            }
            validator.check(item, prefix, flaws);
        }
        if (!flaws.isEmpty()) {
            throw flaws.toProblem();
        }
        return body;
    }
}
