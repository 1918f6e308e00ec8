package igf.standalone.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.function.Predicate;

/** File operations for backups; appended and forced files survive a power failure. */
final class DurableFiles {
    private DurableFiles() {}

    static void append(Path file, String text) {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Deletes the subdirectories with a prefix. */
    static void deleteAll(Path in, String prefix) throws IOException {
        if (Files.exists(in)) {
            try (var folders = Files.list(in)) {
                for (Path folder : folders.toList()) {
                    if (folder.getFileName().toString().startsWith(prefix)) {
                        delete(folder);
                    }
                }
            }
        }
    }

    /** Deletes a directory with its content. */
    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * Copies a directory with the permissions of each file. Skips files that disappear meanwhile.
     *
     * @param filter returns which relative paths to copy; other directories are copied empty
     */
    static void copy(Path from, Path to, Predicate<Path> filter) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path within = from.relativize(folder);
                Files.copy(folder, to.resolve(within.toString()), StandardCopyOption.COPY_ATTRIBUTES);
                return within.toString().isEmpty() || filter.test(within)
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path within = from.relativize(file);
                if (filter.test(within)) {
                    try {
                        Files.copy(file, to.resolve(within.toString()), StandardCopyOption.COPY_ATTRIBUTES);
                    } catch (NoSuchFileException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }
}
