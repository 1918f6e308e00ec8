package igf.platform.testing.evolution;

import igf.platform.domain.DerivedId;
import igf.platform.domain.PersonalValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Creates samples of records. The value of each component is derived from its name and is the same in every run, so
 * that the events of a stream fit together. The variant number selects the constants of enums.
 */
final class Samples {

    private static final UUID ALL = new UUID(0, 0);

    private final int variant;
    private final Map<String, Object> chosen;
    private final Map<Class<?>, Function<String, Object>> simple;

    /** @param chosen values of components, by name or by {@code Record.name}, where a rule rejects the default */
    Samples(int variant, Map<String, Object> chosen) {
        this.variant = variant;
        this.chosen = chosen;
        this.simple = Map.ofEntries(
                Map.entry(String.class, name -> name),
                Map.entry(Object.class, name -> name),
                Map.entry(UUID.class, name -> DerivedId.of(ALL, name)),
                Map.entry(Instant.class, name -> Instant.parse("2026-07-01T12:00:00Z")),
                Map.entry(LocalDate.class, name -> LocalDate.of(2026, 7, 1)),
                Map.entry(LocalTime.class, name -> LocalTime.of(9, 30)),
                Map.entry(LocalDateTime.class, name -> LocalDateTime.of(2026, 7, 1, 9, 30)),
                Map.entry(ZoneId.class, name -> ZoneId.of("Europe/Oslo")),
                Map.entry(Duration.class, name -> Duration.ofMinutes(90)),
                Map.entry(URI.class, name -> URI.create("https://example.org/" + name)),
                Map.entry(BigDecimal.class, name -> new BigDecimal("3.5")),
                Map.entry(Integer.class, name -> 3),
                Map.entry(int.class, name -> 3),
                Map.entry(Long.class, name -> 5L),
                Map.entry(long.class, name -> 5L),
                Map.entry(Double.class, name -> 3.5),
                Map.entry(double.class, name -> 3.5),
                Map.entry(Boolean.class, name -> true),
                Map.entry(boolean.class, name -> true),
                Map.entry(PersonalValue.class, name -> new PersonalValue(DerivedId.of(ALL, "person"), "c2VhbGVk")));
    }

    /** Returns the number of variants that covers every constant of every enum in a record. */
    static int variants(Class<?> record) {
        return records(record, new ArrayList<>()).stream()
                .flatMap(each -> Stream.of(each.getRecordComponents()))
                .flatMap(component -> classesIn(component.getGenericType()))
                .filter(Class::isEnum)
                .mapToInt(type -> type.getEnumConstants().length)
                .max()
                .orElse(1);
    }

    private static List<Class<?>> records(Class<?> record, List<Class<?>> found) {
        if (record.isRecord() && !found.contains(record)) {
            found.add(record);
            for (var component : record.getRecordComponents()) {
                classesIn(component.getGenericType()).forEach(type -> records(type, found));
            }
        }
        return found;
    }

    private static Stream<Class<?>> classesIn(Type type) {
        return switch (type) {
            case Class<?> plain -> Stream.of(plain);
            case ParameterizedType generic ->
                Stream.of(generic.getActualTypeArguments()).flatMap(Samples::classesIn);
            default -> Stream.of();
        };
    }

    <T> T create(Class<T> record) {
        return record.cast(createRecord(record));
    }

    private @Nullable Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            return container(generic, name);
        }
        var plain = (Class<?>) type;
        var factory = simple.get(plain);
        if (factory != null) {
            return factory.apply(name);
        }
        if (plain.isEnum()) {
            var constants = plain.getEnumConstants();
            return constants[variant % constants.length];
        }
        return createRecord(plain);
    }

    private Object container(ParameterizedType generic, String name) {
        var item = value(generic.getActualTypeArguments()[0], name);
        var raw = (Class<?>) generic.getRawType();
        if (raw == Map.class) {
            return Map.of(item, value(generic.getActualTypeArguments()[1], name));
        }
        return raw == Set.class ? Set.of(item) : List.of(item);
    }

    private Object createRecord(Class<?> record) {
        if (!record.isRecord()) {
            throw new IllegalStateException("there is no sample of " + record + "; add one to Samples");
        }
        var components = record.getRecordComponents();
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Stream.of(components).map(each -> member(record, each)).toArray();
        try {
            var constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record + " refuses its sample: set the value of a member in the test", e);
        }
    }

    private @Nullable Object member(Class<?> record, RecordComponent component) {
        var name = component.getName();
        var given = chosen.getOrDefault(record.getSimpleName() + "." + name, chosen.get(name));
        return given != null && boxed(component.getType()).isInstance(given)
                ? given
                : value(component.getGenericType(), name);
    }

    private static Class<?> boxed(Class<?> type) {
        return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }
}
