package igf.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

    @Test
    void outsideDemoModeItRefusesToStartAndMakesNoKey(@TempDir Path folder) {
        Path keys = folder.resolve("keys");

        assertThatThrownBy(() -> Provider.start(keys, false))
                .isInstanceOf(DemoModeRequiredException.class)
                .hasMessageContaining("igf.demo=true");
        assertThat(keys).doesNotExist();
    }

    @Test
    void theKeyIsTheOwnersAloneAndSurvivesARestart(@TempDir Path folder) throws Exception {
        Path keys = folder.resolve("keys");
        String first;
        try (Provider provider = Provider.start(keys)) {
            first = provider.get("/oauth2/jwks").body();
        }
        try (Provider provider = Provider.start(keys)) {
            assertThat(provider.get("/oauth2/jwks").body()).isEqualTo(first).doesNotContain("\"d\"");
        }
        Path file = keys.resolve("signing-key.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
    }

    @Test
    void aBrokenKeyFileIsSaidAndNeverReplaced(@TempDir Path keys) throws Exception {
        Path file = Files.writeString(keys.resolve("signing-key.json"), "{}");

        assertThatThrownBy(() -> Provider.start(keys)).hasStackTraceContaining("not a JSON Web Key");
        assertThat(file).hasContent("{}");
    }
}
