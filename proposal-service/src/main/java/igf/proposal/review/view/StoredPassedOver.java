package igf.proposal.review.view;

import igf.proposal.review.Allotment.PassedOver;
import java.util.List;

/** Who else could have been asked for a proposal. */
public record StoredPassedOver(List<PassedOver> passedOver) {}
