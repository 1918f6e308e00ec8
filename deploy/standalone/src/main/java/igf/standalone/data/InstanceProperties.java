package igf.standalone.data;

import igf.platform.embedded.Ports;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The properties of an instance, in a file in its data directory: the format version and the internal ports. */
public final class InstanceProperties {
    /** Increased when an older program cannot read the data of a newer one. */
    public static final int FORMAT = 1;

    private static final String FILE = "instance.properties";

    private final Map<String, Integer> ports;

    private InstanceProperties(Map<String, Integer> ports) {
        this.ports = ports;
    }

    /**
     * Reads the properties. Picks and stores a new port for every name that has none or whose port is in use.
     *
     * @param possiblyInUse names whose server may still run from an earlier start, so that its port may be in use
     * @throws StartupException if a newer program wrote the data
     */
    public static InstanceProperties readOrCreate(Path directory, List<String> names, List<String> possiblyInUse) {
        Path file = directory.resolve(FILE);
        Properties known = read(file);
        int format = Integer.parseInt(known.getProperty("format", Integer.toString(FORMAT)));
        if (format > FORMAT) {
            throw new StartupException(
                    ("The data in %s were written by a newer version (format %d; this one knows %d): please"
                                    + " use that version, or another directory with --data.")
                            .formatted(directory, format, FORMAT));
        }
        List<Integer> freePorts = Ports.findFree(names.size());
        Map<String, Integer> ports = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int port = Integer.parseInt(known.getProperty("port." + name, "0"));
            boolean usable = port > 0 && (possiblyInUse.contains(name) || Ports.isFree(port));
            ports.put(name, usable ? port : freePorts.get(i));
        }
        InstanceProperties instance = new InstanceProperties(ports);
        instance.write(file);
        return instance;
    }

    /**
     * Returns the internal port of a running instance's part.
     *
     * @throws StartupException if no port is stored
     */
    public static int port(Path directory, String name) {
        String port = read(directory.resolve(FILE)).getProperty("port." + name);
        if (port == null) {
            throw new StartupException("The port of %2$s is not in %1$s.".formatted(directory, name));
        }
        return Integer.parseInt(port);
    }

    /** Returns the internal port of a part, at the loopback address. */
    public int port(String name) {
        Integer port = ports.get(name);
        if (port == null) {
            throw new IllegalArgumentException("No port is stored for " + name);
        }
        return port;
    }

    private void write(Path file) {
        String text = ports.entrySet().stream()
                .map(port -> "port.%s=%d%n".formatted(port.getKey(), port.getValue()))
                .collect(Collectors.joining("", "format=%d%n".formatted(FORMAT), ""));
        Path unfinished = file.resolveSibling(FILE + ".new");
        try {
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.exists(file) ? Files.readString(file) : ""));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
