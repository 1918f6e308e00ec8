package igf.acceptance.probe.world;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** Makes invalid tokens from a valid one. */
final class Tokens {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String[] parts;

    Tokens(String token) {
        parts = token.split("\\.");
    }

    /** Returns a token with other claims and the old signature. */
    String forged() {
        String claims = text(1).replace("ORGANIZER", "SECRETARIAT").replace("organizer-1", "secretariat");
        return parts[0] + "." + encoded(claims) + "." + parts[2];
    }

    /** Returns a token with the algorithm "none". */
    String unsigned() {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".";
    }

    /** Returns a token with the same claims, signed with an unknown key. */
    String foreign() {
        return signed(parts[1]);
    }

    /** Returns an expired token of another issuer. */
    String expired() {
        return signed(encoded(text(1).replaceAll("\"exp\":\\d+", "\"exp\":1000000000")));
    }

    /** Returns the valid token, cut short. */
    String cut() {
        return parts[0] + "." + parts[1] + "." + parts[2].substring(0, parts[2].length() / 2);
    }

    private String signed(String claims) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair keys = generator.generateKeyPair();
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            String signed = parts[0] + "." + claims;
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(int part) {
        return new String(Base64.getUrlDecoder().decode(parts[part]), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
