package igf.platform.testing;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.stream.Stream;

/** Java files of all modules: no tests, and nothing of what other modules' builds make and take away meanwhile. */
final class Sources {

    /** As seen from this module. */
    static final Path PRODUCT = Path.of("../..");

    private static final String MAIN = "src/main/java/";

    private Sources() {}

    static Stream<Path> below(Path root) throws IOException {
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

    static String packageOf(Path root, Path file) {
        var path = path(root, file);
        var name = path.substring(path.indexOf(MAIN) + MAIN.length());
        return name.substring(0, name.lastIndexOf('/')).replace('/', '.');
    }

    private static String path(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
