package igf.platform.web.body;

import igf.platform.web.Problem;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Checks JSON bodies for text that no store, mail, calendar or log should have to handle. Text must be well-formed
 * Unicode without control characters except tab and line ends. Duplicate members, whose meaning RFC 8259 leaves open,
 * and nulls in arrays are flaws, too. The check runs before a body is parsed.
 */
public final class PlainText {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Pattern CONTROL_IN_QUERY = Pattern.compile("%(?:0[0-8bcefBCEF]|1[0-9a-fA-F]|7[fF])");

    private PlainText() {}

    /** Returns the flaws of a JSON document. Stops without a flaw where the text is not JSON. */
    static Flaws flaws(byte[] json) {
        return flaws(() -> JSON.createParser(ObjectReadContext.empty(), json));
    }

    /** Returns the flaws in texts and arrays of a JSON document. Ignores what is not JSON. */
    public static Flaws flaws(String json) {
        return flaws(() -> JSON.createParser(ObjectReadContext.empty(), json));
    }

    private static Flaws flaws(Supplier<JsonParser> document) {
        var flaws = new Flaws();
        try (var parser = document.get()) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME) {
                    findFault(parser.getString()).ifPresent(fault -> flaws.add(() -> illFormed(parser, fault)));
                } else if (token == JsonToken.VALUE_NULL
                        && parser.streamReadContext().inArray()) {
                    flaws.add(() -> nullItem(Flaws.pointer(parser.streamReadContext())));
                }
            }
        } catch (StreamReadException e) {
            var message = String.valueOf(e.getOriginalMessage());
            if (message.startsWith("Duplicate")) {
                flaws.add(doubledMember(e));
            }
        } catch (JacksonException e) {
            // The parser that reads the body reports it.
            return flaws;
        }
        return flaws;
    }

    private static Problem.Flaw illFormed(JsonParser parser, String fault) {
        var pointer = Flaws.pointer(parser.streamReadContext());
        return new Problem.Flaw(pointer, "ILL_FORMED_TEXT", FlawTexts.name(pointer) + " must not have " + fault + ".");
    }

    private static Problem.Flaw nullItem(String pointer) {
        return new Problem.Flaw(pointer, "REQUIRED", FlawTexts.isNull(pointer));
    }

    private static Problem.Flaw doubledMember(StreamReadException e) {
        var context = e.processor().streamReadContext();
        var name = Flaws.shorten(String.valueOf(context.currentName()));
        return new Problem.Flaw(Flaws.pointer(context), "DOUBLED_MEMBER", "The member \"" + name + "\" appears twice.");
    }

    /** Returns whether a raw query has no control character. */
    static boolean isPlain(String query) {
        return !CONTROL_IN_QUERY.matcher(query).find();
    }

    private static Optional<String> findFault(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return Optional.of("a lone surrogate, which is not valid text, at character " + i);
            } else if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
                return Optional.of("the control character U+%04X at character %d".formatted((int) c, i));
            }
        }
        return Optional.empty();
    }
}
