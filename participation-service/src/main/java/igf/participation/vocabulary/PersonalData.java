package igf.participation.vocabulary;

import java.util.List;
import java.util.UUID;

/** A feature that stores data about registered people, for their own export. */
public interface PersonalData {

    /** One stored item, decrypted if possible. */
    interface Kept {}

    List<? extends Kept> of(UUID registration, String edition);
}
