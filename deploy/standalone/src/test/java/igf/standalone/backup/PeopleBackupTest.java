package igf.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleBackupTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final String LONG_AGO = "2026-01-01T00:00:00Z";

    @TempDir
    private Path folder;

    private Path backup(String name, String about) throws IOException {
        var backup = Files.createDirectories(folder.resolve(name));
        Files.writeString(backup.resolve(Backup.PROPERTIES_FILE), about);
        return backup;
    }

    private Path people(String name, String made) throws IOException {
        return backup(name, "made=%s%nkey=%nschema=5%n".formatted(made));
    }

    @Test
    void backups_of_logs_in_the_same_folder_are_kept() throws IOException {
        var apart = backup("igf-20260101T000000Z", "made=%s%nkey=%npeople=apart%n".formatted(LONG_AGO));
        var together = backup("igf-20260102T000000Z", "made=%s%nkey=%n".formatted(LONG_AGO));
        var old = people("igf-20260103T000000Z", LONG_AGO);
        var newest = people("igf-20261129T120000Z", NOW.toString());

        assertThat(PeopleBackup.deleteOld(folder, 30, NOW)).isEqualTo(1);

        assertThat(folder).isDirectoryNotContaining(old::equals);
        assertThat(apart.resolve(Backup.PROPERTIES_FILE)).exists();
        assertThat(together.resolve(Backup.PROPERTIES_FILE)).exists();
        assertThat(newest.resolve(Backup.PROPERTIES_FILE)).exists();
    }

    @Test
    void what_an_interrupted_deletion_left_is_ignored() throws IOException {
        Files.createDirectories(folder.resolve("igf-20260101T000000Z"));
        var newest = people("igf-20261129T120000Z", NOW.toString());

        assertThat(PeopleBackup.deleteOld(folder, 30, NOW)).isZero();
        assertThat(PeopleBackup.findAll(folder))
                .extracting(PeopleBackup::folder)
                .containsExactly(newest);
    }

    @Test
    void nothing_is_deleted_under_its_own_name() throws IOException {
        var old = people("igf-20260101T000000Z", LONG_AGO);
        people("igf-20261129T120000Z", NOW.toString());
        // Prevents the renaming.
        Files.createDirectories(
                folder.resolve(Backup.UNFINISHED_PREFIX + old.getFileName()).resolve("left"));

        assertThatThrownBy(() -> PeopleBackup.deleteOld(folder, 30, NOW)).isInstanceOf(FileSystemException.class);

        assertThat(old.resolve(Backup.PROPERTIES_FILE)).exists();
    }
}
