package igf.proposal.rules.judging;

/**
 * The minimum criteria that the screening can answer by itself, from the proposal, the MAG's list and the obligations
 * of earlier editions.
 */
public enum AutomaticCheck {
    COMPLETE,
    NO_MAG_MEMBER,
    ENOUGH_SPEAKERS,
    MIXED_GENDER,
    ONSITE_PEOPLE,
    REPORTS_FILED,
    PROPOSALS_PER_PERSON,
    PROPOSALS_PER_ORGANIZATION
}
