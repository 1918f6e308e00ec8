package igf.standalone.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The framework ignores an unknown name, so after an upgrade an excluded configuration could come back unnoticed. */
class LeftOutTest {

    @Test
    void allThatServicesLeaveOutExists() throws IOException {
        var platform = new YamlPropertySourceLoader()
                .load("igf-platform", new ClassPathResource("igf-platform.yml"))
                .getFirst();
        var environment = new StandardEnvironment();
        environment.getPropertySources().addLast(platform);
        List<String> leftOut = Binder.get(environment)
                .bind("spring.autoconfigure.exclude", Bindable.listOf(String.class))
                .get();
        assertThat(leftOut).doesNotHaveDuplicates().hasSizeGreaterThan(30);
        assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader())
                        .getCandidates())
                .containsAll(leftOut);
    }
}
