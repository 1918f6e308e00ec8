package igf.proposal.roster;

import igf.api.roster.RosterBody;
import igf.api.roster.RosterRole;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Gender;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.platform.web.body.PatchMember;
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
        @Nullable PatchMember<RosterRole> role,
        @Nullable PatchMember<String> name,
        @Nullable PatchMember<String> email,
        @Nullable PatchMember<String> affiliation,
        @Nullable PatchMember<String> organizationId,
        @Nullable PatchMember<StakeholderGroup> stakeholderGroup,
        @Nullable PatchMember<Region> region,
        @Nullable PatchMember<String> country,
        @Nullable PatchMember<Gender> gender,
        @Nullable PatchMember<String> language,
        @Nullable PatchMember<Boolean> firstTime,
        @Nullable PatchMember<Attendance> attendance) {

    /** What is there after it. A role cannot be taken away: then it is null, which the check of the whole refuses. */
    @SuppressWarnings("NullAway")
    RosterBody on(RosterBody before) {
        return new RosterBody(
                PatchMember.or(role, before.role()),
                PatchMember.or(name, before.name()),
                PatchMember.or(email, before.email()),
                PatchMember.or(affiliation, before.affiliation()),
                PatchMember.or(organizationId, before.organizationId()),
                PatchMember.or(stakeholderGroup, before.stakeholderGroup()),
                PatchMember.or(region, before.region()),
                PatchMember.or(country, before.country()),
                PatchMember.or(gender, before.gender()),
                PatchMember.or(language, before.language()),
                PatchMember.or(firstTime, before.firstTime()),
                PatchMember.or(attendance, before.attendance()));
    }
}
