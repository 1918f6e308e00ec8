package igf.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import igf.platform.domain.Named;
import igf.platform.view.View;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.axonframework.config.ProcessingGroup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Rules for all code of a service. */
final class CodeRules {

    /** Methods of {@code java.time} that read the clock, like {@code Instant.now} and {@code Clock.systemUTC}. */
    private static final Pattern CLOCK = Pattern.compile("now|system.*|tick.*");

    private static final Map<Class<?>, Set<String>> NON_REPEATABLE = Map.of(
            System.class, Set.of("currentTimeMillis", "nanoTime"),
            Math.class, Set.of("random"),
            StrictMath.class, Set.of("random"),
            UUID.class, Set.of("randomUUID"),
            Date.class, Set.of("<init>"));

    private final Architecture service;

    CodeRules(Architecture service) {
        this.service = service;
    }

    List<ArchRule> all() {
        return List.of(
                noClockOrRandomness(),
                projectorsKnowDocumentsOnly(),
                recordsWithoutArrays(),
                noFieldInjection(),
                noStandardOutput(),
                noSleep(),
                processingGroupsUnique(),
                uniqueClassNames());
    }

    private ArchRule noClockOrRandomness() {
        return noClasses()
                .that(DescribedPredicate.describe("decide or project", this::isRepeatable))
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "reads a clock or random numbers", CodeRules::readsClockOrRandomness))
                .orShould()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "draw at random",
                        t -> t.isAssignableTo(RandomGenerator.class) || t.isAssignableTo(Random.class)))
                .as("aggregates, rules and views read no clock and no random numbers");
    }

    /** Returns whether a class must have the same result each time. Beans next to a view may use random secrets. */
    private boolean isRepeatable(JavaClass type) {
        return service.kinds().isOfKind(type, Kind.DECISION)
                || service.kinds().isOfKind(type, Kind.READER)
                        && (type.isAssignableTo(View.class) || !type.isAnnotatedWith(Component.class));
    }

    /** Returns whether an access reads a clock or randomness, also by a method reference. */
    private static boolean readsClockOrRandomness(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getName();
        return owner.getPackageName().equals("java.time") && CLOCK.matcher(name).matches()
                || NON_REPEATABLE.entrySet().stream()
                        .anyMatch(e ->
                                owner.isEquivalentTo(e.getKey()) && e.getValue().contains(name));
    }

    /** Requires that views store personal values encrypted. Only queries decrypt them, for permitted readers. */
    private static ArchRule projectorsKnowDocumentsOnly() {
        return noClasses()
                .that()
                .implement(View.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("igf.platform.people..", "com.mongodb..")
                .as("a projector decrypts no personal value and reads no database");
    }

    private ArchRule recordsWithoutArrays() {
        return classes()
                .that()
                .areAnnotatedWith(Named.class)
                .should()
                .beRecords()
                .andShould(new ArchCondition<JavaClass>("hold no arrays") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getFields().stream()
                                .filter(f -> f.getRawType().isArray())
                                .forEach(f ->
                                        events.add(SimpleConditionEvent.violated(f, f.getFullName() + " is an array")));
                    }
                })
                .as("stored events are records without arrays");
    }

    private ArchRule noFieldInjection() {
        return noFields()
                .should(new ArchCondition<JavaField>("be injected") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        if (field.isAnnotatedWith(Autowired.class)) {
                            events.add(SimpleConditionEvent.satisfied(field, field.getFullName() + " is injected"));
                        }
                    }
                })
                .as("nothing is injected into fields");
    }

    private ArchRule noStandardOutput() {
        return noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .as("nothing is printed, everything is logged");
    }

    /** Forbids sleeping everywhere: wait for a signal, or poll until a deadline. */
    static ArchRule noSleep() {
        return noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "sleeps",
                        call -> call.getName().equals("sleep")
                                && (call.getTargetOwner().isAssignableTo(Thread.class)
                                        || call.getTargetOwner().isEquivalentTo(TimeUnit.class))))
                .as("no code sleeps");
    }

    private static ArchRule processingGroupsUnique() {
        return classes()
                .that()
                .areAnnotatedWith(ProcessingGroup.class)
                .should(new ArchCondition<JavaClass>("have a processing group of their own") {
                    private final Map<String, String> seen = new HashMap<>();

                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var group =
                                type.getAnnotationOfType(ProcessingGroup.class).value();
                        var other = seen.putIfAbsent(group, type.getName());
                        if (other != null && !other.equals(type.getName())) {
                            events.add(SimpleConditionEvent.violated(
                                    type, group + " is used by " + other + " and " + type.getName()));
                        }
                    }
                })
                .as("each reaction has a processing group of its own");
    }

    /** A class name must not mean different things in different features. */
    private static ArchRule uniqueClassNames() {
        return classes()
                .that()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should(new ArchCondition<JavaClass>("have a name of their own") {
                    private final Map<String, String> seen = new HashMap<>();

                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var other = seen.putIfAbsent(type.getSimpleName(), type.getName());
                        if (other != null && !other.equals(type.getName())) {
                            events.add(SimpleConditionEvent.violated(
                                    type, other + " and " + type.getName() + " have one name"));
                        }
                    }
                })
                .as("no two classes of a service have one name");
    }
}
