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
 * @param role role in the session; cannot be removed
 * @param name name to display
 * @param email identifies the person and receives the invitation
 * @param affiliation name of the organization
 * @param organizationId identifies the organization for limits instead of its name; checks of conflicts compare both
 * @param stakeholderGroup as stated by the person
 * @param region regional group
 * @param country ISO 3166 code or name
 * @param gender as stated by the person
 * @param language BCP 47 tag of the language for mails
 * @param firstTime whether it is their first IGF
 * @param attendance how they attend
 */
public record RosterPatch(
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

    /** Applies the patch. Removing the role results in null, which the validation of the whole body rejects. */
    @SuppressWarnings("NullAway")
    public RosterBody applyTo(RosterBody before) {
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
