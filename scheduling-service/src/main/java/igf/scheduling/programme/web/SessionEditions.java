package igf.scheduling.programme.web;

import igf.platform.web.ResourceEditions;
import igf.scheduling.programme.view.ProgrammeQueries;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the edition of a session, for API keys that are limited to editions. */
@Component
class SessionEditions implements ResourceEditions {

    private final ProgrammeQueries queries;

    SessionEditions(ProgrammeQueries queries) {
        this.queries = queries;
    }

    @Override
    public String collection() {
        return "sessions";
    }

    @Override
    public Optional<String> find(UUID id) {
        return queries.findEdition(id);
    }
}
