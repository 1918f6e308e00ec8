package igf.standalone.process;

import igf.standalone.part.Part;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The specification of a child process. It is sent by standard input, because other users can read command lines. */
record WorkerSpec(Map<String, String> entries) {
    private static final String SETTING = "setting.";

    static WorkerSpec of(Part part) {
        Map<String, String> entries = new TreeMap<>(Map.of(
                "kind",
                "part",
                "name",
                part.name(),
                "class",
                part.mainClass(),
                "port",
                Integer.toString(part.port()),
                "excluded",
                String.join(",", part.excluded())));
        part.settings().forEach((key, value) -> entries.put(SETTING + key, value));
        return new WorkerSpec(entries);
    }

    static WorkerSpec kafka(Path directory, int port, int controllerPort) {
        return new WorkerSpec(Map.of(
                "kind",
                "kafka",
                "directory",
                directory.toString(),
                "port",
                Integer.toString(port),
                "controller",
                Integer.toString(controllerPort)));
    }

    static WorkerSpec mongo(int port) {
        return new WorkerSpec(Map.of("kind", "mongodb", "port", Integer.toString(port)));
    }

    String get(String name) {
        String value = entries.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The worker specification lacks " + name);
        }
        return value;
    }

    int port(String name) {
        return Integer.parseInt(get(name));
    }

    Part part() {
        Map<String, String> settings = new TreeMap<>();
        entries.forEach((key, value) -> {
            if (key.startsWith(SETTING)) {
                settings.put(key.substring(SETTING.length()), value);
            }
        });
        return new Part(
                get("name"), get("class"), port("port"), List.of(get("excluded").split(",")), settings);
    }

    String text() {
        Properties properties = new Properties();
        properties.putAll(entries);
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static WorkerSpec read(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> entries = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> entries.put(name, properties.getProperty(name)));
        return new WorkerSpec(entries);
    }
}
