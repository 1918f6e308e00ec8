package igf.identity.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A demo account.
 *
 * @param name subject of its tokens, also client id and user name
 * @param roles SECRETARIAT, MAG, ORGANIZER
 * @param scopes scopes that it may request
 */
public record Account(String name, List<String> roles, List<String> scopes) {

    public Account(String name, @Nullable List<String> roles, @Nullable List<String> scopes) {
        this.name = name;
        this.roles = roles == null ? List.of() : List.copyOf(roles);
        this.scopes = scopes == null ? List.of() : List.copyOf(scopes);
    }

    public String email() {
        return name + "@example.org";
    }

    String secret() {
        return secretOf(name);
    }

    static String secretOf(String name) {
        return name + "-secret";
    }
}
