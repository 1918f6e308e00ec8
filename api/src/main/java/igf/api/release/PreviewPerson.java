package igf.api.release;

import java.util.List;
import java.util.UUID;

/**
 * A person who would get mails.
 *
 * @param personId the id that the edition has for the person
 * @param name empty if not given
 * @param mails kinds of the mails, one for each session
 */
public record PreviewPerson(UUID personId, String name, List<String> mails) {

    public PreviewPerson {
        mails = List.copyOf(mails);
    }
}
