package igf.acceptance.probe.world;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** Creates invalid tokens from a valid one. */
final class InvalidTokens {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String[] parts;

    InvalidTokens(String token) {
        parts = token.split("\\.");
    }

    /** Returns a token with changed claims and the original signature. */
    String forged() {
        String claims = decode(1).replace("ORGANIZER", "SECRETARIAT").replace("organizer-1", "secretariat");
        return parts[0] + "." + encode(claims) + "." + parts[2];
    }

    /** Returns a token with the algorithm "none". */
    String unsigned() {
        return encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".";
    }

    /** Returns a token with the same claims, signed with an unknown key. */
    String signedByOther() {
        return sign(parts[1]);
    }

    /** Returns an expired token, signed with an unknown key. */
    String expired() {
        return sign(encode(decode(1).replaceAll("\"exp\":\\d+", "\"exp\":1000000000")));
    }

    /** Returns the valid token with half of its signature. */
    String truncated() {
        return parts[0] + "." + parts[1] + "." + parts[2].substring(0, parts[2].length() / 2);
    }

    private String sign(String claims) {
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

    private String decode(int part) {
        return new String(Base64.getUrlDecoder().decode(parts[part]), StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
