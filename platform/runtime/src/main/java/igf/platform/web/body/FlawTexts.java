package igf.platform.web.body;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what is wrong with a value as a sentence that names the field, what it may be, and what it is. */
public final class FlawTexts {

    private static final Map<Class<?>, String> FORMS = Map.ofEntries(
            Map.entry(String.class, "a text"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(UUID.class, "a UUID"),
            Map.entry(Instant.class, "an instant like 2026-11-27T09:00:00Z"),
            Map.entry(LocalDate.class, "a date like 2026-11-27"),
            Map.entry(LocalDateTime.class, "a local time like 2026-11-27T09:00"),
            Map.entry(LocalTime.class, "a time of day like 09:00"),
            Map.entry(Duration.class, "a duration like P3D"),
            Map.entry(ZoneId.class, "a time zone like Africa/Addis_Ababa"));

    private FlawTexts() {}

    /** Returns the name of a member, as {@code items[0].name} for the pointer {@code /items/0/name}. */
    public static String name(String pointer) {
        var name = new StringBuilder();
        for (var step : pointer.split("/")) {
            if (step.matches("\\d+")) {
                name.append('[').append(step).append(']');
            } else if (!step.isEmpty()) {
                name.append(name.isEmpty() ? "" : ".")
                        .append(step.replace("~1", "/").replace("~0", "~"));
            }
        }
        return name.isEmpty() ? "The body" : name.toString();
    }

    static String missing(String pointer) {
        return name(pointer) + " is missing.";
    }

    static String isNull(String pointer) {
        return name(pointer) + " must not be null.";
    }

    /** @param known names of the allowed members; empty if unknown */
    static String unknownMember(String name, Collection<?> known) {
        var members = known.isEmpty()
                ? ""
                : "; the members are "
                        + known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
        return "There is no member \"" + Flaws.shorten(name) + "\" here" + members + ".";
    }

    /** @param given what the value is, as {@link #quote} writes it; empty if unknown */
    public static String mustBe(String pointer, String allowed, String given) {
        return name(pointer) + " must be " + allowed + (given.isEmpty() ? "." : ", not " + given + ".");
    }

    /** Returns the beginning of a value in quotation marks. */
    public static String quote(Object value) {
        var text = Flaws.shorten(value.toString());
        return value instanceof Number || value instanceof Boolean ? text : "\"" + text + "\"";
    }

    /** Returns the form of a type's values, such as "a whole number" or the constants of an enum. */
    public static String form(Class<?> type) {
        if (type.isEnum()) {
            return oneOf(type.getEnumConstants());
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "an array";
        }
        var known = FORMS.get(type);
        if (known != null) {
            return known;
        }
        return isWhole(type) ? "a whole number" : isNumber(type) ? "a number" : "an object";
    }

    /** Whether values of a type are single values of JSON, neither array nor object. */
    static boolean isScalar(Class<?> type) {
        return type.isEnum() || FORMS.containsKey(type) || isNumber(type);
    }

    private static String oneOf(Object[] constants) {
        return (constants.length == 1 ? "" : "one of ")
                + Arrays.stream(constants).map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(type) || type.isPrimitive();
    }

    private static boolean isWhole(Class<?> type) {
        return type == int.class
                || type == long.class
                || type == Integer.class
                || type == Long.class
                || type == BigInteger.class;
    }

    /** Returns the form with the range of a member, if its annotations limit it. */
    static String form(Class<?> type, Annotation[] constraints) {
        String least = null;
        String most = null;
        for (var constraint : constraints) {
            switch (constraint) {
                case Min min -> least = Long.toString(min.value());
                case PositiveOrZero _ -> least = "0";
                case DecimalMin min -> least = min.value();
                case Max max -> most = Long.toString(max.value());
                case DecimalMax max -> most = max.value();
                default -> {
                    // Does not limit a number.
                }
            }
        }
        return isNumber(type) ? form(type) + range(least, most) : form(type);
    }

    private static String range(@Nullable String least, @Nullable String most) {
        if (least != null && most != null) {
            return " between " + least + " and " + most;
        }
        return least != null ? " of at least " + least : most != null ? " of at most " + most : "";
    }

    /**
     * Returns the sentence for a violated constraint.
     *
     * @param message the message of another constraint, such as "must be in the future"
     */
    static String violated(String pointer, Annotation constraint, @Nullable Object value, String message) {
        return switch (constraint) {
            case NotNull _ -> missing(pointer);
            case NotBlank _, NotEmpty _ -> value == null ? missing(pointer) : name(pointer) + " must not be empty.";
            case Size size when value != null -> size(pointer, size, value);
            case Min min -> mustBe(pointer, "at least " + min.value(), given(value));
            case PositiveOrZero _ -> mustBe(pointer, "at least 0", given(value));
            case DecimalMin min -> mustBe(pointer, "at least " + min.value(), given(value));
            case Max max -> mustBe(pointer, "at most " + max.value(), given(value));
            case DecimalMax max -> mustBe(pointer, "at most " + max.value(), given(value));
            case Email _ -> mustBe(pointer, "an e-mail address", given(value));
            case Pattern pattern -> mustBe(pointer, pattern(pattern), given(value));
            default -> name(pointer) + " " + message + ".";
        };
    }

    private static String given(@Nullable Object value) {
        return value == null ? "" : quote(value);
    }

    private static String pattern(Pattern pattern) {
        return pattern.message().startsWith("{") ? "a text of the pattern " + pattern.regexp() : pattern.message();
    }

    private static String size(String pointer, Size size, Object value) {
        var text = value instanceof CharSequence;
        var count = value instanceof CharSequence chars
                ? chars.length()
                : value instanceof Map<?, ?> map ? map.size() : value instanceof Collection<?> all ? all.size() : -1;
        var limit = size.max() == Integer.MAX_VALUE
                ? "at least " + size.min()
                : size.min() == 0 ? "at most " + size.max() : "between " + size.min() + " and " + size.max();
        return "%s must have %s %s%s."
                .formatted(name(pointer), limit, text ? "characters" : "items", count < 0 ? "" : ", not " + count);
    }
}
