package igf.scheduling.session.web;

import igf.api.roster.RosterRole;
import igf.api.roster.SessionPersonBody;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.platform.web.body.PatchMember;
import org.jspecify.annotations.Nullable;

/**
 * A merge-patch of an entry on a session's roster.
 *
 * @param role role in the session; cannot be removed
 * @param name name to display
 * @param email identifies the person and receives the invitation
 * @param affiliation name of the organization
 * @param stakeholderGroup as stated by the person
 * @param region regional group
 * @param language BCP 47 tag of the language for mails
 * @param attendance how they attend
 */
record SessionPersonPatch(
        @Nullable PatchMember<RosterRole> role,
        @Nullable PatchMember<String> name,
        @Nullable PatchMember<String> email,
        @Nullable PatchMember<String> affiliation,
        @Nullable PatchMember<StakeholderGroup> stakeholderGroup,
        @Nullable PatchMember<Region> region,
        @Nullable PatchMember<String> language,
        @Nullable PatchMember<Attendance> attendance) {

    /** Applies the patch. Removing the role results in null, which the validation of the whole body rejects. */
    @SuppressWarnings("NullAway")
    SessionPersonBody applyTo(SessionPersonBody before) {
        return new SessionPersonBody(
                PatchMember.or(role, before.role()),
                PatchMember.or(name, before.name()),
                PatchMember.or(email, before.email()),
                PatchMember.or(affiliation, before.affiliation()),
                PatchMember.or(stakeholderGroup, before.stakeholderGroup()),
                PatchMember.or(region, before.region()),
                PatchMember.or(language, before.language()),
                PatchMember.or(attendance, before.attendance()));
    }
}
