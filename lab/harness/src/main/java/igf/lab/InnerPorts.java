package igf.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Reads the ports of a system's services and servers from its data directory. */
public final class InnerPorts {
    /** Short names of the services, in the order in which data flows. */
    public static final List<String> SERVICES = List.of("proposal", "scheduling", "participation", "notification");

    private InnerPorts() {}

    /** @param name name of a service or server, as {@code proposal-service} or {@code proposal-service.management} */
    public static int portOf(Path data, String name) {
        var file = data.resolve("instance.properties");
        var properties = new Properties();
        try (var in = Files.newInputStream(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var port = properties.getProperty("port." + name);
        if (port == null) {
            throw new IllegalStateException("%s does not name the port of %s".formatted(file, name));
        }
        return Integer.parseInt(port);
    }
}
