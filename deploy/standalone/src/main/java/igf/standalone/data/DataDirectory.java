package igf.standalone.data;

import igf.platform.embedded.SecretFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The data directory of an instance, locked while the instance runs. */
public final class DataDirectory implements AutoCloseable {
    private final Path home;
    private final FileLock lock;

    private DataDirectory(Path home, FileLock lock) {
        this.home = home;
        this.lock = lock;
    }

    /**
     * Creates the directory if needed, and locks it.
     *
     * @throws StartupException if another instance uses the directory
     */
    public static DataDirectory open(Path directory) {
        return tryOpen(directory)
                .orElseThrow(() -> new StartupException("The system is already running on %s."
                        .formatted(directory.toAbsolutePath().normalize())));
    }

    /** Creates the directory if needed, and locks it; empty if another instance uses it. */
    public static Optional<DataDirectory> tryOpen(Path directory) {
        Path home = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(
                    home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            FileChannel channel =
                    FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new DataDirectory(home, lock));
        } catch (IOException e) {
            throw new StartupException("Cannot write to %s: %s".formatted(home, e.getMessage()), e);
        }
    }

    /**
     * Checks the free disk space, because PostgreSQL and Kafka would fail in the middle of their start.
     *
     * @throws StartupException if fewer bytes are free than needed
     */
    public void requireSpace(long bytes) {
        long free = free();
        if (free < bytes) {
            throw new StartupException("The disk of %s has %d MB free; at least %d MB are needed."
                    .formatted(home, free >> 20, bytes >> 20));
        }
    }

    /** Returns the number of writable bytes. */
    public long free() {
        try {
            return Files.getFileStore(home).getUsableSpace();
        } catch (IOException e) {
            throw new StartupException("The disk of %s cannot be read: %s".formatted(home, e.getMessage()), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // This JVM already holds the lock.
            return null;
        }
    }

    /** Returns the path of a part's data. */
    public Path resolve(String part) {
        return home.resolve(part);
    }

    public SecretFiles secrets() {
        return new SecretFiles(resolve("secrets"));
    }

    public Path home() {
        return home;
    }

    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
