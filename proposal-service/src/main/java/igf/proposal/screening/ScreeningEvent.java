package igf.proposal.screening;

import igf.platform.domain.Named;
import java.util.UUID;

/** An event of the screening of a proposal, before its outcome. */
public sealed interface ScreeningEvent {

    UUID proposal();

    /**
     * The secretariat judged one criterion.
     *
     * @param rule id of the criterion
     */
    @Named("screening.criterion-judged.1")
    record CriterionJudged(UUID proposal, String rule, Judged judged, int rulesVersion) implements ScreeningEvent {}
}
