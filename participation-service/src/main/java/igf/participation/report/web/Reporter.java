package igf.participation.report.web;

import igf.participation.programme.Programme;
import igf.participation.vocabulary.Session;
import igf.platform.web.Caller;
import igf.platform.web.Guard;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Allows the session's rapporteurs, without one its organizers, by its roster now, known by their verified e-mail. */
@Component
class Reporter implements Guard {

    private final Programme programme;

    Reporter(Programme programme) {
        this.programme = programme;
    }

    @Override
    public boolean allows(Caller caller, Map<String, String> path) {
        try {
            return is(caller, UUID.fromString(path.getOrDefault("session", "")));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    boolean is(Caller caller, UUID session) {
        var person = caller.person();
        return person != null && programme.holds(session, person, Session::reporters);
    }
}
