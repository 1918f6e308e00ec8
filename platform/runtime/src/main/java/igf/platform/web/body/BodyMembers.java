package igf.platform.web.body;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds members of the records of a body by pointers. */
final class BodyMembers {

    private static final Annotation[] NONE = {};

    private BodyMembers() {}

    /** Returns the annotations of a member; none if the type has no such member. */
    static Annotation[] annotations(Type body, String pointer) {
        var type = raw(body);
        var annotations = NONE;
        AnnotatedType member = null;
        for (var step : pointer.substring(Math.min(1, pointer.length())).split("/")) {
            member = type.isRecord() ? component(type, step) : value(member);
            if (member != null && raw(member.getType()) == PatchMember.class) {
                member = value(member);
            }
            if (member == null) {
                return NONE;
            }
            type = raw(member.getType());
            annotations = member.getAnnotations();
        }
        return annotations;
    }

    private static @Nullable AnnotatedType component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .map(RecordComponent::getAnnotatedType)
                .findFirst()
                .orElse(null);
    }

    /** Returns the type of a list's items or of a map's values. */
    private static @Nullable AnnotatedType value(@Nullable AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType parameterized) {
            var arguments = parameterized.getAnnotatedActualTypeArguments();
            return arguments[arguments.length - 1];
        }
        return null;
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return raw(parameterized.getRawType());
        }
        return type instanceof Class<?> named ? named : Object.class;
    }
}
