package igf.gateway.access;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who is believed, under {@code igf}.
 *
 * @param issuerUri {@code iss} of every token, the provider's outward address
 * @param jwksUri where its public keys are
 * @param audience {@code aud} that a token must name
 * @param tokenUri where an API key is exchanged for a token
 * @param claims names of the claims that other providers call differently
 */
@ConfigurationProperties("igf")
public record AccessProperties(String issuerUri, String jwksUri, String audience, String tokenUri, Claims claims) {

    /** @param roles claim that lists what the caller is */
    public record Claims(String roles) {}
}
