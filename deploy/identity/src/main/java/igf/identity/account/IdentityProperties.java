package igf.identity.account;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings under {@code igf.identity}.
 *
 * @param keysDir directory of the signing key, created at the first start
 * @param audience {@code aud} of every access token
 * @param tokenLife lifetime of an access token
 * @param accounts the demo accounts
 * @param console the client through which people log in
 */
@ConfigurationProperties("igf.identity")
public record IdentityProperties(
        Path keysDir, String audience, Duration tokenLife, List<Account> accounts, Console console) {

    /**
     * The console's client.
     *
     * @param client client id; the secret is derived as for demo accounts
     * @param redirectPath path of the redirect with the authorization code, below the issuer's URL
     */
    public record Console(String client, String redirectPath) {}

    public Optional<Account> account(String name) {
        return accounts.stream().filter(account -> account.name().equals(name)).findFirst();
    }
}
