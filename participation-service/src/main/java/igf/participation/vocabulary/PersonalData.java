package igf.participation.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A feature that keeps something about a registered person, for their own export. */
public interface PersonalData {

    /** What the export calls it. */
    String title();

    /** One entry per thing kept, with clear text where the person's key opens it. */
    List<Map<String, Object>> of(UUID registration, String edition);
}
