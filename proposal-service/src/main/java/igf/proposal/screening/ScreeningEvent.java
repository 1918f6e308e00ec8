package igf.proposal.screening;

import igf.platform.domain.Named;
import java.util.UUID;

/** The events of a proposal's screening criteria. */
public sealed interface ScreeningEvent {

    UUID proposal();

    /** @param rulesVersion the version of the rules whose criterion it is */
    @Named("screening.criterion-judged.1")
    record CriterionJudged(UUID proposal, String rule, Judged judged, int rulesVersion) implements ScreeningEvent {}
}
