package igf.participation.floor.web;

import igf.participation.programme.Programme;
import igf.platform.web.Caller;
import igf.platform.web.Guard;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The session's moderators, onsite and online, known by their verified e-mail. */
@Component
class Moderator implements Guard {

    private final Programme programme;

    Moderator(Programme programme) {
        this.programme = programme;
    }

    @Override
    public boolean allows(Caller caller, Map<String, String> path) {
        try {
            var session = programme.session(UUID.fromString(path.getOrDefault("session", "")));
            return session.moderators().stream().anyMatch(p -> caller.is(p.person()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
