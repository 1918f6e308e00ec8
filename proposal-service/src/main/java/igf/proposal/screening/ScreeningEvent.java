package igf.proposal.screening;

import igf.platform.domain.Named;
import java.util.UUID;

public sealed interface ScreeningEvent {

    UUID proposal();

    @Named("screening.criterion-judged.1")
    record CriterionJudged(UUID proposal, String rule, Judged judged, int rulesVersion) implements ScreeningEvent {}
}
