package igf.participation.access;

import igf.participation.programme.Programme;
import igf.platform.web.ResourceEditions;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the edition of a session, for API keys that are limited to editions. */
@Component
class SessionEditions implements ResourceEditions {

    private final Programme programme;

    SessionEditions(Programme programme) {
        this.programme = programme;
    }

    @Override
    public String collection() {
        return "sessions";
    }

    /** Waits a little for a session that is not known yet, like all requests that name one. */
    @Override
    public Optional<String> find(UUID id) {
        return Optional.of(programme
                .findLastReleased(id)
                .map(released -> released.session().edition())
                .orElseGet(() -> programme.requireSession(id).edition()));
    }
}
