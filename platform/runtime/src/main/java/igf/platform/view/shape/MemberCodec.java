package igf.platform.view.shape;

import igf.platform.domain.PersonalValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Converts values of a type to document members: instants, ids and sealed values as text, records as documents. */
record MemberCodec(Function<Object, Object> writer, Function<Object, Object> reader) {

    private static final MemberCodec SAME = new MemberCodec(value -> value, value -> value);
    private static final MemberCodec INT = new MemberCodec(value -> value, value -> ((Number) value).intValue());
    private static final MemberCodec LONG = new MemberCodec(value -> value, value -> ((Number) value).longValue());
    private static final MemberCodec DOUBLE = new MemberCodec(value -> value, value -> ((Number) value).doubleValue());
    /** Stores a long in the smallest type that holds it, as for untyped JSON. */
    private static final MemberCodec SMALL = new MemberCodec(MemberCodec::small, value -> ((Number) value).longValue());

    private static final Map<Class<?>, MemberCodec> TEXTS = Map.of(
            UUID.class, text(Object::toString, UUID::fromString),
            PersonalValue.class, text(Object::toString, PersonalValue::parse),
            Instant.class, text(Object::toString, Instant::parse),
            LocalDate.class, text(Object::toString, LocalDate::parse),
            LocalTime.class, text(time -> DateTimeFormatter.ISO_LOCAL_TIME.format((LocalTime) time), LocalTime::parse),
            LocalDateTime.class,
                    text(
                            time -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format((LocalDateTime) time),
                            LocalDateTime::parse));

    private static final Map<Class<?>, Object> MISSING = Map.of(
            int.class,
            0,
            long.class,
            0L,
            double.class,
            0.0,
            boolean.class,
            false,
            List.class,
            List.of(),
            Map.class,
            Map.of(),
            Optional.class,
            Optional.empty());

    Object write(Object value) {
        return writer.apply(value);
    }

    Object read(Object member) {
        return reader.apply(member);
    }

    /** @param stored whether the type is in a document or an {@link EmbeddedDocument} */
    static MemberCodec of(Type type, boolean stored) {
        var raw = raw(type);
        if (raw == List.class) {
            return list(of(argument(type, 0), stored));
        }
        if (raw == Map.class) {
            return map(of(argument(type, 0), stored), of(argument(type, 1), stored));
        }
        if (raw.isRecord() && !TEXTS.containsKey(raw)) {
            return nested(RecordShape.nested(raw.asSubclass(Record.class)));
        }
        if (raw.isEnum()) {
            return enumCodec(raw);
        }
        if (raw == int.class || raw == Integer.class) {
            return INT;
        }
        if (raw == long.class || raw == Long.class) {
            return stored ? LONG : SMALL;
        }
        if (raw == double.class || raw == Double.class) {
            return DOUBLE;
        }
        if (List.of(String.class, Object.class, boolean.class, Boolean.class).contains(raw)) {
            return SAME;
        }
        var text = TEXTS.get(raw);
        if (text == null) {
            throw new IllegalArgumentException("there is no document encoding for " + type);
        }
        return text;
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            case WildcardType any -> raw(any.getUpperBounds()[0]);
            default -> throw new IllegalArgumentException("there is no document encoding for " + type);
        };
    }

    static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    /** Returns the value of an absent member of a type that is not nullable. */
    static @Nullable Object missingValue(Class<?> type) {
        return MISSING.get(type);
    }

    private static MemberCodec text(Function<Object, Object> write, Function<String, Object> read) {
        return new MemberCodec(write, member -> read.apply((String) member));
    }

    private static Object small(Object value) {
        var number = (long) value;
        return number == (int) number ? (Object) (int) number : (Object) number;
    }

    private static MemberCodec enumCodec(Class<?> type) {
        var constantsByName = new LinkedHashMap<Object, Object>();
        Arrays.stream(type.getEnumConstants())
                .forEach(constant -> constantsByName.put(((Enum<?>) constant).name(), constant));
        return new MemberCodec(constant -> ((Enum<?>) constant).name(), name -> {
            var constant = constantsByName.get(name);
            if (constant == null) {
                throw new IllegalArgumentException(type.getName() + " has no " + name);
            }
            return constant;
        });
    }

    private static MemberCodec list(MemberCodec element) {
        return new MemberCodec(list -> convertAll(list, element.writer()), list -> convertAll(list, element.reader()));
    }

    private static List<Object> convertAll(Object list, Function<Object, Object> form) {
        var all = new ArrayList<Object>();
        ((Collection<?>) list).forEach(element -> all.add(form.apply(element)));
        return all;
    }

    private static MemberCodec map(MemberCodec key, MemberCodec value) {
        return new MemberCodec(
                map -> {
                    var document = new Document();
                    ((Map<?, ?>) map).forEach((k, v) -> document.put((String) key.write(k), value.write(v)));
                    return document;
                },
                members -> {
                    var map = new LinkedHashMap<Object, Object>();
                    ((Map<?, ?>) members).forEach((k, v) -> map.put(key.read(k), value.read(v)));
                    return map;
                });
    }

    private static <T extends Record> MemberCodec nested(RecordShape<T> shape) {
        return new MemberCodec(
                record -> {
                    var document = new Document();
                    shape.writeInto(document, record);
                    return document;
                },
                member -> shape.read((Document) member));
    }
}
