package igf.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.standalone.data.DataDirectory;
import igf.standalone.data.StartupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors that are found before anything is read or changed. */
class BackupRefusalsTest {
    private static final String SOMEBODY = "00000000-0000-4000-8000-000000000002";

    @TempDir
    private Path folder;

    private void refused(String[] lines, String why) throws IOException {
        Path list = folder.resolve("list");
        Files.write(list, List.of(lines));
        assertThatThrownBy(() -> restore(list))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining(why);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private String restore(Path list) throws Exception {
        return Restore.run(
                "--from",
                in("logs"),
                "--people",
                in("people"),
                "--keys",
                in("keys"),
                "--data",
                in("data"),
                "--erasures",
                list.toString());
    }

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SOMEBODY + " 2026-11-29T10:00:00Z",
                SOMEBODY,
                SOMEBODY + "\tyesterday",
                SOMEBODY + "\t2026-11-29T10:00:00Z\tagain",
                "nobody\t2026-11-29T10:00:00Z",
                ""
            })
    void a_line_that_is_not_an_id_a_tab_and_a_time(String line) throws IOException {
        var right = SOMEBODY + "\t2026-11-29 10:00:00.123+00";
        refused(new String[] {right, line, right}, "Line 2 of");
    }

    @Test
    void a_list_that_is_not_there() {
        assertThatThrownBy(() -> restore(folder.resolve("nowhere")))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("cannot be read. Nothing was changed.");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"logs", "logs/people", "keys", "data/people", "."})
    void folders_that_are_not_apart(String people) {
        assertThatThrownBy(() -> Backup.run(
                        "--data", in("data"), "--to", in("logs"), "--people", in(people), "--keys", in("keys")))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("separate folders");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_backup_that_would_hold_logs_and_keys_together() {
        assertThatThrownBy(() -> Backup.run("--data", in("data"), "--to", in("logs"), "--keys", in("keys")))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("--people is missing");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"logs", "people"})
    void a_folder_that_another_backup_is_written_to(String taken) throws Exception {
        Files.createDirectories(folder.resolve("data/postgresql"));
        Files.writeString(folder.resolve("data/postgresql/PG_VERSION"), "18");
        var unfinished = Files.createDirectories(folder.resolve(taken).resolve("unfinished-igf-20261101T000000Z"));

        try (var _ = DataDirectory.open(folder.resolve(taken))) {
            assertThatThrownBy(() -> Backup.run(
                            "--data", in("data"), "--to", in("logs"), "--people", in("people"), "--keys", in("keys")))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("Another backup is being written to " + in(taken));
        }

        assertThat(unfinished).exists();
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "month", "1.5"})
    void days_that_are_none(String days) {
        assertThatThrownBy(() -> Backup.run(
                        "--to", in("logs"), "--people", in("people"), "--keys", in("keys"), "--keep-people", days))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("number of days");
    }
}
