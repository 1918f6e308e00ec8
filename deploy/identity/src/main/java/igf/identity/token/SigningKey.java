package igf.identity.token;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The key that signs tokens, stored as a JSON Web Key in a file that only its owner may read. */
final class SigningKey {

    private static final String FILE = "signing-key.json";
    private static final int BITS = 2048;

    private SigningKey() {}

    /** Reads the key in a directory, or creates one. */
    static RSAKey readOrCreate(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return Files.exists(file) ? read(file) : create(folder, file);
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key in " + folder + " cannot be read or written", e);
        }
    }

    private static RSAKey read(Path file) throws IOException {
        try {
            return RSAKey.parse(Files.readString(file));
        } catch (ParseException e) {
            throw new IOException("not a JSON Web Key: " + file, e);
        }
    }

    private static RSAKey create(Path folder, Path file) throws IOException {
        Files.createDirectories(folder, asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        RSAKey key = generate();
        Path draft = Files.createTempFile(
                folder, FILE, ".new", asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, key.toJSONString());
        // Moved atomically, so that an interrupted start never leaves half a key.
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
