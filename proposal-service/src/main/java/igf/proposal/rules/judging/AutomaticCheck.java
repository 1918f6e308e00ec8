package igf.proposal.rules.judging;

/**
 * The screening criteria that are checked automatically, from the proposal, the list of MAG members and the obligations
 * from earlier editions.
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
