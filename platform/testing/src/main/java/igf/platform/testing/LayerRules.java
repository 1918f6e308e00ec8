package igf.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.bson.Document;

/** The rules for the layers of a feature. */
final class LayerRules {

    private static final List<String> EVERYWHERE =
            List.of("java..", "org.jspecify.annotations..", "igf.platform.domain..");

    /** Enums of these packages are used everywhere, so that a list of codes exists once. */
    private static final List<String> CODES = List.of("igf.api..");

    private static final List<String> ROOT = List.of(
            "org.axonframework.commandhandling..",
            "org.axonframework.eventsourcing",
            "org.axonframework.modelling.command..",
            "org.axonframework.spring.stereotype..");

    private static final List<String> VIEW = List.of(
            "igf.platform.view..",
            "igf.platform.people..",
            "org.bson..",
            "com.mongodb..",
            "org.springframework.stereotype..");

    private static final List<String> WEB = List.of(
            "igf.api..",
            "igf.platform.web..",
            "igf.platform.view..",
            "igf.platform.command..",
            "igf.platform.people..",
            "igf.platform.admin..",
            "org.bson..",
            "com.mongodb..",
            "jakarta.validation..",
            "jakarta.servlet..",
            "javax.crypto..",
            "org.springframework..",
            "io.swagger.v3.oas.annotations..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..",
            "com.fasterxml.uuid..",
            "org.slf4j..");

    private static final List<String> REACTION = List.of(
            "igf.platform.command..",
            "igf.platform.time..",
            "igf.platform.people..",
            "igf.platform.view..",
            "org.axonframework.config..",
            "org.axonframework.eventhandling..",
            "org.springframework..",
            "com.fasterxml.uuid..",
            "org.slf4j..");

    private static final List<String> MESSAGING = List.of(
            "igf.contracts..",
            "igf.platform.messaging..",
            "org.springframework..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..",
            "org.slf4j..");

    private final Architecture house;

    LayerRules(Architecture house) {
        this.house = house;
    }

    List<ArchRule> all() {
        return List.of(
                place("a feature's root decides with values only", house::isRoot, ROOT, this::fromRoot),
                place("a view folds events into documents", t -> house.isIn(t, "view"), VIEW, this::fromView),
                place("web asks its own view and sends commands", t -> house.isIn(t, "web"), WEB, this::fromWeb),
                place(
                        "a reaction listens to any feature and sends commands",
                        t -> house.isIn(t, "reaction"),
                        REACTION,
                        this::fromReaction),
                place("messaging alone knows the contracts", house::isMessaging, MESSAGING, this::fromMessaging),
                places(),
                viewsKeepRecords());
    }

    /** A view stores records: the compiler finds the readers of a member. */
    private ArchRule viewsKeepRecords() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Document.class)
                .as("what a view keeps is a record, no document of unnamed members");
    }

    /** A root may know public, immutable types of other features: values and events, never commands. */
    private boolean fromRoot(JavaClass from, JavaClass to) {
        var value = to.isRecord() || to.isEnum() || to.isInterface();
        return house.isShared(to)
                || house.isRoot(to)
                        && (house.sameFeature(from, to)
                                || value && !to.getName().contains("Command"));
    }

    /** A view is a function of the service's whole log, so it may read the events of every feature. */
    private boolean fromView(JavaClass from, JavaClass to) {
        return house.isShared(to) || house.isRoot(to) || house.isIn(to, "view") && house.sameFeature(from, to);
    }

    private boolean fromWeb(JavaClass from, JavaClass to) {
        var own = house.sameFeature(from, to) && (house.isIn(to, "view") || house.isIn(to, "web"));
        return house.isShared(to) || house.isRoot(to) || own || matches(to, house.libraries());
    }

    private boolean fromReaction(JavaClass from, JavaClass to) {
        var own = house.sameFeature(from, to) && (house.isIn(to, "view") || house.isIn(to, "reaction"));
        return house.isShared(to) || house.isRoot(to) || own || matches(to, house.libraries());
    }

    private boolean fromMessaging(JavaClass from, JavaClass to) {
        return house.isShared(to) || house.isRoot(to) || house.isMessaging(to);
    }

    private ArchRule place(
            String name, Predicate<JavaClass> where, List<String> libraries, BiPredicate<JavaClass, JavaClass> ours) {
        return classes()
                .that(DescribedPredicate.describe("are there", where))
                .should(new ArchCondition<JavaClass>("use only what the allow-list names") {
                    @Override
                    public void check(JavaClass from, ConditionEvents events) {
                        for (var dependency : from.getDirectDependenciesFromSelf()) {
                            if (!allowed(from, dependency.getTargetClass().getBaseComponentType())) {
                                events.add(violation(from, dependency));
                            }
                        }
                    }

                    private boolean allowed(JavaClass from, JavaClass to) {
                        return to.isPrimitive()
                                || matches(to, EVERYWHERE)
                                || to.isEnum() && matches(to, CODES)
                                || matches(to, libraries)
                                || ours.test(from, to);
                    }
                })
                .as(name);
    }

    private static com.tngtech.archunit.lang.ConditionEvent violation(JavaClass from, Dependency dependency) {
        return SimpleConditionEvent.violated(from, dependency.getDescription());
    }

    private static boolean matches(JavaClass type, List<String> patterns) {
        return patterns.stream().anyMatch(p -> PackageMatcher.of(p).matches(type.getPackageName()));
    }

    /** Two levels with known names; shared packages may have subpackages of any name. */
    private ArchRule places() {
        return classes()
                .should(new ArchCondition<JavaClass>("be in a root, view, web, reaction or messaging") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var path = house.path(type);
                        var known = path.size() < 2
                                || path.size() == 2
                                        && (house.isShared(type) || Architecture.PLACES.contains(path.get(1)));
                        if (!known) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no known place"));
                        }
                    }
                })
                .as("every class is in a known place, two levels below the service at most");
    }
}
