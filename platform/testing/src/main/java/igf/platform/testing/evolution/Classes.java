package igf.platform.testing.evolution;

import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/** Finds and instantiates classes of a service without starting it. */
public final class Classes {

    private Classes() {}

    static List<Class<?>> annotated(Class<? extends Annotation> annotation, String basePackage) {
        return scan(new AnnotationTypeFilter(annotation), basePackage);
    }

    public static <T> List<T> instancesOf(Class<T> type, String basePackage) {
        return scan(new AssignableTypeFilter(type), basePackage).stream()
                .map(candidate -> type.cast(instantiate(candidate)))
                .toList();
    }

    private static Object instantiate(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be created without its service", e);
        }
    }

    private static List<Class<?>> scan(TypeFilter filter, String basePackage) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isConcrete();
            }
        };
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents(basePackage).stream()
                .<Class<?>>map(candidate -> ClassUtils.resolveClassName(
                        String.valueOf(candidate.getBeanClassName()), ClassUtils.getDefaultClassLoader()))
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    /**
     * Returns a sort key for events: by their interface, and within it by declaration, which is usually their order in
     * time.
     */
    static String declarationOrder(Class<?> event) {
        var outer = event.getEnclosingClass();
        if (outer == null || !outer.isSealed()) {
            return event.getName();
        }
        var declared = leaves(outer).map(Class::getName).toList();
        return String.format(Locale.ROOT, "%s %03d", outer.getName(), declared.indexOf(event.getName()));
    }

    private static Stream<Class<?>> leaves(Class<?> sealed) {
        return sealed.isSealed()
                ? Stream.of(sealed.getPermittedSubclasses()).flatMap(Classes::leaves)
                : Stream.of(sealed);
    }
}
