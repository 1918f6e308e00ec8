package igf.standalone.backup;

import igf.standalone.data.StartupException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Backs up the directory of secrets. Without it, personal data in a backup cannot be read, and nobody can log in to the
 * server.
 */
final class SecretsBackup {
    private SecretsBackup() {}

    /** Returns an id of the master key that reveals nothing about it; empty if there is none. */
    static Optional<String> masterKeyId(Path secrets) throws IOException {
        Path key = secrets.resolve("people-master-key");
        if (!Files.exists(key)) {
            return Optional.empty();
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    Files.readString(key).strip().getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            byte[] id = mac.doFinal("backup".getBytes(StandardCharsets.UTF_8));
            return Optional.of(HexFormat.of().formatHex(id, 0, 8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Copies the secrets. A directory that already has a master key must have the same one. */
    static void store(Path secrets, Path to) throws IOException {
        if (Files.exists(to.resolve("people-master-key")) && !masterKeyId(to).equals(masterKeyId(secrets))) {
            throw new StartupException(
                    "The keys in %s belong to another instance. Please choose another folder.".formatted(to));
        }
        Files.createDirectories(to.getParent());
        if (Files.exists(to)) {
            for (Path secret : files(secrets)) {
                Path copy = to.resolve(secrets.relativize(secret).toString());
                if (!Files.exists(copy)) {
                    Files.createDirectories(copy.getParent());
                    Files.copy(secret, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } else {
            DurableFiles.copy(secrets, to, path -> true);
        }
        for (Path secret : files(to)) {
            DurableFiles.force(secret);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
