package igf.scheduling.programme;

import igf.platform.domain.Aggregates;
import igf.scheduling.vocabulary.ProgrammeId;
import java.time.Instant;

/** Reads the programmes of editions. */
public record ProgrammeReader(Aggregates aggregates) {

    /** @throws igf.platform.domain.Refused not found, also if the edition is not known yet */
    public ProgrammeSurvey survey(String edition, Instant now) {
        return aggregates.read(Programme.class, ProgrammeId.of(edition), programme -> programme.survey(now));
    }
}
