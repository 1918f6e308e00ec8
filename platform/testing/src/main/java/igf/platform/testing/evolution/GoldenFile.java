package igf.platform.testing.evolution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A file with one example on each line: name, checksum of name and text, text. Lines are appended and never changed.
 */
public final class GoldenFile {

    /** The command that adds new examples. */
    public static final String COMMAND = "./igf examples";

    private static final int SEAL_DIGITS = 12;

    private final Path path;
    private final List<Line> lines = new ArrayList<>();

    public GoldenFile(Path path) {
        this.path = path;
        try {
            if (Files.exists(path)) {
                Files.readAllLines(path).stream().map(Line::parse).forEach(lines::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public record Line(String name, String seal, String text) {

        static Line parse(String line) {
            var parts = line.split(" ", 3);
            if (parts.length < 3) {
                throw new IllegalStateException("not a name, a seal and a text: " + line);
            }
            return new Line(parts[0], parts[1], parts[2]);
        }

        static Line of(String name, String text) {
            return new Line(name, sealOf(name, text), text);
        }

        public boolean isUnchanged() {
            return seal.equals(sealOf(name, text));
        }

        /** Returns an id that is unique in the file. */
        public String id() {
            return name + "@" + seal;
        }

        @Override
        public String toString() {
            return name + " " + seal + " " + text;
        }
    }

    /** Returns whether {@link #COMMAND} started this run. */
    public static boolean isAddRequested() {
        return System.getProperty("igf.examples") != null;
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public List<Line> find(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).toList();
    }

    public void add(String name, String text) {
        var line = Line.of(name, text);
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.add(line);
    }

    private static String sealOf(String name, String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var hash = sha.digest((name + " " + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, SEAL_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
