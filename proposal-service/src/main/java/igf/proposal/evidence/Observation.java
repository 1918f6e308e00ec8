package igf.proposal.evidence;

import java.util.Map;

/**
 * What the data show about a criterion, without names of people.
 *
 * @param code the kind of observation
 * @param sentence the observation in English
 * @param args the values in the sentence, for translations
 */
public record Observation(Code code, String sentence, Map<String, Object> args) {

    public enum Code {
        FOR_PEOPLE,
        COMPLETE,
        INCOMPLETE,
        REVIEWERS_ORGANIZE,
        SPEAKERS,
        GENDERS,
        ONSITE,
        NO_REPORT_OWED,
        REPORTS_OWED,
        PER_PERSON,
        PER_ORGANIZATION
    }

    public Observation {
        args = Map.copyOf(args);
    }
}
