package igf.participation.vocabulary;

import java.util.List;
import java.util.UUID;

/** A feature that stores data about registered people, for their own export. */
public interface PersonalDataSource {

    /** One stored item, decrypted if possible. */
    interface Item {}

    List<? extends Item> findItems(UUID registration, String edition);
}
