package igf.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {
    @TempDir
    private Path home;

    @Test
    void givesTheSameSecretEachTimeAndAnotherForAnotherName() {
        SecretFiles secrets = new SecretFiles(home.resolve("secrets"));
        String key = secrets.key("master");
        assertThat(new SecretFiles(home.resolve("secrets")).key("master")).isEqualTo(key);
        assertThat(secrets.key("other")).isNotEqualTo(key);
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    }

    @Test
    void onlyTheOwnerCanReadThem() throws Exception {
        SecretFiles secrets = new SecretFiles(home.resolve("secrets"));
        secrets.password("role");
        assertThat(Files.getPosixFilePermissions(secrets.file("role")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(home.resolve("secrets")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
}
