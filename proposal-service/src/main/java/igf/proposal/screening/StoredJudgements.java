package igf.proposal.screening;

import igf.platform.view.shape.Unwrapped;
import java.util.Map;

/** The judgements of a proposal's criteria, by code. */
record StoredJudgements(@Unwrapped Map<String, Judged> criteria) {

    static final StoredJudgements EMPTY = new StoredJudgements(Map.of());
}
