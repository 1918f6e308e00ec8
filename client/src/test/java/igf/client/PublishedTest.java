package igf.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The published pom works without this build. */
class PublishedTest {
    private static final Path POM = Path.of("target", ".flattened-pom.xml");

    @Test
    void thePomNamesItsLicenceAndEachVersionAndNobodyElsesParent() throws IOException {
        var pom = Files.readString(POM);

        assertThat(pom).contains("<name>Apache-2.0</name>", "<artifactId>micronaut-http-client</artifactId>");
        assertThat(pom).doesNotContain("<parent>", "spring", "<dependencyManagement>", "<scope>test</scope>", "${");
        assertThat(pom.split("<dependency>", -1)).hasSameSizeAs(pom.split("<scope>compile</scope>", -1));
        assertThat(pom.split("<dependency>", -1).length).isLessThan(pom.split("<version>", -1).length);
    }
}
