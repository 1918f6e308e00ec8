package igf.platform.testing;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import igf.platform.domain.Named;
import igf.platform.time.DeadlineHandler;
import igf.platform.view.View;
import java.lang.annotation.Annotation;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.web.bind.annotation.RestController;

/**
 * Finds the kind of each class of a service. An annotation or a supertype (a mark) decides. A class without a mark has
 * the first kind that may use everything that the class uses. For example, a helper class may use what controllers use,
 * but then aggregates may not use the helper. A nested class has the kind of its outermost class.
 */
final class Kinds {

    /** The kinds of classes without a mark. */
    private static final List<Kind> IN_ORDER =
            List.of(Kind.DECISION, Kind.READER, Kind.SERVICE, Kind.REACTION, Kind.EDGE);

    private final Architecture service;
    private final Map<String, Set<Kind>> marks = new TreeMap<>();
    private final Map<String, Kind> kinds = new TreeMap<>();

    Kinds(Architecture service) {
        this.service = service;
        var uses = new TreeMap<String, Set<JavaClass>>();
        service.classes().stream()
                .filter(type -> !service.path(type).isEmpty() && !service.isShared(type))
                .collect(Collectors.groupingBy(Kinds::outermost))
                .forEach((name, types) -> {
                    var found = marks(types);
                    marks.put(name, found);
                    kinds.put(name, found.stream().findFirst().orElse(Kind.DECISION));
                    if (found.isEmpty()) {
                        uses.put(name, usedClasses(types));
                    }
                });
        boolean changed;
        do {
            changed = false;
            for (var entry : uses.entrySet()) {
                var kind = findFittingKind(entry.getValue());
                changed |= kinds.put(entry.getKey(), kind) != kind;
            }
        } while (changed);
    }

    /** Returns the kind of a class; empty for the application, shared packages and libraries. */
    Optional<Kind> find(JavaClass type) {
        return Optional.ofNullable(kinds.get(outermost(type)));
    }

    boolean isOfKind(JavaClass type, Kind kind) {
        return find(type).filter(kind::equals).isPresent();
    }

    /** Returns the kinds that a class and its nested classes are marked as. More than one is an error. */
    Set<Kind> marksOf(JavaClass type) {
        return marks.getOrDefault(outermost(type), Set.of());
    }

    private Set<Kind> marks(List<JavaClass> parts) {
        var found = EnumSet.noneOf(Kind.class);
        for (var type : parts) {
            if (service.isMessaging(type)) {
                found.add(Kind.MESSAGING);
            }
            if (type.isAnnotatedWith(RestController.class)) {
                found.add(Kind.EDGE);
            }
            if (type.isAnnotatedWith(ProcessingGroup.class)
                    || type.isAssignableTo(DeadlineHandler.class)
                    || handles(type, EventHandler.class)) {
                found.add(Kind.REACTION);
            }
            if (type.isAssignableTo(View.class)) {
                found.add(Kind.READER);
            }
            if (type.isAnnotatedWith(Aggregate.class)
                    || type.isAnnotatedWith(Named.class)
                    || handles(type, CommandHandler.class)) {
                found.add(Kind.DECISION);
            }
        }
        return found;
    }

    private static boolean handles(JavaClass type, Class<? extends Annotation> annotation) {
        return type.getCodeUnits().stream().anyMatch(unit -> unit.isAnnotatedWith(annotation));
    }

    private static Set<JavaClass> usedClasses(List<JavaClass> parts) {
        return parts.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Kinds::target)
                .collect(Collectors.toSet());
    }

    static JavaClass target(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType();
    }

    /**
     * Returns the first kind that may use these classes. If there is none, it returns the outermost kind, whose rule
     * reports the violations.
     */
    private Kind findFittingKind(Set<JavaClass> used) {
        return IN_ORDER.stream()
                .filter(kind -> used.stream().allMatch(type -> fits(kind, type)))
                .findFirst()
                .orElse(Kind.EDGE);
    }

    private boolean fits(Kind kind, JavaClass used) {
        return kind.mayUseLibrary(used, service.libraries())
                || service.isShared(used)
                || find(used).filter(kind::mayUse).isPresent();
    }

    private static String outermost(JavaClass type) {
        var name = type.getName();
        var nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
