package igf.platform.web.body;

import igf.platform.web.Problem;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/**
 * Collects unknown members, wrong types and unknown values while a body is parsed, so that the response has all of
 * them. Parsing continues with null, and {@link BodyChecks} then rejects the body.
 */
public final class BodyErrors extends DeserializationProblemHandler {

    private static final String ONE_VALUE = "expected one JSON value and nothing after it.";
    private static final ThreadLocal<Flaws> CURRENT = new ThreadLocal<>();

    public static void begin() {
        CURRENT.set(new Flaws());
    }

    public static Flaws end() {
        var collected = CURRENT.get();
        CURRENT.remove();
        return collected == null ? new Flaws() : collected;
    }

    private static boolean addError(DeserializationContext context, String code, Supplier<String> detail) {
        var parser = context.getParser();
        return addError(() ->
                new Problem.Flaw(parser == null ? "" : Flaws.pointer(parser.streamReadContext()), code, detail.get()));
    }

    private static boolean addError(Supplier<Problem.Flaw> flaw) {
        var collected = CURRENT.get();
        if (collected == null) {
            return false;
        }
        collected.add(flaw);
        return true;
    }

    public static String pointer(JacksonException e) {
        var pointer = new StringBuilder();
        for (var step : e.getPath()) {
            if (!Flaws.append(pointer, step.getPropertyName() == null ? step.getIndex() : step.getPropertyName())) {
                break;
            }
        }
        return pointer.toString();
    }

    /**
     * Describes where a text stops being JSON and what may stand there, because the messages of the parser are no part
     * of the API.
     *
     * @param firstLine number of the line on which the text begins
     */
    public static String describe(JacksonException e, long firstLine) {
        var place = "This is not valid JSON in line %d, column %d: "
                .formatted(
                        firstLine + Math.max(0, e.getLocation().getLineNr() - 1),
                        e.getLocation().getColumnNr());
        if (e instanceof StreamConstraintsException) {
            return place + "a value is nested too deeply, or a number is too long.";
        }
        return place + (e instanceof UnexpectedEndOfInputException ? "it ends too early, " : "")
                + (e instanceof StreamReadException stopped && stopped.processor() != null
                        ? expectedAt(stopped.processor())
                        : ONE_VALUE);
    }

    private static String expectedAt(JsonParser parser) {
        var context = parser.streamReadContext();
        if (context.inObject()) {
            return "expected a member, as \"name\": value, followed by a comma or }.";
        }
        return context.inArray()
                ? "expected a value, followed by a comma or ]."
                : ONE_VALUE;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object bean,
            String name) {
        if (addError(() -> new Problem.Flaw(
                member(parser, name), "UNKNOWN_MEMBER", "There is no member \"" + Flaws.shorten(name) + "\" here."))) {
            parser.skipChildren();
            return true;
        }
        return false;
    }

    /** Returns the pointer to a member. The parser may be at the member or at the enclosing object. */
    private static String member(JsonParser parser, String name) {
        var pointer = new StringBuilder(Flaws.pointer(parser.streamReadContext()));
        var step = new StringBuilder();
        if (Flaws.append(step, name) && !pointer.toString().endsWith(step.toString())) {
            Flaws.append(pointer, name);
        }
        return pointer.toString();
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> target, String value, String failure) {
        return addError(
                        context,
                        "INVALID_VALUE",
                        () -> "\"" + Flaws.shorten(value) + "\" is not a valid value" + allowedValues(target))
                ? null
                : NOT_HANDLED;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, String failure) {
        return addError(context, "INVALID_VALUE", () -> Flaws.shorten(value.toString()) + " is not a valid value.")
                ? null
                : NOT_HANDLED;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String failure) {
        if (addError(
                context, "WRONG_TYPE", () -> "Expected " + describe(target) + ", found " + describe(token) + ".")) {
            parser.skipChildren();
            return null;
        }
        return NOT_HANDLED;
    }

    private static String allowedValues(Class<?> target) {
        if (!target.isEnum()) {
            return ".";
        }
        return ": one of "
                + java.util.Arrays.stream(target.getEnumConstants())
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String describe(JavaType type) {
        if (type.isCollectionLikeType()) {
            return "an array";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type.getRawClass())) {
            return "a " + (type.hasRawClass(boolean.class) ? "boolean" : "number");
        }
        return type.hasRawClass(String.class) ? "a text" : "an object";
    }

    private static String describe(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_NULL -> "null";
            default -> "something else";
        };
    }
}
