package igf.platform.log.stored;

import igf.platform.domain.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Maps stored names to classes. It scans a service's packages once for {@link Named} records. */
public final class EventNames {

    private final Map<String, Class<?>> classes = new HashMap<>();

    private EventNames() {}

    /** @throws IllegalStateException if two classes claim one name */
    public static EventNames scan(List<String> basePackages) {
        var names = new EventNames();
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(
                    org.springframework.beans.factory.annotation.AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isConcrete();
            }
        };
        scanner.addIncludeFilter(new AnnotationTypeFilter(Named.class));
        for (var basePackage : basePackages) {
            for (var found : scanner.findCandidateComponents(basePackage)) {
                names.add(ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), ClassUtils.getDefaultClassLoader()));
            }
        }
        return names;
    }

    private void add(Class<?> type) {
        var name = nameOf(type).orElseThrow();
        var other = classes.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException("two events have the stored name " + name + ": " + other + ", " + type);
        }
    }

    public static Optional<String> nameOf(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(Named.class)).map(Named::value);
    }

    /** Returns the level from which on a name may be stored; 0 if every release that may still run can read it. */
    public static int sinceOf(Class<?> type) {
        var named = type.getAnnotation(Named.class);
        return named == null ? 0 : named.since();
    }

    public Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    public Set<String> all() {
        return new TreeSet<>(classes.keySet());
    }
}
