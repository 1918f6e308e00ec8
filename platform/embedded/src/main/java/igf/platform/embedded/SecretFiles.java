package igf.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets in files that only their owner can read, created on first use. */
public final class SecretFiles {
    private static final FileAttribute<?> OWNER_ONLY_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    /** Uses a directory, which is created on first use. */
    public SecretFiles(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /** Returns 256 random bits as Base64 text (with padding, 44 characters), the same each time for one name. */
    public synchronized String key(String name) {
        return readOrCreate(name, Base64.getEncoder());
    }

    /**
     * Returns a password of 256 random bits in letters, digits, {@code -} and {@code _}, the same each time for one
     * name.
     */
    public synchronized String password(String name) {
        return readOrCreate(name, Base64.getUrlEncoder().withoutPadding());
    }

    /** Returns the file of a secret that exists. */
    Path file(String name) {
        return directory.resolve(name);
    }

    private String readOrCreate(String name, Base64.Encoder encoder) {
        Path file = file(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            byte[] bits = new byte[32];
            random.nextBytes(bits);
            String secret = encoder.encodeToString(bits);
            Files.createDirectories(directory, OWNER_ONLY_DIRECTORY);
            // Written atomically: half a key after a crash would make the data unreadable.
            Path unfinished = Files.createTempFile(directory, name, ".new", OWNER_ONLY_FILE);
            Files.writeString(unfinished, secret);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot store the secret " + file, e);
        }
    }
}
