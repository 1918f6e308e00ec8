package igf.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/** The rules for the kinds of classes of a feature. */
final class LayerRules {

    private final Architecture service;

    LayerRules(Architecture service) {
        this.service = service;
    }

    List<ArchRule> all() {
        return Stream.concat(
                        Stream.of(Kind.values()).map(this::allowList),
                        Stream.of(oneKindPerClass(), knownPackages(), viewsKeepRecords()))
                .toList();
    }

    /** Requires that views store records, so that the compiler finds the uses of each member. */
    private ArchRule viewsKeepRecords() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Document.class)
                .as("a view stores records, no documents of unnamed members");
    }

    private ArchRule allowList(Kind kind) {
        return classes()
                .that(DescribedPredicate.describe(
                        "are there", type -> service.kinds().isOfKind(type, kind)))
                .should(new ArchCondition<JavaClass>("use only what the allow-list names") {
                    @Override
                    public void check(JavaClass from, ConditionEvents events) {
                        for (var dependency : from.getDirectDependenciesFromSelf()) {
                            if (!allowed(kind, from, Kinds.target(dependency))) {
                                events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
                            }
                        }
                    }
                })
                // A service may have no class of this kind.
                .allowEmptyShould(kind == Kind.SERVICE)
                .as(kind.rule());
    }

    private boolean allowed(Kind kind, JavaClass from, JavaClass to) {
        return kind.mayUseLibrary(to, service.libraries())
                || service.isShared(to)
                || service.kinds()
                        .find(to)
                        .filter(other -> kind.mayUse(other)
                                && (service.sameFeature(from, to)
                                        || other == Kind.DECISION && (kind != Kind.DECISION || isPublicValue(to))))
                        .isPresent();
    }

    /** Returns whether decisions of other features may use a type: immutable values and events, but not commands. */
    private static boolean isPublicValue(JavaClass type) {
        return (type.isRecord() || type.isEnum() || type.isInterface())
                && !type.getName().contains("Command");
    }

    /** Requires that each class has one kind: for example, that controllers do not handle commands. */
    private ArchRule oneKindPerClass() {
        return classes()
                .should(new ArchCondition<JavaClass>("have one kind") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var marks = service.kinds().marksOf(type);
                        if (marks.size() > 1) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " is marked as " + marks));
                        }
                    }
                })
                .as("no class has two kinds");
    }

    /**
     * Requires that packages have at most two levels with known names. Shared packages may have subpackages of any
     * name.
     */
    private ArchRule knownPackages() {
        return classes()
                .should(new ArchCondition<JavaClass>("be in a feature, its view, web or reaction, or messaging") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var path = service.path(type);
                        var known = path.size() < 2
                                || path.size() == 2
                                        && (service.isShared(type) || Architecture.SUBPACKAGES.contains(path.get(1)));
                        if (!known) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no known place"));
                        }
                    }
                })
                .as("every class is in a known place, two levels below the service at most");
    }
}
