package igf.participation.attendance.view;

import igf.api.vocabulary.Mode;
import igf.participation.attendance.PresenceFact;
import igf.platform.view.shape.EmbeddedDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stored fact. The names are short because a session has thousands of facts. */
@EmbeddedDocument
record StoredFact(
        PresenceFact.Kind k,
        Mode m,
        Instant at,
        String s,
        long n,
        @Nullable String d) {

    static StoredFact of(PresenceFact fact) {
        return new StoredFact(fact.kind(), fact.mode(), fact.at(), fact.source(), fact.sequence(), fact.device());
    }

    PresenceFact fact() {
        return new PresenceFact(k, m, at, s, n, d);
    }
}
