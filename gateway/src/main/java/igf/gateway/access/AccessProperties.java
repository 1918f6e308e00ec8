package igf.gateway.access;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The OpenID provider whose tokens are accepted, under {@code igf}.
 *
 * @param issuerUri {@code iss} of every token: the provider's outward address
 * @param jwksUri address of the provider's public keys
 * @param audience {@code aud} that a token must name
 * @param tokenUri address where an API key is exchanged for a token
 * @param claims names of claims that differ between providers
 */
@ConfigurationProperties("igf")
public record AccessProperties(String issuerUri, String jwksUri, String audience, String tokenUri, Claims claims) {

    /** @param roles claim that lists the caller's roles */
    public record Claims(String roles) {}
}
