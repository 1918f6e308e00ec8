package igf.platform.log.stored;

import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes the fields of a state and of their types, down to Java's own types. */
final class StateShape {

    private static final String BASE_PACKAGE = "igf.";

    private final SortedMap<String, String> types = new TreeMap<>();

    private StateShape() {}

    static String of(Class<?> state) {
        var shape = new StateShape();
        shape.walk(state);
        return shape.types.toString();
    }

    private void walk(Type type) {
        switch (type) {
            case ParameterizedType generic -> {
                walk(generic.getRawType());
                Stream.of(generic.getActualTypeArguments()).forEach(this::walk);
            }
            case GenericArrayType array -> walk(array.getGenericComponentType());
            case Class<?> plain when plain.isArray() -> walk(plain.getComponentType());
            case Class<?> plain
            when plain.getName().startsWith(BASE_PACKAGE) && !types.containsKey(plain.getName()) -> describe(plain);
            default -> {
                // For one of Java's own types, the name in the field's signature is enough.
            }
        }
    }

    private void describe(Class<?> type) {
        if (type.isEnum()) {
            types.put(type.getName(), Arrays.toString(type.getEnumConstants()));
            return;
        }
        var fields = fields(type).toList();
        types.put(
                type.getName(),
                fields.stream()
                        .map(field ->
                                field.getName() + ":" + field.getGenericType().getTypeName())
                        .collect(Collectors.joining(" ")));
        fields.forEach(field -> walk(field.getGenericType()));
        if (type.isSealed()) {
            Stream.of(type.getPermittedSubclasses()).forEach(this::walk);
        }
    }

    private static Stream<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(
                        type,
                        ancestor -> ancestor != null && ancestor.getName().startsWith(BASE_PACKAGE),
                        Class::getSuperclass)
                .flatMap(ancestor -> Stream.of(ancestor.getDeclaredFields()))
                .filter(field -> !field.isSynthetic() && !Modifier.isStatic(field.getModifiers()))
                .sorted(Comparator.comparing(Field::getName));
    }
}
