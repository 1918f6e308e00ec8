package igf.faults.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where the parts of an instance listen, as it remembers it. */
final class InnerPorts {
    private InnerPorts() {}

    static int of(Path data, String name) {
        var properties = new Properties();
        try (var in = Files.newInputStream(data.resolve("instance.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Integer.parseInt(properties.getProperty("port." + name));
    }
}
