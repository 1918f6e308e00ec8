package igf.scheduling.programme;

import igf.platform.domain.Aggregates;
import igf.scheduling.session.Session;
import igf.scheduling.vocabulary.ProgrammeId;
import java.util.UUID;

/** Reads sessions from the log. */
public record SessionReader(Aggregates aggregates) {

    /** @throws igf.platform.domain.RefusedException not found, if the edition has no such session */
    public Session get(String edition, UUID session) {
        return aggregates.read(
                Programme.class, ProgrammeId.of(edition), programme -> programme.requireSession(session));
    }
}
