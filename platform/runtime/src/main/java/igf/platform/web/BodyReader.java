package igf.platform.web;

import igf.platform.web.body.BodyErrors;
import igf.platform.web.body.BodyValidator;
import igf.platform.web.body.PlainText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one of several bodies in a request, with the same checks as for a whole body. Returns flaws instead of throwing
 * an exception.
 */
public final class BodyReader {

    private final JsonMapper json;
    private final BodyValidator validator;

    public BodyReader(JsonMapper json, BodyValidator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @param body the body, or null if it could not be read; valid only without flaws */
    public record Result<T>(@Nullable T body, List<Problem.Flaw> flaws) {
        public Result {
            flaws = List.copyOf(flaws);
        }
    }

    public <T> Result<T> read(String text, Class<T> type) {
        var flaws = PlainText.flaws(text);
        if (!flaws.isEmpty()) {
            return new Result<>(null, flaws.listed());
        }
        T body = null;
        BodyErrors.begin(type);
        try {
            body = json.readValue(text, type);
        } catch (JacksonException e) {
            flaws.add(BodyErrors.unreadable(e));
        } finally {
            flaws.addAll(BodyErrors.end());
        }
        if (body != null) {
            validator.check(body, "", flaws);
        }
        return new Result<>(body, flaws.listed());
    }
}
