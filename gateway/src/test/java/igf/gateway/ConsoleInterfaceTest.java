package igf.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import igf.console.ConsoleConfiguration;
import igf.console.service.Gateway;
import igf.console.service.Service;
import org.junit.jupiter.api.Test;

/**
 * The gateway knows the console by one interface: {@link Gateway}, which {@link ConsoleGateway} implements. The other direction is
 * held by Maven, since the gateway depends on the console.
 */
class ConsoleInterfaceTest {

    private static final String CONSOLE = "igf.console..";

    private static final ArchRule TWO_CLASSES_ONLY = noClasses()
            .that()
            .haveNameNotMatching("igf\\.gateway\\.(GatewayApplication|ConsoleGateway)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CONSOLE);

    private static final ArchRule ONE_PACKAGE_ONLY = classes()
            .that()
            .resideInAPackage("igf.gateway")
            .should()
            .onlyDependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.not(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(CONSOLE))
                    .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("igf.console.service"))
                    .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.type(ConsoleConfiguration.class)));

    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("igf.gateway");

    @Test
    void theGatewayKnowsOneInterfaceOfTheConsole() {
        TWO_CLASSES_ONLY.check(GATEWAY);
        ONE_PACKAGE_ONLY.check(GATEWAY);
    }

    /** Knows the console from elsewhere. */
    private record Planted(Service service) {}

    @Test
    void anotherUseOfTheConsoleIsFound() {
        JavaClasses planted = new ClassFileImporter().importClasses(Planted.class);
        assertThat(TWO_CLASSES_ONLY.evaluate(planted).hasViolation()).isTrue();
    }
}
