package igf.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.platform.embedded.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path home;

    @Test
    void isHeldByOneInstanceUntilItEnds() {
        DataDirectory first = DataDirectory.open(home);
        assertThatThrownBy(() -> DataDirectory.open(home))
                .isInstanceOf(StartupException.class)
                .hasMessage("The system is already running on %s.", home);
        first.close();
        DataDirectory.open(home).close();
    }

    @Test
    void onANearlyFullDiskIsRefusedWithTheFiguresAndTheDisk() {
        try (DataDirectory data = DataDirectory.open(home)) {
            data.requireSpace(1);
            assertThatThrownBy(() -> data.requireSpace(Long.MAX_VALUE))
                    .isInstanceOf(StartupException.class)
                    .hasMessageMatching(
                            "The disk of %s has \\d+ MB free; at least \\d+ MB are needed\\.".formatted(home));
        }
    }

    @Test
    void thatANewerVersionWroteIsRefused() throws Exception {
        Files.writeString(home.resolve("instance.properties"), "format=" + (InstanceProperties.FORMAT + 1));
        assertThatThrownBy(() -> InstanceProperties.readOrCreate(home, List.of("kafka"), List.of()))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("newer version");
    }

    @Test
    void remembersItsInnerPorts() {
        InstanceProperties first = InstanceProperties.readOrCreate(home, List.of("kafka", "mongodb"), List.of());
        InstanceProperties second =
                InstanceProperties.readOrCreate(home, List.of("mongodb", "kafka", "smtp"), List.of());
        assertThat(second.port("kafka")).isEqualTo(first.port("kafka"));
        assertThat(second.port("mongodb")).isEqualTo(first.port("mongodb"));
        assertThat(List.of(second.port("kafka"), second.port("mongodb"), second.port("smtp")))
                .doesNotHaveDuplicates()
                .allMatch(Ports::isFree);
    }

    @Test
    void givesWayWhereAnotherProgramHasTakenAnInnerPortMeanwhile() throws Exception {
        int port = InstanceProperties.readOrCreate(home, List.of("kafka"), List.of())
                .port("kafka");
        try (ServerSocket foreign = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(foreign.isBound()).isTrue();
            assertThat(InstanceProperties.readOrCreate(home, List.of("kafka"), List.of())
                            .port("kafka"))
                    .isNotEqualTo(port);
            assertThat(InstanceProperties.readOrCreate(home, List.of("kafka"), List.of())
                            .port("kafka"))
                    .as("and stays there")
                    .isNotEqualTo(port);
        }
    }

    @Test
    void keepsThePortOfAServerThatMayStillBeRunningFromAnEarlierLife() throws Exception {
        int port = InstanceProperties.readOrCreate(home, List.of("postgresql"), List.of())
                .port("postgresql");
        try (ServerSocket orphan = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(orphan.isBound()).isTrue();
            assertThat(InstanceProperties.readOrCreate(home, List.of("postgresql"), List.of("postgresql"))
                            .port("postgresql"))
                    .isEqualTo(port);
        }
    }
}
