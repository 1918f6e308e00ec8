package igf.platform.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of docs/adr/0001 for one service, as lists of what is allowed. This module's own tests prove each rule with
 * a planted violation, and a rule fails if it finds nothing to check.
 */
public final class Architecture {

    static final String MESSAGING = "messaging";
    /** The allowed subpackages of a feature that is too large for one package. */
    static final Set<String> SUBPACKAGES = Set.of("view", "web", "reaction");

    private final String base;
    private final Set<String> shared = new TreeSet<>();
    private final List<String> libraries = new ArrayList<>();
    private final Map<String, String> featureOfPackage = new TreeMap<>();
    private final JavaClasses classes;
    private @Nullable Kinds kinds;

    private Architecture(String base, JavaClasses classes) {
        this.base = base;
        this.classes = classes;
    }

    /** @param base like {@code igf.proposal} */
    public static Architecture of(String base) {
        return new Architecture(
                base,
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(base));
    }

    /** Returns the rules for test code: planted violations, and the sample service. */
    public static Architecture ofTests(String base) {
        return new Architecture(base, new ClassFileImporter().importPackages(base));
    }

    /** Adds packages that all features may use: common values, rules as data, readers and commands of features. */
    public Architecture shared(String... names) {
        shared.addAll(List.of(names));
        return this;
    }

    /** Declares packages that belong to one feature. Each may use the others as it may use itself. */
    public Architecture subpackages(String feature, String... names) {
        List.of(names).forEach(name -> featureOfPackage.put(name, feature));
        return this;
    }

    /** Adds libraries, as package patterns, that services, reactions and controllers may use. */
    public Architecture edgeLibraries(String... patterns) {
        libraries.addAll(List.of(patterns));
        return this;
    }

    public Stream<DynamicTest> tests() {
        return rules().stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }

    /** Returns the only rule for code outside services, such as the platform itself. */
    public DynamicTest noSleep() {
        var rule = CodeRules.noSleep();
        return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes));
    }

    JavaClasses classes() {
        return classes;
    }

    /** Returns the kinds of classes. Call it only after shared packages and libraries are declared. */
    Kinds kinds() {
        if (kinds == null) {
            kinds = new Kinds(this);
        }
        return kinds;
    }

    List<ArchRule> rules() {
        var rules = new ArrayList<ArchRule>();
        rules.addAll(new LayerRules(this).all());
        rules.addAll(new CodeRules(this).all());
        return rules;
    }

    List<String> libraries() {
        return libraries;
    }

    /** Returns the subpackages of a class below the base package; empty for the base package itself. */
    List<String> path(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(base + ".")) {
            return List.of();
        }
        return List.of(name.substring(base.length() + 1).split("\\."));
    }

    boolean isShared(JavaClass type) {
        var path = path(type);
        return !path.isEmpty() && shared.contains(path.getFirst());
    }

    boolean isMessaging(JavaClass type) {
        var path = path(type);
        return path.size() == 1 && path.getFirst().equals(MESSAGING);
    }

    boolean sameFeature(JavaClass first, JavaClass second) {
        var a = path(first);
        var b = path(second);
        return !a.isEmpty() && !b.isEmpty() && feature(a.getFirst()).equals(feature(b.getFirst()));
    }

    private String feature(String name) {
        return featureOfPackage.getOrDefault(name, name);
    }
}
