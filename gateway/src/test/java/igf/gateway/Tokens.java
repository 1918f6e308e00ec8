package igf.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** Signs tokens like the provider does. */
final class Tokens {

    static final String ISSUER = "http://outward.example:8080";

    private final RSAKey key = key("one");

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String jwks() {
        return new JWKSet(key).toString();
    }

    String of(String subject, List<String> roles, String scope) {
        return sign(
                key,
                JWSAlgorithm.RS256,
                c -> c.subject(subject).claim("roles", roles).claim("scope", scope));
    }

    String secretariat() {
        return of("secretariat", List.of("SECRETARIAT"), "admin");
    }

    String with(UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(key, JWSAlgorithm.RS256, change);
    }

    String with(JWSAlgorithm algorithm) {
        return sign(key, algorithm, c -> c);
    }

    static String sign(RSAKey key, JWSAlgorithm algorithm, UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet claims = change.apply(new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience("igf")
                        .subject("someone")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(600))))
                .build();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }
}
