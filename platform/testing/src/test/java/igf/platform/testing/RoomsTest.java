package igf.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package is small enough to be known by heart: 12 classes at most, in every module; a file that is long says why. */
class RoomsTest {

    private static final int MOST = 12;
    private static final int LONG = 250;
    private static final String MAIN = "src/main/java/";

    /** Larger ones that are left, with their size. None may grow, and none may be added without a reason as good as these. */
    private static final Map<String, Integer> STILL_LARGER = Map.ofEntries(
            // One record a public event, and a file a record: lists, not rooms; so are the bench's tasks and the
            // faults' journeys.
            Map.entry("igf.contracts.participation", 14),
            Map.entry("igf.contracts.proposal", 39),
            Map.entry("igf.bench.row", 16),
            Map.entry("igf.bench.task", 20),
            Map.entry("igf.bench.world", 15),
            Map.entry("igf.faults.journey", 17));

    @Test
    void no_package_outgrows_its_room() throws IOException {
        assertThat(larger(Path.of("../.."))).isEqualTo(new TreeMap<>(STILL_LARGER));
    }

    @Test
    void one_class_too_many_is_seen(@TempDir Path dir) throws IOException {
        var room = Files.createDirectories(dir.resolve("module/src/main/java/igf/planted/crowded"));
        Files.createFile(room.resolve("package-info.java"));
        for (int i = 0; i < MOST; i++) {
            Files.createFile(room.resolve("Class" + i + ".java"));
        }
        assertThat(larger(dir)).isEmpty();
        Files.createFile(room.resolve("OneMore.java"));
        assertThat(larger(dir)).containsExactly(Map.entry("igf.planted.crowded", MOST + 1));
    }

    @Test
    void a_long_file_says_why_in_its_first_line() throws IOException {
        assertThat(sources(Path.of("../.."))
                        .filter(file -> isLong(file) && !firstLine(file).startsWith("// Long: ")))
                .isEmpty();
    }

    @Test
    void a_long_file_without_a_word_is_seen(@TempDir Path dir) throws IOException {
        var file = dir.resolve("Long.java");
        Files.writeString(file, "package igf.planted;\n".repeat(LONG));
        assertThat(isLong(file)).isFalse();
        Files.writeString(file, "package igf.planted;\n".repeat(LONG + 1));
        assertThat(isLong(file)).isTrue();
        assertThat(firstLine(file)).doesNotStartWith("// Long: ");
    }

    private static boolean isLong(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count() > LONG;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstLine(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Packages of the modules below a directory that have more than {@link #MOST} classes, tests aside. */
    private static Map<String, Integer> larger(Path root) throws IOException {
        var sizes = new TreeMap<String, Integer>();
        sources(root)
                .map(file -> path(root, file))
                .map(file -> file.substring(file.indexOf(MAIN) + MAIN.length()))
                .map(file -> file.substring(0, file.lastIndexOf('/')).replace('/', '.'))
                .forEach(name -> sizes.merge(name, 1, Integer::sum));
        sizes.values().removeIf(size -> size <= MOST);
        return sizes;
    }

    /** Of the product: no tests, and nothing of what other modules' builds make and take away meanwhile. */
    private static Stream<Path> sources(Path root) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                var name = String.valueOf(dir.getFileName());
                var passed = name.equals("target") || name.startsWith(".") && !name.startsWith("..");
                return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (path(root, file).contains(MAIN)
                        && file.toString().endsWith(".java")
                        && !file.endsWith("package-info.java")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found.stream();
    }

    private static String path(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
