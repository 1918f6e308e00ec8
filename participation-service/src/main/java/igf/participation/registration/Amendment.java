package igf.participation.registration;

import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.platform.domain.PersonalValue;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a registration. A null member stays as it is; an empty affiliation, country or language removes the value.
 */
public record Amendment(
        @Nullable PersonalValue name,
        @Nullable PersonalValue gender,
        @Nullable Attendance attendance,
        @Nullable StakeholderGroup stakeholderGroup,
        @Nullable Region region,
        @Nullable String country,
        @Nullable String affiliation,
        @Nullable String language,
        @Nullable Boolean firstTime) {

    Entry applyTo(Entry before) {
        return new Entry(
                before.edition(),
                before.person(),
                before.personInEdition(),
                name == null ? before.name() : name,
                before.email(),
                gender == null ? before.gender() : gender,
                before.secret(),
                before.secretHash(),
                attendance == null ? before.attendance() : attendance,
                stakeholderGroup == null ? before.stakeholderGroup() : stakeholderGroup,
                region == null ? before.region() : region,
                changedText(country, before.country()),
                changedText(affiliation, before.affiliation()),
                changedText(language, before.language()),
                firstTime == null ? before.firstTime() : firstTime,
                before.codeOfConduct(),
                before.proven());
    }

    private static @Nullable String changedText(@Nullable String given, @Nullable String before) {
        if (given == null) {
            return before;
        }
        return given.isEmpty() ? null : given;
    }
}
