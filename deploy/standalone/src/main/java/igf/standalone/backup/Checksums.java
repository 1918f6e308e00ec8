package igf.standalone.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** SHA-256 of every file of a backup, in the format of {@code sha256sum}. */
final class Checksums {
    private static final String FILE = "SHA256SUMS";

    private Checksums() {}

    /** Writes the checksums, and syncs each file to the disk. */
    static void write(Path backup) throws IOException {
        var lines = new StringBuilder();
        for (Path file : files(backup)) {
            DurableFiles.force(file);
            lines.append(sum(file)).append("  ").append(backup.relativize(file)).append('\n');
        }
        DurableFiles.append(backup.resolve(FILE), lines.toString());
    }

    /** Returns files that are missing, changed or new. */
    static List<String> findMismatches(Path backup) throws IOException {
        var current = new TreeSet<String>();
        for (Path file : files(backup)) {
            current.add(sum(file) + "  " + backup.relativize(file));
        }
        var recorded = new TreeSet<>(Files.readAllLines(backup.resolve(FILE)));
        return Stream.concat(
                        recorded.stream().filter(line -> !current.contains(line)),
                        current.stream().filter(line -> !recorded.contains(line)))
                .map(line -> line.substring(line.indexOf("  ") + 2))
                .distinct()
                .toList();
    }

    private static List<Path> files(Path backup) throws IOException {
        try (Stream<Path> files = Files.walk(backup)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(backup.resolve(FILE)))
                    .sorted()
                    .toList();
        }
    }

    private static String sum(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
