package igf.platform.web.body;

import igf.platform.web.Problem;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Function;
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
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Collects unknown members, wrong types and unknown values while a body is parsed, so that the response has all of
 * them. Parsing continues with null, and {@link BodyChecks} then rejects the body.
 */
public final class BodyErrors extends DeserializationProblemHandler {

    private static final String ONE_VALUE = "expected one JSON value and nothing after it.";
    private static final ThreadLocal<Collected> CURRENT = new ThreadLocal<>();

    /** @param body type of the body */
    private record Collected(Type body, Flaws flaws) {}

    /** @param body type of the body that is parsed next */
    public static void begin(Type body) {
        CURRENT.set(new Collected(body, new Flaws()));
    }

    public static Flaws end() {
        var collected = CURRENT.get();
        CURRENT.remove();
        return collected == null ? new Flaws() : collected.flaws();
    }

    /** Returns whether this thread parses the body of a request. */
    static boolean isCollecting() {
        return CURRENT.get() != null;
    }

    private static boolean addError(DeserializationContext context, String code, Class<?> target, String given) {
        var parser = context.getParser();
        return addError(body -> {
            var pointer = parser == null ? "" : Flaws.pointer(parser.streamReadContext());
            var form = FlawTexts.form(target, BodyMembers.annotations(body, pointer));
            return new Problem.Flaw(pointer, code, FlawTexts.mustBe(pointer, form, given), AllowedValues.of(target));
        });
    }

    private static boolean addError(Function<Type, Problem.Flaw> flaw) {
        var collected = CURRENT.get();
        if (collected == null) {
            return false;
        }
        collected.flaws().add(() -> flaw.apply(collected.body()));
        return true;
    }

    /** Returns the flaw that ended the parsing of a body. */
    public static Problem.Flaw unreadable(JacksonException e) {
        var pointer = pointer(e);
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return new Problem.Flaw(
                    pointer, "UNREADABLE", FlawTexts.mustBe(pointer, FlawTexts.form(mismatch.getTargetType()), ""));
        }
        var detail = e instanceof StreamReadException
                ? describe(e, 1)
                : FlawTexts.name(pointer) + " is not valid JSON of the expected shape.";
        return new Problem.Flaw(pointer, "UNREADABLE", detail);
    }

    private static String pointer(JacksonException e) {
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
        return place
                + (e instanceof UnexpectedEndOfInputException ? "it ends too early, " : "")
                + (e instanceof StreamReadException stopped && stopped.processor() != null
                        ? expectedAt(stopped.processor())
                        : ONE_VALUE);
    }

    private static String expectedAt(JsonParser parser) {
        var context = parser.streamReadContext();
        if (context.inObject()) {
            return "expected a member, as \"name\": value, followed by a comma or }.";
        }
        return context.inArray() ? "expected a value, followed by a comma or ]." : ONE_VALUE;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object bean,
            String name) {
        if (addError(_ -> new Problem.Flaw(member(parser, name), "UNKNOWN_MEMBER", unknown(name, deserializer)))) {
            parser.skipChildren();
            return true;
        }
        return false;
    }

    private static String unknown(String name, ValueDeserializer<?> deserializer) {
        var known = deserializer.getKnownPropertyNames();
        return FlawTexts.unknownMember(name, known == null ? List.of() : known);
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
        return addError(context, "INVALID_VALUE", target, FlawTexts.quote(value)) ? null : NOT_HANDLED;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, String failure) {
        return addError(context, "INVALID_VALUE", target, FlawTexts.quote(value)) ? null : NOT_HANDLED;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String failure) {
        var type = target.getRawClass();
        if (addError(context, "WRONG_TYPE", type, FlawTexts.isScalar(type) ? quote(token, parser) : describe(token))) {
            parser.skipChildren();
            return null;
        }
        return NOT_HANDLED;
    }

    @Override
    public @Nullable Object handleWeirdKey(
            DeserializationContext context, Class<?> target, String key, String failure) {
        if (!addError(context, "INVALID_VALUE", target, FlawTexts.quote(key))) {
            return NOT_HANDLED;
        }
        // A map of an enum takes no null key, and the body is rejected anyway.
        return target.isEnum() ? target.getEnumConstants()[0] : null;
    }

    private static String quote(JsonToken token, JsonParser parser) {
        return switch (token) {
            case VALUE_STRING -> FlawTexts.quote(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> Flaws.shorten(parser.getString());
            default -> describe(token);
        };
    }

    private static String describe(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_NULL -> "null";
            default -> "another value";
        };
    }
}
