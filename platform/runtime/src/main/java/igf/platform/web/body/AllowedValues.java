package igf.platform.web.body;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes allowed values as every language does, for sentences in other languages than English. */
public final class AllowedValues {

    private static final Map<Class<?>, String> EXAMPLES = Map.of(
            boolean.class, "true, false",
            Boolean.class, "true, false",
            Instant.class, "2026-11-27T09:00:00Z, …",
            LocalDate.class, "2026-11-27, …",
            LocalDateTime.class, "2026-11-27T09:00, …",
            LocalTime.class, "09:00, …",
            Duration.class, "P3D, …",
            ZoneId.class, "Africa/Addis_Ababa, …");

    private AllowedValues() {}

    /** Returns the constants of an enum, or an example; null for other types. */
    public static @Nullable String of(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "))
                : EXAMPLES.get(type);
    }

    /** Returns the range that a constraint allows; null for other constraints. */
    static @Nullable String of(Annotation constraint) {
        return switch (constraint) {
            case Min min -> "≥ " + min.value();
            case PositiveOrZero _ -> "≥ 0";
            case DecimalMin min -> "≥ " + min.value();
            case Max max -> "≤ " + max.value();
            case DecimalMax max -> "≤ " + max.value();
            case Size size when size.max() == Integer.MAX_VALUE -> "≥ " + size.min();
            case Size size -> size.min() == 0 ? "≤ " + size.max() : size.min() + "–" + size.max();
            default -> null;
        };
    }
}
