package igf.proposal.screening;

import igf.platform.view.shape.Unwrapped;
import java.util.Map;

/** The findings on a proposal's criteria, by the codes of the criteria. */
record StoredJudgements(@Unwrapped Map<String, Judged> criteria) {

    static final StoredJudgements NONE = new StoredJudgements(Map.of());
}
