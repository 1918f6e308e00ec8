package igf.proposal.merger.web;

import igf.platform.web.Caller;
import igf.platform.web.Guard;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Allows the organizers of the proposal with the id {@code {id}}, and those of the proposal that it goes into. */
@Component
class MergerSidesOnly implements Guard {

    private final Mergers mergers;

    MergerSidesOnly(Mergers mergers) {
        this.mergers = mergers;
    }

    @Override
    public boolean allows(Caller caller, Map<String, String> path) {
        var id = Mergers.parseId(path.get("id"));
        return mergers.isOrganizer(caller, id)
                || !mergers.sidesOf(mergers.get(id), caller).isEmpty();
    }
}
