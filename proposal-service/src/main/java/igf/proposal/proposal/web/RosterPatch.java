package igf.proposal.proposal.web;

import igf.proposal.vocabulary.Attendance;
import igf.proposal.vocabulary.Gender;
import igf.proposal.vocabulary.Region;
import igf.proposal.vocabulary.RosterRole;
import igf.proposal.vocabulary.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * A merge-patch of a roster entry.
 *
 * @param role in the session; cannot be taken away
 * @param name as it is to be shown
 * @param email by which the person is known and invited
 * @param affiliation name of the organization
 * @param organizationId what limits and conflicts count by, in place of the name
 * @param stakeholderGroup as they state it
 * @param region regional group
 * @param country ISO 3166 code or name
 * @param gender as they state it
 * @param language BCP 47 tag that they want to be written to in
 * @param firstTime whether it is their first IGF
 * @param attendance how they come
 */
record RosterPatch(
        @Nullable Given<RosterRole> role,
        @Nullable Given<String> name,
        @Nullable Given<String> email,
        @Nullable Given<String> affiliation,
        @Nullable Given<String> organizationId,
        @Nullable Given<StakeholderGroup> stakeholderGroup,
        @Nullable Given<Region> region,
        @Nullable Given<String> country,
        @Nullable Given<Gender> gender,
        @Nullable Given<String> language,
        @Nullable Given<Boolean> firstTime,
        @Nullable Given<Attendance> attendance) {

    /** What is there after it. A role cannot be taken away: then it is null, which the check of the whole refuses. */
    @SuppressWarnings("NullAway")
    RosterBody on(RosterBody before) {
        return new RosterBody(
                Given.or(role, before.role()),
                Given.or(name, before.name()),
                Given.or(email, before.email()),
                Given.or(affiliation, before.affiliation()),
                Given.or(organizationId, before.organizationId()),
                Given.or(stakeholderGroup, before.stakeholderGroup()),
                Given.or(region, before.region()),
                Given.or(country, before.country()),
                Given.or(gender, before.gender()),
                Given.or(language, before.language()),
                Given.or(firstTime, before.firstTime()),
                Given.or(attendance, before.attendance()));
    }
}
