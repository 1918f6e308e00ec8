package igf.console.login;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The OpenID provider where people sign in, under {@code igf}.
 *
 * @param issuerUri its public address, {@code iss} of its tokens
 * @param jwksUri address of its public keys
 * @param tokenUri address where a code is exchanged for a token
 */
@ConfigurationProperties("igf")
record ProviderProperties(String issuerUri, String jwksUri, String tokenUri) {}
