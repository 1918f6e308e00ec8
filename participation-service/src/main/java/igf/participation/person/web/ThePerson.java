package igf.participation.person.web;

import igf.platform.web.Caller;
import igf.platform.web.Guard;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The person whom the path names. */
@Component
class ThePerson implements Guard {

    private final PeopleIds ids;

    ThePerson(PeopleIds ids) {
        this.ids = ids;
    }

    @Override
    public boolean allows(Caller caller, Map<String, String> path) {
        try {
            return ids.own(caller, UUID.fromString(path.getOrDefault("id", "")));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
