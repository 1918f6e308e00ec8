package igf.console.login;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings under {@code igf.console}.
 *
 * @param client the console's client id at the OpenID provider
 * @param secret the console's client secret there
 * @param scopes requested scopes; the provider grants those that a user has
 * @param authorizeUri public address for signing in
 * @param endSessionUri public address for signing out
 * @param refresh how often an open page is updated
 * @param attention counts that need attention, as {@code service/NAME}, most urgent first
 */
@ConfigurationProperties("igf.console")
public record ConsoleProperties(
        String client,
        String secret,
        List<String> scopes,
        String authorizeUri,
        String endSessionUri,
        Duration refresh,
        List<String> attention) {

    /** The console's secret at the demo provider, which is public. */
    public static final String DEMO_SECRET = "console-secret";
}
