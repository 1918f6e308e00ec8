package igf.participation.vocabulary;

import java.util.List;
import java.util.UUID;

/** A feature that keeps something about a registered person, for their own export. */
public interface PersonalData {

    /** One thing kept, with clear text where the person's key opens it. */
    interface Kept {}

    List<? extends Kept> of(UUID registration, String edition);
}
