package igf.participation.floor.web;

import igf.participation.programme.Programme;
import igf.participation.vocabulary.Session;
import igf.platform.web.Caller;
import igf.platform.web.Guard;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Allows the session's moderators, onsite and online, on its current roster. They are recognized by verified e-mail
 * address.
 */
@Component
class ModeratorGuard implements Guard {

    private final Programme programme;

    ModeratorGuard(Programme programme) {
        this.programme = programme;
    }

    @Override
    public boolean allows(Caller caller, Map<String, String> path) {
        try {
            var person = caller.person();
            return person != null
                    && programme.hasRole(
                            UUID.fromString(path.getOrDefault("session", "")), person, Session::moderators);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
