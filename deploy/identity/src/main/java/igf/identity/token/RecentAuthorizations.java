package igf.identity.token;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * Stores logins in progress and those that can be refreshed, at most {@value #MAX_STORED}; the oldest are dropped
 * first. Grants to programs are not stored, because nothing reads them again, and under load they would fill the
 * memory.
 */
@Component
class RecentAuthorizations implements OAuth2AuthorizationService {

    private static final int MAX_STORED = 5_000;

    private final Map<String, OAuth2Authorization> stored = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OAuth2Authorization> eldest) {
            return size() > MAX_STORED;
        }
    };

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            stored.put(authorization.getId(), authorization);
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        stored.remove(authorization.getId());
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        return stored.get(id);
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return stored.values().stream()
                .filter(authorization -> hasToken(authorization, token, type))
                .findFirst()
                .orElse(null);
    }

    private static boolean hasToken(OAuth2Authorization authorization, String token, @Nullable OAuth2TokenType type) {
        if (type != null && type.getValue().equals("state")) {
            return Objects.equals(authorization.getAttribute("state"), token);
        }
        return authorization.getToken(token) != null;
    }
}
