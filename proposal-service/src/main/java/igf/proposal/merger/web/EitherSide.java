package igf.proposal.merger.web;

import igf.platform.web.Caller;
import igf.platform.web.Guard;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The organizers of the proposal with the id {@code {id}}, and those of the one that it is to be merged into. */
@Component
class EitherSide implements Guard {

    private final Mergers mergers;

    EitherSide(Mergers mergers) {
        this.mergers = mergers;
    }

    @Override
    public boolean allows(Caller caller, Map<String, String> path) {
        var id = Mergers.id(path.get("id"));
        return mergers.organizes(caller, id)
                || !mergers.sidesOf(mergers.of(id), caller).isEmpty();
    }
}
