package igf.console.login;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings under {@code igf.console}.
 *
 * @param client our id at the OpenID provider
 * @param secret our secret there
 * @param scopes what is asked for; a user gets what is theirs
 * @param authorizeUri outward address where people log in
 * @param endSessionUri outward address where they log out
 * @param refresh how often an open page looks for something new
 * @param attention which counts call for somebody, as {@code service/NAME}, the most pressing first
 */
@ConfigurationProperties("igf.console")
public record ConsoleProperties(
        String client,
        String secret,
        List<String> scopes,
        String authorizeUri,
        String endSessionUri,
        Duration refresh,
        List<String> attention) {}
